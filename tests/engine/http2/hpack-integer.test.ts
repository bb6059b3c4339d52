import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeInteger } from '../../../src/engine/http2/hpack-integer.ts';

describe('HPACK integers', () => {
	it.each([
		['C.1.1', 10, 5, [0b01010]],
		['C.1.2', 1337, 5, [0b11111, 0b10011010, 0b00001010]],
		['C.1.3', 42, 8, [0b00101010]],
	])('RFC 7541 %s', (_, value, prefixBits, bytes) => {
		expect(encodeInteger(value, prefixBits)).toEqual(bytes);
	});

	it('keep the flags above the prefix', () => {
		expect(encodeInteger(2, 7, 0x80)).toEqual([0x82]);
		expect(encodeInteger(62, 6, 0x40)).toEqual([0x7e]);
		expect(encodeInteger(63, 6, 0x40)).toEqual([0x7f, 0]);
	});

	it('decodes to the encoded number, up to the largest safe one', () => {
		fc.assert(
			fc.property(fc.maxSafeNat(), fc.integer({ min: 1, max: 8 }), (value, prefixBits) => {
				const bytes = encodeInteger(value, prefixBits);
				const rest = bytes.slice(1).reduce((sum, byte, i) => sum + (byte % 128) * 128 ** i, 0);
				expect(bytes[0]! + rest).toBe(value);
				expect(bytes.slice(1, -1).every((byte) => byte >= 128)).toBe(true);
			}),
		);
	});

	it('are whole and from 0', () => {
		for (const value of [-1, 1.5, NaN, Infinity, 2 ** 53]) {
			expect(() => encodeInteger(value, 5)).toThrow(RangeError);
		}
		expect(() => encodeInteger(1, 0)).toThrow(RangeError);
		expect(() => encodeInteger(1, 9)).toThrow(RangeError);
	});
});
