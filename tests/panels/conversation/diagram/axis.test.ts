import { describe, expect, test } from 'vitest';
import {
	timeAxis,
	MOST_PX_PER_MS,
	pxPerMsFor,
	talkMs,
} from '../../../../src/panels/conversation/diagram/axis.ts';

const FOLD = 40;
const fold = (fromMs: number, toMs: number) => ({ fromMs, toMs, from: 0, to: 0 });
const PLAIN = { endMs: 200, folds: [] };
const QUIET = { endMs: 61_200, folds: [fold(100, 60_100), fold(60_200, 61_100)] };

test.each([
	[PLAIN, 0, 0],
	[PLAIN, 100, 200],
	[QUIET, 100, 200],
	[QUIET, 30_100, 220],
	[QUIET, 60_100, 240],
	[QUIET, 60_200, 440],
	[QUIET, 61_100, 480],
	[QUIET, 61_200, 680],
])('%o: %d ms stands at %d px, two pixels a millisecond, and is found there', (scale, ms, y) => {
	const axis = timeAxis(scale, 2, FOLD);
	expect(axis.y(ms)).toBeCloseTo(y, 9);
	expect(axis.msAt(y)).toBeCloseTo(ms, 6);
});

test('a fold keeps its height however far one looks in', () => {
	for (const pxPerMs of [0.01, 1, 1000]) {
		expect(timeAxis(QUIET, pxPerMs, FOLD).folds.map(({ height }) => height)).toEqual([FOLD, FOLD]);
	}
});

test('times outside the conversation are at its ends', () => {
	const axis = timeAxis(QUIET, 2, FOLD);
	expect([axis.msAt(-50), axis.msAt(9999)]).toEqual([0, QUIET.endMs]);
});

describe('the zoom at which all is so long', () => {
	test.each([PLAIN, QUIET])('%o', (scale) => {
		const pxPerMs = pxPerMsFor(scale, 600, FOLD);
		expect(timeAxis(scale, pxPerMs, FOLD).lengthPx).toBeCloseTo(600, 6);
	});

	test('leaves the talk half of it, however many folds there are', () => {
		const folds = Array.from({ length: 40 }, (_, i) => fold(i * 100 + 10, i * 100 + 100));
		const scale = { endMs: 4000, folds };
		expect(pxPerMsFor(scale, 600, FOLD) * talkMs(scale)).toBeCloseTo(300, 6);
	});

	test('goes no farther than a microsecond a pixel', () => {
		expect(pxPerMsFor({ endMs: 0, folds: [] }, 600, FOLD)).toBe(MOST_PX_PER_MS);
	});
});
