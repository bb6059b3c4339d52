import fc from 'fast-check';
import { expect, it } from 'vitest';
import { queueOverBins } from '../../../src/engine/compare/index.ts';

it('a burst of ten at two a millisecond waits five milliseconds', () => {
	const bins = new Uint32Array(100);
	bins[10] = 10;
	expect(queueOverBins(bins, 2000)).toEqual({
		longest: 8,
		longestAtMs: 10,
		left: 0,
		meanWaitMs: (8 + 6 + 4 + 2) / 10,
		longestWaitMs: 4,
		growsPerSecond: 0,
	});
});

it('a queue that grows without bound has its rate of growth', () => {
	const bins = new Uint32Array(1000).fill(3);
	const { left, longest, growsPerSecond } = queueOverBins(bins, 2000);
	expect(left).toBe(1000);
	expect(longest).toBe(1000);
	expect(growsPerSecond).toBe(1000);
});

it('no request waits if none arrives', () => {
	expect(queueOverBins(new Uint32Array(10), 1)).toMatchObject({ longest: 0, meanWaitMs: 0 });
});

it('a faster server never has the longer queue', () => {
	const polls = fc.array(fc.nat(20), { minLength: 1, maxLength: 300 });
	fc.assert(
		fc.property(polls, fc.integer({ min: 1, max: 20_000 }), (some, capacity) => {
			const bins = Uint32Array.from(some);
			const slow = queueOverBins(bins, capacity);
			const fast = queueOverBins(bins, capacity * 2);
			expect(fast.longest).toBeLessThanOrEqual(slow.longest);
			expect(fast.meanWaitMs).toBeLessThanOrEqual(slow.meanWaitMs);
		}),
	);
});
