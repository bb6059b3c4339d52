import { expect, test } from 'vitest';
import type { Bytes } from '../../../../src/engine/bytes/index.ts';
import { http2Frame, readHttp2Frames } from '../../../../src/engine/http2/frame.ts';
import { literalBlock } from '../../../../src/engine/http2/literal-block.ts';
import {
	http2Lines,
	http2Title,
} from '../../../../src/panels/conversation/inspector/http2-text.ts';
import { hex } from '../../../support/hex-bytes.ts';

function fieldTexts(bytes: Bytes): readonly string[] {
	const [http2 = null] = readHttp2Frames(bytes).frames;
	return [http2Title({ http2, bytes }), ...http2Lines({ http2 })];
}

const CONNECT = literalBlock([
	{ name: ':method', value: 'CONNECT' },
	{ name: ':protocol', value: 'websocket' },
]);

test.each<[string, Bytes, readonly string[]]>([
	['the preface', hex`50 52 49 20`, ['PRI * HTTP/2.0']],
	['what is not whole', hex`00 00 08 00`, ['…']],
	[
		'SETTINGS',
		http2Frame(4, 0, 0, hex`00 08 00 00 00 01 00 99 00 00 00 02`),
		[
			'SETTINGS ENABLE_CONNECT_PROTOCOL=1',
			'SETTINGS · stream 0',
			'ENABLE_CONNECT_PROTOCOL=1',
			'0x99=2',
		],
	],
	['its ACK', http2Frame(4, 1, 0), ['SETTINGS ACK', 'SETTINGS · stream 0 · ACK']],
	[
		'HEADERS',
		http2Frame(1, 4, 3, CONNECT),
		['HEADERS 3 :method CONNECT', 'HEADERS · stream 3', ':method CONNECT', ':protocol websocket'],
	],
	[
		'HEADERS whose block is not decoded',
		http2Frame(1, 5, 3, hex`88`),
		['HEADERS 3 END_STREAM', 'HEADERS · stream 3 · END_STREAM'],
	],
	['DATA', http2Frame(0, 1, 3), ['DATA 3 END_STREAM', 'DATA · stream 3 · END_STREAM']],
	[
		'RST_STREAM',
		http2Frame(3, 0, 3, hex`00 00 00 08`),
		['RST_STREAM 3 CANCEL', 'RST_STREAM · stream 3', 'CANCEL'],
	],
	[
		'another error',
		http2Frame(3, 0, 3, hex`00 00 00 01`),
		['RST_STREAM 3 00 00 00 01', 'RST_STREAM · stream 3', '00 00 00 01'],
	],
	[
		'WINDOW_UPDATE',
		http2Frame(8, 0, 0, hex`00 00 00 01`),
		['WINDOW_UPDATE', 'WINDOW_UPDATE · stream 0'],
	],
	['any other', http2Frame(0xb, 0, 0), ['0xb', '0xb · stream 0']],
])('%s', (_, bytes, lines) => {
	expect(fieldTexts(bytes)).toEqual(lines);
});
