import { describe, expect, it } from 'vitest';
import { joinBytes, latin1Text } from '../../../src/engine/bytes/index.ts';
import { HEADER_SETS } from '../../../src/engine/compare/index.ts';
import { HTTP2_TYPE } from '../../../src/engine/http2/index.ts';
import {
	HTTP2_FRAME_HEADER,
	http2ClientOpening,
	http2FrameHeader,
	http2Frames,
	http2Request,
	http2Response,
	http2ServerOpening,
} from '../../../src/engine/http2/http2.ts';
import { upgradeHeads } from '../../../src/engine/compare/header-set.ts';
import { hex } from '../../support/hex-bytes.ts';
import vectors from '../../vectors/transports.json' with { type: 'json' };

const { lab } = HEADER_SETS;
const names = (fields: readonly { name: string }[]): string[] => fields.map(({ name }) => name);

describe('HTTP/1.1 heads in HTTP/2', () => {
	it('a request loses the fields about the connection, and Host becomes :authority (§8.3.1)', () => {
		expect(names(http2Request(lab.poll.request, 'http'))).toEqual([
			...[':method', ':scheme', ':authority', ':path'],
			...['user-agent', 'accept', 'accept-language', 'accept-encoding', 'referer'],
		]);
	});

	it('an upgrade becomes CONNECT with :protocol, and its answer 200 (RFC 8441 §5)', () => {
		const { request, response } = upgradeHeads(lab);
		const fields = http2Request(request, 'https');
		expect(fields.slice(0, 3)).toEqual([
			{ name: ':method', value: 'CONNECT' },
			{ name: ':protocol', value: 'websocket' },
			{ name: ':scheme', value: 'https' },
		]);
		expect(names(fields)).toContain('sec-websocket-version');
		expect(names(fields)).not.toContain('sec-websocket-key');
		expect(http2Response(response)).toEqual([{ name: ':status', value: '200' }]);
	});

	it('a missing field is empty', () => {
		expect(http2Request({ startLine: '', fields: [] }, 'http')).toEqual([
			{ name: ':method', value: '' },
			{ name: ':scheme', value: 'http' },
			{ name: ':authority', value: '' },
			{ name: ':path', value: '' },
		]);
		expect(http2Response({ startLine: '', fields: [] })).toEqual([{ name: ':status', value: '' }]);
	});
});

describe('frames', () => {
	it('have a header of nine bytes (§4.1)', () => {
		expect(HTTP2_FRAME_HEADER).toBe(vectors.overhead.h2FrameHeader);
		expect(http2FrameHeader(0x012345, HTTP2_TYPE.headers, 5, 0x7f000003)).toEqual(
			hex`01 23 45 01 05 7f 00 00 03`,
		);
	});

	it('hold 16 384 bytes', () => {
		expect([0, 1, 16_384, 16_385].map(http2Frames)).toEqual([1, 1, 1, 2]);
	});

	it('open a connection: preface, SETTINGS, WINDOW_UPDATE, and an ACK each way', () => {
		const client = http2ClientOpening();
		expect(latin1Text(client, 0, 24)).toBe('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n');
		expect(frameTypes(client.subarray(24).slice())).toEqual(['4', '8', '4 ack']);
		expect(frameTypes(http2ServerOpening(false).slice())).toEqual(['4', '4 ack']);
		const enabling = http2ServerOpening(true);
		expect(enabling.length).toBe(http2ServerOpening(false).length + 6);
		expect(joinBytes([enabling.subarray(15, 21)])).toEqual(hex`00 08 00 00 00 01`);
	});
});

function frameTypes(bytes: Uint8Array): string[] {
	const types: string[] = [];
	for (let at = 0; at < bytes.length;) {
		const length = (bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!;
		types.push(`${bytes[at + 3]!}${bytes[at + 4] === 1 ? ' ack' : ''}`);
		at += 9 + length;
		expect(at).toBeLessThanOrEqual(bytes.length);
	}
	return types;
}
