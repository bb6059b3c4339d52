import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
	advanceCoupled,
	coupledDone,
	queueOverBins,
	startCoupled,
} from '../../../../src/engine/compare/index.ts';
import {
	longestEachSecond,
	openQueue,
	servedQueue,
} from '../../../../src/panels/compare/run/queue-by-second.ts';

it('the queue of a server whose clients do not wait is the engine’s', () => {
	const polls = fc.array(fc.nat(20), { minLength: 1, maxLength: 4000 });
	fc.assert(
		fc.property(polls, fc.integer({ min: 1, max: 20_000 }), (arrived, capacity) => {
			const bins = Uint32Array.from(arrived);
			const { longest, left } = queueOverBins(bins, capacity);
			const queue = openQueue(bins, capacity);
			expect(Math.max(...queue)).toBe(Math.round(longest));
			expect(queue.at(-1)).toBe(Math.round(left));
		}),
	);
});

it('the queue of coupled clients, made again from arrivals and refusals, is the engine’s in every millisecond', () => {
	const options = fc.record({
		clients: fc.integer({ min: 1, max: 300 }),
		intervalMs: fc.integer({ min: 1, max: 300 }),
		jitter: fc.double({ min: 0, max: 1, noNaN: true }),
		durationMs: fc.integer({ min: 1, max: 1500 }),
		seed: fc.nat(),
		roundTripMs: fc.integer({ min: 0, max: 100 }),
		capacityPerSecond: fc.integer({ min: 1, max: 5000 }),
		queueLimit: fc.integer({ min: 1, max: 300 }),
		retryBaseMs: fc.integer({ min: 1, max: 500 }),
		retryCapMs: fc.integer({ min: 1, max: 3000 }),
	});
	fc.assert(
		fc.property(options, (some) => {
			const run = startCoupled(some);
			const queued: number[] = [];
			while (!coupledDone(run)) {
				advanceCoupled(run, 1);
				if (run.nowMs > queued.length) queued.push(run.queued);
			}
			const again = servedQueue(run.arrivals, run.refusals, some.capacityPerSecond);
			expect([...again]).toEqual(queued);
		}),
		{ numRuns: 60 },
	);
});

it('of each second the longest counts, of the last as far as it goes', () => {
	const queue = new Uint32Array(2100);
	queue[999] = 3;
	queue[1000] = 5;
	queue[1500] = 4;
	queue[2099] = 1;
	expect([...longestEachSecond(queue)]).toEqual([3, 5, 1]);
});
