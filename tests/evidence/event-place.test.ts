import { expect, test } from 'vitest';
import { encodeBase64, encodeUtf8, joinBytes, readHex } from '../../src/engine/bytes/index.ts';
import { makeCase } from '../../src/evidence/case.ts';
import { evidencePlaces } from '../../src/evidence/case-items.ts';
import { placeInEvent } from '../../src/evidence/event-place.ts';
import { readPiece } from '../../src/evidence/readers.ts';
import { REQUEST, RESPONSE } from './opening-bytes.ts';

/** The texts that the first finding lights. */
async function lit(text: string): Promise<readonly string[]> {
	const { items } = makeCase([await readPiece({ content: text, name: null, kind: null })], {});
	return evidencePlaces(items[0]!).map(({ range }) =>
		range === null ? 'the whole piece' : text.slice(range.from, range.to),
	);
}

test('the bytes at fault are lit in hex, not all bytes', async () => {
	// The opcode 3 is reserved; it is in the first byte of the second frame.
	expect(await lit('81 05 48 65 6c 6c 6f 83 05 48 65 6c 6c 6f')).toEqual(['83']);
	// §5.1: the server masks its second frame.
	expect(await lit('8105 4865 6c6c 6f81 8537 fa21 3d7f 9f4d 5158')).toEqual(['85']);
});

/** The opcode 3 of the second frame is reserved. */
const FRAMES = readHex('8105 4865 6c6c 6f83 0548 656c 6c6f').bytes;

test.each([
	['Base64', 'gQVIZWxsb4MFSGVsbG8=', '4M'],
	['decimal numbers', 'new Uint8Array([129, 5, 72, 101, 108, 108, 111, 131, 5, 72, 101])', '131'],
	['a literal of Python', String.raw`b'\x81\x05Hello\x83\x05Hello'`, String.raw`\x83`],
	[
		'Wireshark, both sides',
		[
			'00000000  81 85 37 fa 21 3d 7f 9f  4d 51 58                  ..7.!=.. MQX',
			'    00000000  81 05 48 65 6c 6c 6f 83  05 48 65 6c 6c 6f         ..Hello. .Hello',
		].join('\n'),
		'83',
	],
	['Base64 of heads and frames', encodeBase64(joinBytes([REQUEST, RESPONSE, FRAMES])), '+D'],
])('the byte at fault is lit in %s', async (_, text, byte) => {
	expect(await lit(text)).toEqual([byte]);
});

test('the status is lit, not all of the response', async () => {
	const request =
		'> GET /ws HTTP/1.1\n> Host: a.example\n> Upgrade: websocket\n> Connection: Upgrade\n> Sec-WebSocket-Version: 13\n> Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\n> \n';
	const response = '< HTTP/1.1 502 Bad Gateway\n< Server: nginx\n< Content-Length: 0\n< \n';
	expect(await lit(request + response)).toEqual(['HTTP/1.1 502 Bad Gateway']);
});

const HAR = (status: number, version = '13') =>
	JSON.stringify({
		log: {
			creator: { name: 'WebInspector' },
			entries: [
				{
					_resourceType: 'websocket',
					startedDateTime: '2026-01-01T00:00:00.000Z',
					request: {
						method: 'GET',
						url: 'wss://a.example/ws',
						httpVersion: 'HTTP/1.1',
						headers: [
							{ name: 'Host', value: 'a.example' },
							{ name: 'Upgrade', value: 'websocket' },
							{ name: 'Connection', value: 'Upgrade' },
							{ name: 'Sec-WebSocket-Key', value: 'dGhlIHNhbXBsZSBub25jZQ==' },
							{ name: 'Sec-WebSocket-Version', value: version },
						],
					},
					response: { status, statusText: 'No', httpVersion: 'HTTP/1.1', headers: [] },
				},
			],
		},
	});

test('in a HAR file the member of the status or of the header field is lit', async () => {
	expect(await lit(HAR(502))).toEqual(['"status":502']);
	expect(await lit(HAR(400, '8'))).toEqual(['"name":"Sec-WebSocket-Version","value":"8"']);
});

test('in a capture the bytes are lit if the packet has all bytes of the event', () => {
	const bytes = encodeUtf8('Hello');
	const seen = {
		transcript: [{ type: 'bytes', by: 'client', bytes, at: 0 }] as const,
		ranges: [{ from: 100, to: 105 }],
	};
	expect(placeInEvent(seen, 0, [1, 3], bytes)).toEqual({ from: 101, to: 103 });
	expect(placeInEvent(seen, 0, [1, 1], bytes)).toEqual({ from: 101, to: 102 });
	const parts = { ...seen, ranges: [{ from: 100, to: 140 }] };
	expect(placeInEvent(parts, 0, [1, 3], bytes)).toEqual({ from: 100, to: 140 });
});

test('the same line of a later head is not the place of an event', () => {
	const head = 'GET / HTTP/1.1\r\nHost: a\r\n\r\n';
	const own = '(not written out)';
	const connection = {
		transcript: [{ type: 'bytes', by: 'client', bytes: encodeUtf8(head), at: 0 }],
		ranges: [{ from: 0, to: own.length }],
	} as const;
	expect(placeInEvent(connection, 0, [16, 20], own + head)).toEqual(connection.ranges[0]);
	const written = { ...connection, ranges: [{ from: own.length, to: own.length + head.length }] };
	const [from, to] = [own.length + head.indexOf('Host'), own.length + head.indexOf('\r\n\r\n')];
	expect(placeInEvent(written, 0, [16, 20], own + head)).toEqual({ from, to });
});
