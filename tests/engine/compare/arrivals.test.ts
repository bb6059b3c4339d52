import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Arrivals } from '../../../src/engine/compare/index.ts';
import { arrivalRate } from '../../../src/engine/compare/index.ts';
import { arrivalTimes } from '../../../src/engine/compare/arrivals.ts';
import { Random } from '../../../src/engine/bytes/random.ts';

const MOST = 1_000_000;
const draw = (arrivals: Arrivals, durationMs: number, seed = 1, most = MOST): Float64Array =>
	arrivalTimes(arrivals, durationMs, Random.fromSeed(seed), most);

const processes: fc.Arbitrary<Arrivals> = fc.oneof(
	fc.record({
		type: fc.constantFrom('regular' as const, 'poisson' as const),
		ratePerSecond: fc.double({ min: 0.01, max: 100, noNaN: true }),
	}),
	fc.record({
		type: fc.constant('bursts' as const),
		ratePerSecond: fc.double({ min: 0.01, max: 100, noNaN: true }),
		size: fc.integer({ min: 1, max: 20 }),
		spacingMs: fc.double({ min: 0, max: 1000, noNaN: true }),
	}),
);

describe('births', () => {
	it('lie in the time asked for, in order, the same for the same seed, and no more than wanted', () => {
		fc.assert(
			fc.property(
				processes,
				fc.nat(20_000),
				fc.nat(),
				fc.nat(500),
				(process, duration, seed, most) => {
					const times = draw(process, duration, seed, most);
					expect(times).toEqual(draw(process, duration, seed, most));
					expect(times.length).toBeLessThanOrEqual(most);
					times.forEach((time, i) => {
						expect(time).toBeGreaterThanOrEqual(times[i - 1] ?? 0);
						expect(time).toBeLessThan(duration);
					});
				},
			),
		);
	});

	it('regular ones are equally far apart, from a phase that the seed decides', () => {
		const times = draw({ type: 'regular', ratePerSecond: 2 }, 10_000, 5);
		expect(times).toHaveLength(20);
		times.forEach((time, i) => expect(time - times[0]!).toBeCloseTo(i * 500, 6));
		expect(draw({ type: 'regular', ratePerSecond: 2 }, 10_000, 6)[0]).not.toBe(times[0]);
	});

	it('Poisson: the expected number, and gaps whose deviation is their mean', () => {
		const times = draw({ type: 'poisson', ratePerSecond: 10 }, 10_000_000);
		expect(times.length).toBeGreaterThan(99_000);
		expect(times.length).toBeLessThan(101_000);
		const gaps = times.slice(1).map((time, i) => time - times[i]!);
		const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
		const variance = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length;
		expect(mean).toBeCloseTo(100, -1);
		expect(Math.sqrt(variance) / mean).toBeCloseTo(1, 1);
	});

	it('bursts: so many at once, at the rate of messages', () => {
		const bursts: Arrivals = { type: 'bursts', ratePerSecond: 10, size: 5, spacingMs: 0 };
		const times = draw(bursts, 1_000_000);
		expect(times.length).toBeGreaterThan(9000);
		expect(times.length).toBeLessThan(11_000);
		expect(times.length % 5).toBe(0);
		expect(new Set(times).size).toBe(times.length / 5);
	});

	it('a list is taken as it is', () => {
		const list: Arrivals = { type: 'list', timesMs: [0, 5, 5, 900, 1000] };
		expect([...draw(list, 1000)]).toEqual([0, 5, 5, 900]);
		expect(arrivalRate(list, 1000)).toBe(4);
		expect(arrivalRate({ type: 'poisson', ratePerSecond: 3 }, 1000)).toBe(3);
	});
});
