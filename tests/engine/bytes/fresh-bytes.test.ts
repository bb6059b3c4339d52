import { describe, expect, test } from 'vitest';
import { freshBytes } from '../../../src/engine/bytes/fresh-bytes.ts';

describe('freshBytes', () => {
	test('is a new array of zeros, at any length', () => {
		for (const length of [0, 1, 64, 65, 66, 71, 72, 73, 4096, 4097, 65_536]) {
			expect(freshBytes(length)).toEqual(new Uint8Array(length));
		}
	});

	test('shares no byte with one made before or after it', () => {
		const made = Array.from({ length: 200 }, (_, i) => freshBytes(60 + 5 * i).fill(i));
		made.forEach((bytes, i) => {
			expect(bytes).toEqual(new Uint8Array(60 + 5 * i).fill(i));
		});
	});

	test('only short ones lie in a block of 16 KiB with others, each on a multiple of eight', () => {
		const own = [0, 64, 4097, 65_536].map((length) => freshBytes(length));
		expect(own.map(({ buffer }) => buffer.byteLength)).toEqual([0, 64, 4097, 65_536]);
		const short = Array.from({ length: 40 }, (_, i) => freshBytes(i === 0 ? 65 : 4097 - i));
		expect(new Set(short.map(({ buffer }) => buffer.byteLength))).toEqual(new Set([16_384]));
		expect(short.filter(({ byteOffset }) => byteOffset % 8 > 0)).toEqual([]);
		// Four lie in a block, and fewer only in the one that was begun and in the last.
		expect(new Set(short.map(({ buffer }) => buffer)).size).toBeLessThanOrEqual(12);
	});
});
