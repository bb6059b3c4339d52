import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedText, cutAtBreaks, rebased, textChange } from '../../src/editor/text-change.ts';

function applied(before: string, change: ReturnType<typeof textChange>): string {
	if (change === null) return before;
	return changedText(before, change);
}

const text = fc.string({ unit: fc.constantFrom('a', 'b') });

describe('textChange', () => {
	test.each([
		['abc', 'abc', 3, null],
		['abc', 'abXc', 3, { from: 2, to: 2, insert: 'X' }],
		['abc', 'ac', 1, { from: 1, to: 2, insert: '' }],
		// Typed at the caret, though an equal character stands beside it.
		['aa', 'aaa', 1, { from: 0, to: 0, insert: 'a' }],
		['aa', 'aaa', 2, { from: 1, to: 1, insert: 'a' }],
		['aa', 'aaa', 3, { from: 2, to: 2, insert: 'a' }],
		// Forward delete: the caret stands before what went.
		['aab', 'ab', 1, { from: 1, to: 2, insert: '' }],
		// A caret that is no guide does not make the change larger.
		['abc', 'Xbc', 3, { from: 0, to: 1, insert: 'X' }],
	])('%j to %j with the caret at %i', (before, after, caret, change) => {
		expect(textChange(before, after, caret)).toEqual(change);
	});

	test('gives the new text, and nothing smaller would', () => {
		fc.assert(
			fc.property(text, text, fc.nat(20), (before, after, caret) => {
				const change = textChange(before, after, Math.min(caret, after.length));
				expect(applied(before, change)).toBe(after);
				if (change === null) return;
				const removed = before.slice(change.from, change.to);
				if (removed !== '' && change.insert !== '') {
					expect(removed[0]).not.toBe(change.insert[0]);
					expect(removed.at(-1)).not.toBe(change.insert.at(-1));
				}
			}),
		);
	});
});

test('a change replaces the characters between its ends', () => {
	expect(changedText('abcd', { from: 1, to: 3, insert: 'XYZ' })).toBe('aXYZd');
});

describe('a change that is cut at line breaks', () => {
	test('leaves them, and replaces the lines between them', () => {
		const change = { from: 0, to: 11, insert: 'xx\nyy\nzz\nww' };
		expect(cutAtBreaks(change, [2, 8])).toEqual([
			{ from: 0, to: 2, insert: 'xx' },
			{ from: 3, to: 8, insert: 'yy\nzz' },
			{ from: 9, to: 11, insert: 'ww' },
		]);
	});

	test('is whole where it has no break, or where no break is in it', () => {
		expect(cutAtBreaks({ from: 3, to: 8, insert: 'xyz' }, [-1, 5, 9])).toEqual([
			{ from: 3, to: 8, insert: 'xyz' },
		]);
	});

	test('gives the same text', () => {
		const lines = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 20 });
		fc.assert(
			fc.property(lines, lines, fc.nat(20), fc.nat(20), (before, insert, one, other) => {
				const from = Math.min(one, other, before.length);
				const to = Math.min(Math.max(one, other), before.length);
				const breaks = [...before].flatMap((letter, i) => (letter === '\n' ? [i] : []));
				const parts = cutAtBreaks({ from, to, insert }, breaks);
				const after = parts.reduceRight(changedText, before);
				expect(after).toBe(changedText(before, { from, to, insert }));
			}),
		);
	});
});

describe('a change of mine follows theirs', () => {
	const theirs = { from: 4, to: 6, insert: 'abc' };

	test.each([
		['before theirs', { from: 1, to: 3, insert: 'x' }, { from: 1, to: 3, insert: 'x' }],
		['up to theirs', { from: 2, to: 4, insert: 'x' }, { from: 2, to: 4, insert: 'x' }],
		['behind theirs', { from: 7, to: 8, insert: 'x' }, { from: 8, to: 9, insert: 'x' }],
		['right behind theirs', { from: 6, to: 6, insert: 'x' }, { from: 7, to: 7, insert: 'x' }],
		['inside theirs', { from: 5, to: 5, insert: 'x' }, { from: 7, to: 7, insert: 'x' }],
		['over the end of theirs', { from: 5, to: 8, insert: 'x' }, { from: 7, to: 9, insert: 'x' }],
		['over the start of theirs', { from: 2, to: 5, insert: 'x' }, { from: 7, to: 7, insert: 'x' }],
	])('%s', (_, mine, moved) => {
		expect(rebased(mine, theirs)).toEqual(moved);
	});

	test('two insertions at one place: theirs stays first', () => {
		const at = { from: 4, to: 4, insert: 'abc' };
		expect(rebased({ from: 4, to: 4, insert: 'x' }, at)).toEqual({ from: 7, to: 7, insert: 'x' });
	});
});
