import fc from 'fast-check';
import type { RequestReading } from '../../src/engine/handshake/request.ts';
import type { ResponseReading } from '../../src/engine/handshake/response.ts';
import { latin1Bytes, NO_BYTES } from '../../src/engine/bytes/index.ts';
import { readRequest, readResponse } from '../../src/engine/handshake/index.ts';

export const KEY = 'dGhlIHNhbXBsZSBub25jZQ==';
export const ACCEPT = 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=';

/** Returns a head: the lines with CRLF, and the empty line. */
export function head(...lines: readonly string[]): Uint8Array<ArrayBuffer> {
	return latin1Bytes([...lines, '', ''].join('\r\n'));
}

export const REQUEST_LINES = [
	'GET /chat HTTP/1.1',
	'Host: server.example.com',
	'Upgrade: websocket',
	'Connection: Upgrade',
	`Sec-WebSocket-Key: ${KEY}`,
	'Sec-WebSocket-Version: 13',
] as const;

export const RESPONSE_LINES = [
	'HTTP/1.1 101 Switching Protocols',
	'Upgrade: websocket',
	'Connection: Upgrade',
	`Sec-WebSocket-Accept: ${ACCEPT}`,
] as const;

/** Returns the usual request with lines of the same name replaced, removed (an empty string) or added. */
export function requestWith(changes: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
	return head(...changed(REQUEST_LINES, changes));
}

export function responseWith(changes: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
	return head(...changed(RESPONSE_LINES, changes));
}

export function readAs(
	bytes: Uint8Array,
	client: 'browser' | 'other' = 'other',
	dialled: string | null = null,
): RequestReading {
	return readRequest(bytes, { client, dialled });
}

export function judge(
	bytes: Uint8Array,
	context: Partial<Parameters<typeof readResponse>[1]> = {},
): ResponseReading {
	return readResponse(bytes, {
		key: KEY,
		offered: { protocols: [], extensions: null },
		request: null,
		client: 'other',
		...context,
	});
}

export function codes(reading: {
	readonly diagnoses: readonly { readonly code: string }[];
}): string[] {
	return reading.diagnoses.map(({ code }) => code);
}

/** Returns the bytes of the diagnosis with this code as text; null if there is none. */
export function marked(reading: RequestReading | ResponseReading, code: string): string | null {
	const found = reading.diagnoses.find((one) => one.code === code);
	if (!found) return null;
	const { start, end } = found.range;
	return String.fromCharCode(...reading.bytes.subarray(start / 8, end / 8));
}

const NOISE = ['\r', '\n', '\r\n', ' ', '\t', ':', ',', ';', '"', '\0', '\x81', 'HTTP/1.1', '='];

/** Returns arbitrary heads with pieces removed, repeated or inserted. */
export function mutated(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
	const change = fc.record({
		at: fc.nat(bytes.length),
		length: fc.nat(12),
		insert: fc.oneof(
			fc.constantFrom(...NOISE).map((text) => latin1Bytes(text)),
			fc.uint8Array({ maxLength: 6 }),
			fc.constant(NO_BYTES.slice()),
		),
	});
	return fc.array(change, { minLength: 1, maxLength: 5 }).map((changes) => {
		let result: Uint8Array = bytes;
		for (const { at, length, insert } of changes) {
			const from = Math.min(at, result.length);
			result = Uint8Array.from([
				...result.subarray(0, from),
				...insert,
				...result.subarray(Math.min(from + length, result.length)),
			]);
		}
		return result;
	});
}

/** Makes arbitrary bytes: noise, and damaged heads. */
export const anyHeads: fc.Arbitrary<Uint8Array> = fc.oneof(
	fc.uint8Array({ maxLength: 64 }),
	mutated(head(...REQUEST_LINES, 'Sec-WebSocket-Protocol: chat, superchat')),
	mutated(head(...RESPONSE_LINES, 'Sec-WebSocket-Extensions: permessage-deflate; a="b c"')),
	mutated(head(...REQUEST_LINES, 'X: a', ' b', '\tc', 'Origin: null')),
);

function changed(
	lines: readonly string[],
	changes: Readonly<Record<string, string>>,
): readonly string[] {
	const left = new Map(Object.entries(changes));
	const kept = lines.map((line) => {
		const name = line.split(':')[0] ?? '';
		const change = left.get(name) ?? left.get(line === lines[0] ? 'start' : '');
		left.delete(name);
		if (line === lines[0]) left.delete('start');
		return change ?? line;
	});
	return [...kept, ...left.values()].filter((line) => line !== '');
}
