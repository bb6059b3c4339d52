import { expect, test } from 'vitest';
import { timeAxis } from '../../../../src/panels/conversation/diagram/axis.ts';
import { roundStep, ticksOf } from '../../../../src/panels/conversation/diagram/ticks.ts';

test.each([
	[0.00003, 0.0001],
	[0.0012, 0.002],
	[0.03, 0.05],
	[1, 1],
	[3, 5],
	[7, 10],
	[700, 1000],
	[21_000, 50_000],
	[31_000, 60_000],
	[400_000, 600_000],
])('ticks at least %d ms apart are %d ms apart', (ms, step) => {
	expect(roundStep(ms)).toBeCloseTo(step, 9);
});

function labels(
	endMs: number,
	pxPerMs: number,
	from = 0,
	to = 600,
	folds: [number, number][] = [],
) {
	const places = folds.map(([fromMs, toMs]) => ({ fromMs, toMs, from: 0, to: 0 }));
	const axis = timeAxis({ endMs, folds: places }, pxPerMs, 40);
	return ticksOf(axis, from, to, 50, endMs, 'en').map(({ label }) => label);
}

test('the times of a short conversation are in milliseconds', () => {
	expect(labels(120, 3, 0, 400)).toEqual([
		...['0 ms', '20 ms', '40 ms', '60 ms', '80 ms', '100 ms', '120 ms'],
	]);
});

test('looking in, they have the digits they need', () => {
	expect(labels(300, 1000, 125_000, 125_120)).toEqual(['125.00 ms', '125.05 ms', '125.10 ms']);
	expect(labels(5, 1000, 1000, 1120)).toEqual(['1000 µs', '1050 µs', '1100 µs']);
});

test('longer ones are in seconds, and in minutes', () => {
	expect(labels(60_000, 0.01, 0, 201)).toEqual(['0 s', '5 s', '10 s', '15 s', '20 s']);
	expect(labels(3_600_000, 0.0001, 0, 361)).toEqual([
		...['0 min', '10 min', '20 min', '30 min', '40 min', '50 min', '60 min'],
	]);
});

test('no time is in a fold, and a time before a fold is not written in seconds', () => {
	expect(labels(60_200, 1, 0, 300, [[100, 60_100]])).toEqual([
		...['0 ms', '50 ms', '100 ms', '60.10 s', '60.15 s', '60.20 s'],
	]);
});
