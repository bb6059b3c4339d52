import fc from 'fast-check';
import { expect, it } from 'vitest';
import { poissonSum } from '../../../src/engine/compare/poisson.ts';

it('the probabilities come to 1 and their mean to the mean', () => {
	fc.assert(
		fc.property(fc.double({ min: 0, max: 600, noNaN: true }), (mean) => {
			let all = 0;
			let first = 0;
			poissonSum(mean, 0, (k, probability) => {
				all += probability;
				first += k * probability;
			});
			expect(all).toBeCloseTo(1, 9);
			expect(first).toBeCloseTo(mean, 6);
		}),
	);
});

it('starts at the given number; of a huge mean only the two nearest numbers count', () => {
	const seen: number[] = [];
	poissonSum(0.5, 1, (k) => seen.push(k));
	expect(seen[0]).toBe(1);
	const huge: [number, number][] = [];
	poissonSum(1e6 + 0.25, 1, (k, probability) => huge.push([k, probability]));
	expect(huge).toEqual([
		[1e6, 0.75],
		[1e6 + 1, 0.25],
	]);
});
