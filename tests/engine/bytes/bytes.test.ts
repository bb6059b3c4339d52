import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latin1Bytes, latin1Text, sameBytes } from '../../../src/engine/bytes/bytes.ts';
import { hex } from '../../support/hex-bytes.ts';

describe('sameBytes', () => {
	test.each([
		['', '', true],
		['81 05', '81 05', true],
		['81 05', '81 06', false],
		['81 05', '81', false],
		['81', '81 05', false],
	])('%j and %j', (a, b, same) => {
		expect(sameBytes(hex(a), hex(b))).toBe(same);
	});
});

describe('latin1', () => {
	test('every byte is one character, U+0000 to U+00FF', () => {
		const all = Uint8Array.from({ length: 256 }, (_, i) => i);
		const text = latin1Text(all);
		expect(Array.from(text, (character) => character.codePointAt(0))).toEqual([...all]);
		expect(latin1Bytes(text)).toEqual(all);
	});

	test('text and bytes are each other’s inverse, for any part', () => {
		fc.assert(
			fc.property(fc.uint8Array(), fc.nat(40), fc.nat(40), (bytes, from, to) => {
				expect(latin1Bytes(latin1Text(bytes))).toEqual(Uint8Array.from(bytes));
				expect(latin1Text(bytes, from, to)).toBe(latin1Text(bytes.subarray(from, to)));
			}),
		);
	});

	test('a megabyte is no argument list', () => {
		const bytes = new Uint8Array(1 << 20).fill(0xe9);
		expect(latin1Text(bytes)).toBe('é'.repeat(1 << 20));
	});

	test('a character above U+00FF is no byte', () => {
		expect(() => latin1Bytes('a€')).toThrow(new RangeError('no single byte stands for "€"'));
	});
});
