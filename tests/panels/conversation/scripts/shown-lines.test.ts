import { expect, test } from 'vitest';
import { shownLines } from '../../../../src/panels/conversation/scripts/shown-lines.ts';

test('a short program is shown whole', () => {
	expect(shownLines(100, 99)).toEqual({ from: 0, to: 100 });
});

test('of a long one the line that acts is always shown, with as many others', () => {
	for (const count of [101, 1000]) {
		for (let acting = 0; acting < count; acting++) {
			const { from, to } = shownLines(count, acting);
			expect(from >= 0 && from <= acting && acting < to && to <= count, String(acting)).toBe(true);
			expect(to - from).toBe(100);
		}
	}
});

test('the shown lines change seldom', () => {
	const windows = new Set(Array.from({ length: 1000 }, (_, i) => shownLines(1000, i).from));
	expect(windows.size).toBeLessThan(40);
});
