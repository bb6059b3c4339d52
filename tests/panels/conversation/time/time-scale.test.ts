import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scenario, server } from '../../../../src/panels/conversation/scenes/scene.ts';
import { sharedScaleOf, timeScale } from '../../../../src/panels/conversation/time/time-scale.ts';
import { timelineOf } from '../../../../src/panels/conversation/simulating/timelines.ts';

/** A burst of an exchange, as a heartbeat has it. */
const burst = (at: number) => [at, at + 25, at + 50];

describe.each([
	['an even talk', [0, 25, 50, 75, 100], 100, []],
	['a pause that is shorter than the talk', [0, 25, 50, 75, 175, 200], 200, []],
	['a silence of a minute before the end', [0, 25, 50, 60_000], 60_000, [[50, 60_000]]],
	[
		'heartbeats half a minute apart',
		[...burst(0), ...burst(30_000), ...burst(60_000), ...burst(90_000)],
		90_050,
		[
			[50, 30_000],
			[30_050, 60_000],
			[60_050, 90_000],
		],
	],
	['a trip that takes long', [0, 10, 20, 110], 110, []],
	['a silence after the last thing', [0, 10], 5_000, [[10, 5_000]]],
	['nothing at all', [], 1, []],
	['only silence', [], 1_000, [[0, 1_000]]],
] as const)('%s', (_, times, endMs, folds) => {
	const scale = timeScale(times, endMs, 100);

	test('folds a silence that is long compared to the rest', () => {
		expect(scale.folds.map(({ fromMs, toMs }) => [fromMs, toMs])).toEqual(folds);
	});

	test('begins at 0 and ends at 1', () => {
		expect([scale.fraction(0), scale.fraction(endMs)]).toEqual([0, 1]);
		expect([scale.msAt(0), scale.msAt(1)]).toEqual([0, endMs]);
		expect([scale.fraction(-5), scale.fraction(endMs + 5)]).toEqual([0, 1]);
		expect([scale.msAt(-1), scale.msAt(2)]).toEqual([0, endMs]);
	});
});

test('folds leave most of the line to events', () => {
	const many = Array.from({ length: 200 }, (_, i) => burst(i * 30_000)).flat();
	const { folds } = timeScale(many, many.at(-1)!, 100);
	expect(folds).toHaveLength(199);
	const folded = folds.reduce((all, { from, to }) => all + to - from, 0);
	expect(folded).toBeCloseTo(0.4);
});

describe('for any times', () => {
	const gaps = fc.array(fc.oneof(fc.nat(50), fc.nat(100_000), fc.constant(0)), { maxLength: 40 });
	const scales = fc.tuple(gaps, fc.nat(200), fc.nat(1000)).map(([gaps, restMs, leastMs]) => {
		let at = 0;
		const times = gaps.map((gap) => (at += gap));
		return { times, scale: timeScale(times, Math.max(1, at + restMs), leastMs) };
	});

	test('time never runs backwards on the line, and every place gives its time back', () => {
		fc.assert(
			fc.property(scales, fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (one, places) => {
				const { scale } = one;
				const sorted = places.toSorted((a, b) => a - b);
				const times = sorted.map((place) => scale.msAt(place));
				expect(times).toEqual(times.toSorted((a, b) => a - b));
				for (const ms of [...times, ...one.times]) {
					expect(scale.msAt(scale.fraction(ms))).toBeCloseTo(ms, 3);
				}
			}),
		);
	});
});

test('for two branches only a silence in both folds', () => {
	const talk = (...times: readonly number[]) =>
		timelineOf(scenario(times.map((ms) => server(ms, { type: 'ping', text: '' }))));
	const [one, other] = [talk(60_000), talk(30_000, 60_000)];
	const folded = (...timelines: readonly (typeof one)[]) =>
		sharedScaleOf(timelines, 60_050).folds.map(({ toMs }) => toMs);
	expect(folded(one)).toEqual([60_000]);
	expect(folded(one, other)).toEqual([30_000, 60_000]);
	expect(folded(other, one)).toEqual([30_000, 60_000]);
});
