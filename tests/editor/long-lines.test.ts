import { describe, expect, test } from 'vitest';
import { headCost } from '../../src/editor/control-marks.ts';
import {
	isOvergrown,
	LONG_LINE,
	plainCost,
	undrawnMark,
	undrawnParts,
	type DrawingCost,
	type Stretch,
} from '../../src/editor/long-lines.ts';

const LONG = 65_536;

/** Every text of 64 KiB that a line may be. */
const TEXTS: readonly (readonly [string, string])[] = [
	['letters', 'A'.repeat(LONG)],
	['NUL', '\0'.repeat(LONG)],
	['many controls', Array.from({ length: LONG }, (_, i) => String.fromCharCode(i % 31)).join('')],
	['letters and controls', 'A\0'.repeat(LONG / 2)],
	['the bytes of emoji', '\u00f0\u009f\u0098\u0080'.repeat(LONG / 4)],
	['emoji', '\u{1f600}'.repeat(LONG / 2)],
	['lone surrogates', '\udc00'.repeat(LONG)],
];

function drawn(text: string, undrawn: readonly Stretch[], cost: DrawingCost): number {
	let sum = 0;
	for (let at = 0; at < text.length; at++) {
		if (!undrawn.some(({ from, to }) => from <= at && at < to)) sum += cost(text, at);
	}
	return sum;
}

describe.each(TEXTS)('a line of %s', (_, text) => {
	test.each([0, 1, 30_000, LONG - 1, LONG])('is drawn within a bound, and at %i', (at) => {
		const parts = undrawnParts(text, [at], headCost);
		for (const [index, { from, to }] of parts.entries()) {
			expect(from).toBeLessThan(to);
			expect(from).toBeGreaterThan(parts[index - 1]?.to ?? 0);
			expect(from < at && at < to).toBe(false);
		}
		const { start, around, end } = LONG_LINE;
		const short = LONG_LINE.least * 16 * 2;
		expect(drawn(text, parts, headCost)).toBeLessThanOrEqual(start + 2 * around + end + short);
		expect(isOvergrown(text, parts, headCost)).toBe(false);
	});
});

test('each character is visited a bounded number of times', () => {
	let visited = 0;
	const counted: DrawingCost = (text, at) => {
		visited++;
		return plainCost(text, at);
	};
	undrawnParts('A'.repeat(LONG), [30_000], counted);
	expect(visited).toBeLessThan(2 * LONG_LINE.most);
});

test('a line that fits is drawn whole', () => {
	expect(undrawnParts('A'.repeat(LONG_LINE.whole), [], plainCost)).toEqual([]);
});

test('a run of one control character costs little, however long it is', () => {
	expect(undrawnParts('\0'.repeat(LONG), [], headCost)).toEqual([]);
});

test('a surrogate pair is not cut', () => {
	for (const text of ['\u{1f600}'.repeat(LONG), `a${'\u{1f600}'.repeat(LONG)}`]) {
		for (const { from, to } of undrawnParts(text, [], plainCost)) {
			expect(text.slice(0, from)).not.toMatch(/\p{Surrogate}/u);
			expect(text.slice(to)).not.toMatch(/\p{Surrogate}/u);
		}
	}
});

test('a line is overgrown when its text beside a shortened part is too long', () => {
	const text = 'A'.repeat(LONG);
	expect(isOvergrown(text, [{ from: 4000, to: LONG }], plainCost)).toBe(false);
	expect(isOvergrown(text, [{ from: LONG_LINE.most + 1, to: LONG }], plainCost)).toBe(true);
});

test('the mark shows the number of characters that it replaces', () => {
	expect(undrawnMark({ from: 2048, to: 65_280 })).toBe('⋯ 63232 ⋯');
});
