import { expect, test } from 'vitest';
import { latin1Bytes } from '../../../src/engine/bytes/index.ts';
import {
	newHttp2,
	type Http2Connection,
	type Http2Step,
} from '../../../src/engine/http2/connection.ts';
import { http2Frame } from '../../../src/engine/http2/frame.ts';
import { literalBlock } from '../../../src/engine/http2/literal-block.ts';
import { receiveHttp2 } from '../../../src/engine/http2/received.ts';
import { hex } from '../../support/hex-bytes.ts';
import { opened, PLAIN } from './opened.ts';

test.each<[string, (server: Http2Connection) => Http2Step]>([
	['another preface', () => receiveHttp2(newHttp2('server', PLAIN), latin1Bytes('GET / HTTP'))],
	[
		'a header block that is not spelled out',
		(server) => receiveHttp2(server, http2Frame(1, 4, 5, hex`82`)),
	],
])('who cannot read on says so: %s', (_, act) => {
	expect(act(opened().server).events).toEqual([{ type: 'broken' }]);
});

test('frames of other streams change nothing', () => {
	const { client } = opened();
	for (const frame of [
		http2Frame(6, 0, 0, new Uint8Array(8)),
		http2Frame(3, 0, 7, hex`00 00 00 08`),
		http2Frame(1, 4, 7, literalBlock([{ name: ':status', value: '200' }])),
		http2Frame(4, 1, 0),
	]) {
		const step = receiveHttp2(client, frame);
		expect([step.events, step.out.length, step.connection.state]).toEqual([[], 0, 'open']);
	}
});
