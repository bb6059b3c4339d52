import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { deflateCodec } from '../../src/platform/deflate.ts';

const NONE = new Uint8Array();
const bytes = (text: string) => new TextEncoder().encode(text);
const repeated = bytes('the same again, '.repeat(5000));

describe('against zlib', () => {
	test.each([9, 10, 12, 15])('a window of %i bits', (bits) => {
		const ours = deflateCodec.deflate(repeated, NONE, bits);
		expect([...ours.subarray(-4)]).toEqual([0, 0, 255, 255]);
		const theirs = inflateRawSync(Uint8Array.of(...ours, 0x03, 0x00), { windowBits: bits });
		expect(new Uint8Array(theirs)).toEqual(repeated);
		const back = deflateCodec.inflate(
			new Uint8Array(deflateRawSync(repeated, { windowBits: bits })),
			NONE,
			bits,
			repeated.length,
		);
		expect(back).toEqual({ type: 'inflated', bytes: repeated, complete: true });
	});

	test('with a window put in', () => {
		const window = bytes('a sentence that was said before');
		const again = deflateCodec.deflate(window, window, 15);
		expect(again.length).toBeLessThan(12);
		expect(deflateCodec.inflate(again, window, 15, 100)).toEqual({
			type: 'inflated',
			bytes: window,
			complete: true,
		});
		expect(deflateCodec.inflate(again, NONE, 15, 100)).toEqual({ type: 'bad-data' });
	});
});
