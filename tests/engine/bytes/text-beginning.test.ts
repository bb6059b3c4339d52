import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textBeginning, textUpTo } from '../../../src/engine/bytes/text-beginning.ts';

const ANY_TEXT = fc.string({ unit: 'grapheme', maxLength: 12 });
const MOST = fc.integer({ min: 1, max: 12 });

test.each([
	['Hello', 5, 'Hello'],
	['Hello', 4, 'Hell…'],
	['Hell no', 5, 'Hell…'],
	['𝕏𝕏𝕏', 3, '𝕏𝕏𝕏'],
	['𝕏𝕏𝕏', 2, '𝕏𝕏…'],
	['a𝕏', 1, 'a…'],
	['', 1, ''],
])('the beginning of “%s” with at most %i characters is “%s”', (text, most, beginning) => {
	expect(textBeginning(text, most)).toBe(beginning);
});

test.each([
	['Hello', 5, 'Hello'],
	['Hello', 4, 'Hell'],
	['a𝕏', 2, 'a'],
	['a𝕏', 3, 'a𝕏'],
	['𝕏', 1, ''],
	['\ud835a', 1, '\ud835'],
	['', 1, ''],
])('“%s” up to %i code units is “%s”', (text, most, beginning) => {
	expect(textUpTo(text, most)).toBe(beginning);
});

test('no beginning of a well-formed text cuts a character in two', () => {
	fc.assert(
		fc.property(ANY_TEXT, MOST, (text, most) => {
			const units = textUpTo(text, most);
			expect(text.startsWith(units)).toBe(true);
			expect(units.length).toBeGreaterThanOrEqual(Math.min(text.length, most) - 1);
			for (const beginning of [textBeginning(text, most), units]) {
				expect(beginning).toMatch(/^\P{Surrogate}*$/u);
			}
			const characters = Array.from(text);
			const whole = characters.length <= most;
			const kept = characters.slice(0, most).join('').trimEnd();
			expect(textBeginning(text, most)).toBe(whole ? text : `${kept}…`);
		}),
	);
});
