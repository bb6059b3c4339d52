import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBase64, latin1Bytes } from '../../../src/engine/bytes/index.ts';
import { base64Groups } from '../../../src/engine/bytes/base64-groups.ts';

describe('base64Groups', () => {
	it('shows three bytes as four sixes', () => {
		const [group] = base64Groups(latin1Bytes('foo'));
		expect(group!.characters).toEqual([
			{ character: 'Z', value: 25, range: { start: 0, end: 6 }, fillBits: 0 },
			{ character: 'm', value: 38, range: { start: 6, end: 12 }, fillBits: 0 },
			{ character: '9', value: 61, range: { start: 12, end: 18 }, fillBits: 0 },
			{ character: 'v', value: 47, range: { start: 18, end: 24 }, fillBits: 0 },
		]);
	});

	it('fills the last six bits with zeros and pads the group', () => {
		const groups = base64Groups(latin1Bytes('foob'));
		expect(groups[1]!.characters).toEqual([
			{ character: 'Y', value: 24, range: { start: 24, end: 30 }, fillBits: 0 },
			{ character: 'g', value: 32, range: { start: 30, end: 32 }, fillBits: 4 },
			{ character: '=', value: null, range: { start: 32, end: 32 }, fillBits: 0 },
			{ character: '=', value: null, range: { start: 32, end: 32 }, fillBits: 0 },
		]);
	});

	it('gives the same characters as encoding, and the characters share out every bit once', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
				const characters = base64Groups(bytes).flatMap((group) => group.characters);
				expect(characters.map(({ character }) => character).join('')).toBe(encodeBase64(bytes));
				let bit = 0;
				for (const { range, value, fillBits } of characters) {
					expect(range.start).toBe(bit);
					bit = range.end;
					expect(range.end - range.start + fillBits).toBe(value === null ? 0 : 6);
				}
				expect(bit).toBe(bytes.length * 8);
			}),
		);
	});
});
