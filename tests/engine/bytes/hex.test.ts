import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hexByte, hexLines, hexText, readHex } from '../../../src/engine/bytes/index.ts';

describe('hex text', () => {
	it('writes a byte with two digits', () => {
		expect(hexByte(0x0a)).toBe('0a');
		expect(hexByte(0xff)).toBe('ff');
	});

	it('refuses numbers that are not bytes', () => {
		for (const value of [-1, 256, 1.5, NaN]) expect(() => hexByte(value)).toThrow(RangeError);
	});

	it('separates bytes as asked', () => {
		const bytes = Uint8Array.of(0x81, 0x05, 0x48);
		expect(hexText(bytes)).toBe('81 05 48');
		expect(hexText(bytes, '')).toBe('810548');
		expect(hexText(bytes, ', ')).toBe('81, 05, 48');
		expect(hexText(new Uint8Array(0))).toBe('');
	});
});

describe('hexLines', () => {
	it('breaks after every so many bytes and ends without a break', () => {
		const bytes = Uint8Array.of(0x81, 0x85, 0x37, 0xfa, 0x21);
		expect(hexLines(bytes, 0, 5, 2)).toBe('81 85\n37 fa\n21');
		expect(hexLines(bytes, 1, 3, 2)).toBe('85 37');
		expect(hexLines(bytes, 0, 4, 2)).toBe('81 85\n37 fa');
		expect(hexLines(bytes, 3, 3)).toBe('');
		expect(hexLines(bytes, 3, 99)).toBe('fa 21');
	});

	it('refuses lines without bytes', () => {
		expect(() => hexLines(new Uint8Array(1), 0, 1, 0)).toThrow(RangeError);
	});

	it('is read back by readHex, with byte i at character 3 × i', () => {
		fc.assert(
			fc.property(
				fc.uint8Array({ maxLength: 200 }),
				fc.integer({ min: 1, max: 40 }),
				(bytes, n) => {
					const text = hexLines(bytes, 0, bytes.length, n);
					expect(readHex(text)).toEqual({
						bytes: Uint8Array.from(bytes),
						problems: [],
						complete: true,
					});
					bytes.forEach((byte, i) => expect(text.slice(3 * i, 3 * i + 2)).toBe(hexByte(byte)));
				},
			),
		);
	});

	it('writes more than one part of characters without a seam', () => {
		const bytes = Uint8Array.from({ length: 20_000 }, (_, i) => (i * 7) & 255);
		expect(hexLines(bytes, 0, bytes.length, 20_000)).toBe(hexText(bytes));
	});
});
