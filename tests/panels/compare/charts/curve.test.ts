import { describe, expect, test } from 'vitest';
import { curveGroups, curvesOf } from '../../../../src/panels/compare/charts/curve-groups.ts';
import { coincide, curvePoints } from '../../../../src/panels/compare/charts/curve.ts';
import { defaultSeries } from './default-data.ts';

const ramp = (ms: number) => Math.min(1, Math.max(0, (ms - 50) / 1000));
const jumpAt = (at: number) => (ms: number) => (ms < at ? 0 : 1);

describe('a curve', () => {
	test('that jumps is drawn as a jump: narrower than a hundredth of a pixel', () => {
		const points = curvePoints(jumpAt(51.3), 1200);
		const top = points.findIndex(({ share }) => share === 1);
		const rise = points[top]!.ms - points[top - 1]!.ms;
		expect(rise).toBeLessThan(1200 / 100_000);
		expect(points[top]!.ms).toBeCloseTo(51.3, 1);
	});

	test('that rises slowly needs no more than its samples, and level stretches none', () => {
		expect(curvePoints(ramp, 1200).length).toBeLessThan(300);
		expect(curvePoints(jumpAt(51.3), 1200).length).toBeLessThan(8);
	});

	test('begins and ends with the time, and never falls', () => {
		for (const { shareUpTo } of defaultSeries()) {
			const points = curvePoints(shareUpTo, 1200);
			expect([points[0]!.ms, points.at(-1)!.ms]).toEqual([0, 1200]);
			for (let i = 1; i < points.length; i++) {
				expect(points[i]!.ms).toBeGreaterThan(points[i - 1]!.ms);
				expect(points[i]!.share).toBeGreaterThanOrEqual(points[i - 1]!.share);
			}
		}
	});

	test('of no messages has no points', () => {
		expect(curvePoints(() => NaN, 1200)).toEqual([]);
	});

	test('asks a bounded number of times, whatever it is given', () => {
		let asked = 0;
		curvePoints((ms) => {
			asked++;
			return Math.floor(ms / 12) / 100;
		}, 1200);
		expect(asked).toBeLessThan(3000);
	});
});

describe('curves', () => {
	test('coincide when they cannot be distinguished', () => {
		expect(coincide(jumpAt(50), jumpAt(50), 1200)).toBe(true);
		expect(coincide(jumpAt(50), jumpAt(53), 1200)).toBe(true);
		expect(coincide(jumpAt(50), jumpAt(90), 1200)).toBe(false);
		expect(coincide(ramp, (ms) => ramp(ms) * 0.95, 1200)).toBe(false);
		expect(
			coincide(
				() => NaN,
				() => NaN,
				1200,
			),
		).toBe(false);
	});

	test('of the streams are one group in the picture’s setting, with one name', () => {
		const groups = curveGroups(defaultSeries(), 1200);
		expect(groups.map(({ members }) => members.map(({ id }) => id))).toEqual([
			['short-polling'],
			['long-polling'],
			['streaming', 'sse', 'websocket'],
		]);
		expect(groups.flatMap(({ members }) => members).every(({ kind }) => kind === 'simulated')).toBe(
			true,
		);
	});

	test('of a closed form are drawn beside the simulated curve, or alone without one', () => {
		const series = defaultSeries().filter(
			({ id, kind }) => !(id === 'short-polling' && kind === 'simulated'),
		);
		const curves = curvesOf(series, curveGroups(series, 1200), 1200);
		expect(curves).toHaveLength(series.length);
		const asides = curves.filter(({ aside }) => aside).map((curve) => curve.series);
		expect(asides.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
			'long-polling closed-form',
			'streaming closed-form',
			'sse closed-form',
			'websocket closed-form',
		]);
		expect(
			curves.filter(({ together, aside }) => together === 3 && !aside).map(({ index }) => index),
		).toEqual([0, 1, 2]);
	});
});
