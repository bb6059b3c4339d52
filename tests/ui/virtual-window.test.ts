import { expect, test } from 'vitest';
import {
	LONGEST_PX,
	START,
	movedTo,
	revealing,
	rowsInView,
	scrolled,
	proportionalPosition,
	stuck,
	trackLength,
	limitedPosition,
} from '../../src/ui/virtual-window.ts';

const short = { lengthPx: 5_000, viewPx: 400 };
const long = { lengthPx: 100_000_000, viewPx: 400 };

test('a content that browsers can hold scrolls as it is', () => {
	expect(trackLength(short)).toBe(5_000);
	expect(scrolled(short, START, 1234)).toEqual({ physical: 1234, logical: 1234 });
	expect(movedTo(short, START, 4_000)).toEqual({ physical: 4_000, logical: 4_000 });
	expect(movedTo(short, START, 9_999).logical).toBe(4_600);
});

test('a longer content scrolls on the longest track that browsers can hold', () => {
	expect(trackLength(long)).toBe(LONGEST_PX);
});

test('short steps on a long content go as far as the wheel went', () => {
	const middle = proportionalPosition(long, 50_000_000);
	const next = scrolled(long, middle, middle.physical + 120);
	expect(next.logical).toBe(50_000_120);
});

test('a leap of the scroll bar goes in proportion, and reaches both ends', () => {
	const middle = proportionalPosition(long, 50_000_000);
	expect(scrolled(long, START, middle.physical).logical).toBeCloseTo(50_000_000, -1);
	expect(scrolled(long, middle, LONGEST_PX - 400).logical).toBe(long.lengthPx - 400);
	expect(scrolled(long, middle, 0).logical).toBe(0);
});

test('a key reaches its place to the pixel, near and far', () => {
	for (const logical of [0, 1, 17, 399, 401, 65_537, 50_000_001, 99_999_600]) {
		expect(movedTo(long, proportionalPosition(long, 65_000), logical).logical).toBe(logical);
	}
	const near = movedTo(long, { physical: 700, logical: 5_000 }, 5_050);
	expect(near).toEqual({ physical: 750, logical: 5_050 });
});

test('a long way moves the scroll bar to where it belongs in proportion', () => {
	expect(movedTo(long, START, 5_000_000)).toEqual(proportionalPosition(long, 5_000_000));
});

test('the place asked for is always on the track', () => {
	for (const from of [
		START,
		{ physical: 10, logical: 300 },
		proportionalPosition(long, 99_999_600),
	]) {
		for (const logical of [-5, 0, 200, 99_999_599, 200_000_000]) {
			const { physical } = movedTo(long, from, logical);
			expect(physical).toBeGreaterThanOrEqual(0);
			expect(physical).toBeLessThanOrEqual(LONGEST_PX - 400);
		}
	}
});

test('a track that ends before its content is stuck, until it is settled', () => {
	const atStart = { physical: 0, logical: 600 };
	const atEnd = { physical: LONGEST_PX - 400, logical: 99_000_000 };
	for (const position of [atStart, atEnd]) {
		expect(stuck(long, position)).toBe(true);
		const free = proportionalPosition(long, position.logical);
		expect(free.logical).toBe(position.logical);
		expect(stuck(long, free)).toBe(false);
	}
	expect(stuck(long, START)).toBe(false);
	expect(stuck(short, { physical: 0, logical: 0 })).toBe(false);
});

test('a position stays inside a content that became shorter', () => {
	expect(limitedPosition(short, { physical: 9_000, logical: 9_000 }).logical).toBe(4_600);
	expect(limitedPosition(short, { physical: 300, logical: 90_000 })).toEqual({
		physical: 300,
		logical: 300,
	});
	expect(limitedPosition(long, { physical: 9, logical: 200_000_000 })).toEqual({
		physical: LONGEST_PX - 400,
		logical: 99_999_600,
	});
	expect(
		limitedPosition({ lengthPx: 100, viewPx: 400 }, { physical: 50, logical: 50 }).logical,
	).toBe(0);
});

test('a range in view stays in its place; a range out of view is scrolled into view with a margin', () => {
	expect(revealing(short, 1_000, 1_100, 1_200, 50)).toBe(1_000);
	expect(revealing(short, 1_000, 900, 950, 50)).toBe(850);
	expect(revealing(short, 1_000, 1_400, 1_450, 50)).toBe(1_100);
	expect(revealing(short, 1_000, 2_000, 2_900, 50)).toBe(2_000);
});

test('the rows in view have one more on both sides, and end where the content does', () => {
	expect(rowsInView(short, 1_000, 100, 50)).toEqual({ from: 9, to: 15 });
	expect(rowsInView(short, 0, 100, 50)).toEqual({ from: 0, to: 5 });
	expect(rowsInView(short, 4_600, 100, 50)).toEqual({ from: 45, to: 50 });
	expect(rowsInView(short, 0, 0, 50)).toEqual({ from: 0, to: 0 });
	expect(rowsInView(short, 4_600, 100, 3)).toEqual({ from: 3, to: 3 });
});
