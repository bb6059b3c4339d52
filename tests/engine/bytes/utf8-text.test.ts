import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { decodeUtf8, encodeUtf8, utf8Characters } from '../../../src/engine/bytes/index.ts';
import { utf8Length } from '../../../src/engine/bytes/utf8-text.ts';
import { hex } from '../../support/hex-bytes.ts';

const anyBytes = fc.oneof(
	fc.uint8Array({ maxLength: 60 }),
	fc.string({ unit: 'binary', maxLength: 40 }).map((text) => new TextEncoder().encode(text)),
);

describe('bytes as text', () => {
	it('they show bad bytes as U+FFFD and report where the first is', () => {
		expect(decodeUtf8(hex`48 c3 28 e4 bd`)).toEqual({
			text: 'H�(�',
			fault: { kind: 'utf8-continuation', offset: 2, start: 1 },
		});
		expect(decodeUtf8(hex`ef bb bf 41`)).toEqual({ text: '﻿A', fault: null });
	});

	it('may be many', () => {
		const text = 'é你😀a'.repeat(20_000);
		expect(decodeUtf8(encodeUtf8(text)).text).toBe(text);
	});
});

describe('text as bytes', () => {
	test.each([
		['Hello', '48 65 6c 6c 6f'],
		['é', 'c3 a9'],
		['你', 'e4 bd a0'],
		['😀', 'f0 9f 98 80'],
		['\ud83d', 'ef bf bd'],
		['\ude00!', 'ef bf bd 21'],
		['\ud83d\ud83d\ude00', 'ef bf bd f0 9f 98 80'],
	])('%j is %s', (text, bytes) => {
		expect(encodeUtf8(text)).toEqual(hex(bytes));
	});

	it('have a length that is known without them', () => {
		const anyUnit = fc.constantFrom('a', 'é', '你', '\ud83d', '\ude00');
		fc.assert(
			fc.property(fc.string({ unit: anyUnit, maxLength: 12 }), (text) => {
				expect(utf8Length(text)).toBe(encodeUtf8(text).length);
			}),
		);
	});
});

describe('the characters over the bytes', () => {
	it('have their borders, and bad pieces theirs', () => {
		expect(utf8Characters(hex`41 f0 9f 98 80 c3 28 e4 bd`)).toEqual([
			{ offset: 0, length: 1, codePoint: 0x41, fault: null },
			{ offset: 1, length: 4, codePoint: 0x1f600, fault: null },
			{ offset: 5, length: 1, codePoint: null, fault: 'utf8-continuation' },
			{ offset: 6, length: 1, codePoint: 0x28, fault: null },
			{ offset: 7, length: 2, codePoint: null, fault: 'utf8-truncated' },
		]);
	});

	it('of a part are those of the whole that touch it', () => {
		fc.assert(
			fc.property(anyBytes, fc.nat(60), fc.nat(60), (bytes, a, b) => {
				const from = Math.min(a, b, bytes.length);
				const to = Math.min(Math.max(a, b), bytes.length);
				const touching = utf8Characters(bytes).filter(
					({ offset, length }) => offset < to && offset + length > from,
				);
				expect(utf8Characters(bytes, from, to)).toEqual(from < to ? touching : []);
			}),
			{ numRuns: 1000 },
		);
	});
});
