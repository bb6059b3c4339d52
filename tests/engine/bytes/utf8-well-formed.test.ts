import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeUtf8, hexText, utf8Run } from '../../../src/engine/bytes/index.ts';
import { passWellFormed } from '../../../src/engine/bytes/utf8-well-formed.ts';
import { hex } from '../../support/hex-bytes.ts';

/** RFC 3629 §4, row by row: the bounds of each byte of a character. */
const CHARACTERS: readonly (readonly (readonly [number, number])[])[] = [
	[[0x00, 0x7f]],
	[
		[0xc2, 0xdf],
		[0x80, 0xbf],
	],
	[
		[0xe0, 0xe0],
		[0xa0, 0xbf],
		[0x80, 0xbf],
	],
	[
		[0xe1, 0xec],
		[0x80, 0xbf],
		[0x80, 0xbf],
	],
	[
		[0xed, 0xed],
		[0x80, 0x9f],
		[0x80, 0xbf],
	],
	[
		[0xee, 0xef],
		[0x80, 0xbf],
		[0x80, 0xbf],
	],
	[
		[0xf0, 0xf0],
		[0x90, 0xbf],
		[0x80, 0xbf],
		[0x80, 0xbf],
	],
	[
		[0xf1, 0xf3],
		[0x80, 0xbf],
		[0x80, 0xbf],
		[0x80, 0xbf],
	],
	[
		[0xf4, 0xf4],
		[0x80, 0x8f],
		[0x80, 0xbf],
		[0x80, 0xbf],
	],
];

/** The plain form: where the whole characters from `from` on end, one after another. */
function endOfCharacters(bytes: Uint8Array, from: number): number {
	let at = from;
	for (;;) {
		const row = CHARACTERS.find((bounds) =>
			bounds.every(([low, high], i) => bytes[at + i]! >= low && bytes[at + i]! <= high),
		);
		if (row === undefined) return at;
		at += row.length;
	}
}

const words = fc.constantFrom(
	'plain ',
	'é',
	'Grüße, ',
	'世界',
	'你好。',
	'😀',
	'🤷‍♀️',
	'\u{10ffff}',
	' ',
);
const spoilt = fc.constantFrom(
	'',
	'c0',
	'c3',
	'e0 9f',
	'ed a0',
	'f0 8f',
	'f4 90',
	'f5',
	'80',
	'e4 bd',
);

/** Well-formed text, a doubtful piece, and text again. */
const texts = fc
	.tuple(fc.array(words, { maxLength: 80 }), spoilt, fc.array(words, { maxLength: 20 }))
	.map(([before, bad, after]) =>
		Uint8Array.of(...encodeUtf8(before.join('')), ...hex(bad), ...encodeUtf8(after.join(''))),
	);

describe('passing over well-formed text', () => {
	it('stops at a border of characters, behind which the rest is a fault or unfinished', () => {
		fc.assert(
			fc.property(texts, fc.nat(6), (bytes, place) => {
				const from = Math.min(place, bytes.length);
				const end = endOfCharacters(bytes, from);
				const at = passWellFormed(bytes, from, bytes.length);
				// It may stop early before a fault, never behind it.
				expect(at).toBeLessThanOrEqual(end);
				expect(endOfCharacters(bytes.subarray(0, at), from)).toBe(at);
				if (end === bytes.length) expect(at).toBe(end);
			}),
			{ numRuns: 1000 },
		);
	});

	it('is the table, by two bytes that follow anything', () => {
		const openings = [
			'',
			'61',
			'c3',
			'e0',
			'e4',
			'ed',
			'f0',
			'f1',
			'f4',
			'e4 bd',
			'f0 9f',
			'f0 9f 98',
		];
		const others: string[] = [];
		for (const opening of openings.map((text) => hex(text))) {
			for (let byte = 0; byte < 256; byte++) {
				for (const next of [0x41, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc3]) {
					const bytes = Uint8Array.of(...opening, byte, next);
					const at = passWellFormed(bytes, 0, bytes.length);
					const end = endOfCharacters(bytes, 0);
					const isWhole = at <= end && endOfCharacters(bytes.subarray(0, at), 0) === at;
					if (!isWhole || (end === bytes.length && at !== end)) others.push(hexText(bytes));
				}
			}
		}
		expect(others).toEqual([]);
	});

	it('passes over long texts to the last whole character', () => {
		for (const text of ['a', 'é', '世', '😀', 'aé世😀', 'plain ASCII and then some — ']) {
			const bytes = encodeUtf8(text.repeat(2000));
			for (let cut = 0; cut < 8; cut++) {
				const part = bytes.subarray(0, bytes.length - cut);
				expect(passWellFormed(part, 0, part.length)).toBe(endOfCharacters(part, 0));
			}
		}
	});

	it('reads little beyond a fault, so that many faults cost no more than their text', () => {
		const bytes = new Uint8Array(1 << 20);
		let read = 0;
		const counted = new Proxy(bytes, {
			get: (target, name) => {
				if (typeof name === 'string' && /^\d/.test(name)) read++;
				return Reflect.get(target, name, target) as unknown;
			},
		});
		for (const fault of [0, 100, 5000]) {
			read = 0;
			bytes.fill(0x41).fill(0xff, fault, fault + 1);
			passWellFormed(counted, 0, bytes.length);
			expect(read).toBeLessThan(4 * fault + 1000);
		}
	});

	it('makes a run of a whole text equal to one a byte at a time', () => {
		fc.assert(
			fc.property(texts, (bytes) => {
				let state = 0;
				let at = 0;
				for (; at < bytes.length && state < 16; at++) state = utf8Run(state, bytes, at, at + 1);
				// A fault counts its offset from the start of its run, in steps of 32.
				const each = state < 16 ? state : state + 32 * (at - 1);
				expect(utf8Run(0, bytes, 0, bytes.length)).toBe(each);
			}),
			{ numRuns: 1000 },
		);
	});
});
