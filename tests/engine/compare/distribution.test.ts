import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quantile } from '../../../src/engine/compare/distribution.ts';
import { shareUpTo, distributionSummary } from '../../../src/engine/compare/index.ts';
import { distributionOf } from '../../../src/engine/compare/distribution.ts';

it('quantiles are values that occurred', () => {
	const ten = distributionOf(Float64Array.from([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]));
	expect([0, 0.1, 0.11, 0.5, 0.95, 1].map((share) => quantile(ten, share))).toEqual([
		...[1, 1, 2, 5, 10, 10],
	]);
	expect(distributionSummary(ten)).toEqual({
		count: 10,
		mean: 5.5,
		min: 1,
		median: 5,
		p95: 10,
		max: 10,
	});
});

it('an empty one has no values', () => {
	const none = distributionOf(new Float64Array());
	expect(quantile(none, 0.5)).toBeNull();
	expect(shareUpTo(none, 1)).toBeNaN();
	expect(distributionSummary(none)).toEqual({
		count: 0,
		mean: null,
		min: null,
		median: null,
		p95: null,
		max: null,
	});
});

it('the share up to a limit is the share counted, and the two are each other’s inverse', () => {
	const values = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1 });
	fc.assert(
		fc.property(values, fc.double({ min: 0, max: 100, noNaN: true }), (some, limit) => {
			const distribution = distributionOf(Float64Array.from(some));
			const counted = some.filter((value) => value <= limit).length / some.length;
			expect(shareUpTo(distribution, limit)).toBe(counted);
			expect(shareUpTo(distribution, quantile(distribution, 0.7)!)).toBeGreaterThanOrEqual(0.7);
		}),
	);
});
