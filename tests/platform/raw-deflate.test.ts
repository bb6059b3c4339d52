import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { deflateWhole, inflateWhole } from '../../src/platform/raw-deflate.ts';

const LIMIT = 64 << 10;
const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
	['nothing', ''],
	['a few characters', '{"lab":"frame"}'],
	['many of the same', 'ab'.repeat(LIMIT / 2)],
])('what zlib deflates and what pako deflates is inflated by either: %s', (_, text) => {
	const data = bytes(text);
	expect(new Uint8Array(inflateRawSync(deflateWhole(data)))).toEqual(data);
	expect(inflateWhole(new Uint8Array(deflateRawSync(data)), LIMIT)).toEqual(data);
});

test('an output of just the limit comes out, one byte more does not', () => {
	const data = deflateWhole(new Uint8Array(LIMIT));
	expect(inflateWhole(data, LIMIT)).toHaveLength(LIMIT);
	expect(inflateWhole(data, LIMIT - 1)).toBe('too-long');
});

test('a stream that is cut anywhere, or continues after its end, is damaged', () => {
	const data = deflateWhole(bytes('a text that is long enough to be cut, and to be cut again'));
	for (let length = 0; length < data.length; length++) {
		expect(inflateWhole(data.slice(0, length), LIMIT)).toBe('damaged');
	}
	expect(inflateWhole(Uint8Array.of(...data, 0), LIMIT)).toBe('damaged');
});

test('each flipped bit has the same result as in zlib: damaged, or the same other bytes', () => {
	const data = deflateWhole(bytes('{"version":1,"lab":"accept-key","document":{"key":"dGhl"}}'));
	for (let bit = 0; bit < data.length * 8; bit++) {
		const flipped = data.slice();
		flipped[bit >> 3]! ^= 0x80 >> (bit & 7);
		expect(inflateWhole(flipped, LIMIT)).toEqual(byZlib(flipped));
	}
});

function byZlib(data: Uint8Array): Uint8Array | 'damaged' {
	try {
		const options = { maxOutputLength: LIMIT, info: true };
		const { buffer, engine } = inflateRawSync(data, options) as unknown as {
			buffer: Buffer;
			engine: { bytesWritten: number };
		};
		// Node's zlib says nothing of what follows the end.
		return engine.bytesWritten === data.length ? new Uint8Array(buffer) : 'damaged';
	} catch {
		return 'damaged';
	}
}
