import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CoupledOptions, CoupledRun } from '../../../src/engine/compare/index.ts';
import {
	advanceCoupled,
	coupledDone,
	startCoupled,
	summarizeBins,
} from '../../../src/engine/compare/index.ts';
import { LIMITS } from '../../../src/engine/limits.ts';
import { coupledBytes } from '../../support/coupled-bytes.ts';

const base: CoupledOptions = {
	clients: 1000,
	intervalMs: 1000,
	jitter: 0.1,
	durationMs: 10_000,
	seed: 1,
	roundTripMs: 0,
	capacityPerSecond: 1e6,
	queueLimit: 1000,
	retryBaseMs: 100,
	retryCapMs: 5000,
};

function whole(options: Partial<CoupledOptions>, budget = Infinity): CoupledRun {
	const run = startCoupled({ ...base, ...options });
	while (!coupledDone(run)) advanceCoupled(run, budget);
	return run;
}

const sum = (bins: Uint32Array): number => summarizeBins(bins).total;

describe('clients that are affected by the load', () => {
	it('with room to spare poll as if they were alone', () => {
		const run = whole({ clients: 5000, durationMs: 20_000 });
		expect(Math.abs(sum(run.arrivals) / 100_000 - 1)).toBeLessThan(0.01);
		expect(run.refused).toBe(0);
		expect(run.longestQueue).toBe(0);
		expect(run.waits[0]).toBe(run.served);
	});

	it('come later when the round trip and the answer take time', () => {
		const run = whole({ clients: 5000, roundTripMs: 250, durationMs: 20_000 });
		const expected = (5000 * 20_000) / 1250;
		expect(Math.abs(sum(run.arrivals) / expected - 1)).toBeLessThan(0.01);
		// And not more in the first second than in the others.
		expect(Math.abs(sum(run.arrivals.slice(0, 1000)) / 4000 - 1)).toBeLessThan(0.05);
	});

	it('slows down to the rate of the server’s responses, and waits N / C − T for them', () => {
		const run = whole({ clients: 1000, capacityPerSecond: 400, durationMs: 60_000 });
		expect(run.served).toBeLessThanOrEqual(400 * 60);
		expect(run.served).toBeGreaterThan(400 * 59);
		// Each client's cycle is 1000 / 400 = 2.5 s, of which it waits 1.5 s in the queue.
		const median = run.waits.reduce<number[]>((all, n, ms) => (n > 0 ? [...all, ms] : all), []);
		expect(Math.max(...median)).toBeGreaterThan(1400);
		expect(run.queued).toBeGreaterThan(550);
		expect(run.queued).toBeLessThan(650);
		expect(run.refused).toBe(0);
	});

	it('are refused by a full queue and come again', () => {
		const run = whole({ capacityPerSecond: 200, queueLimit: 50, durationMs: 30_000 });
		expect(run.refused).toBe(sum(run.refusals));
		expect(run.refused).toBeGreaterThan(0);
		expect(run.longestQueue).toBe(50);
		expect(run.served).toBeGreaterThan(0.95 * 200 * 30);
	});

	it('a longer backoff brings fewer refusals', () => {
		const crowded = { capacityPerSecond: 200, queueLimit: 50, durationMs: 30_000 };
		const short = whole({ ...crowded, retryBaseMs: 10, retryCapMs: 20 });
		const long = whole({ ...crowded, retryBaseMs: 500, retryCapMs: 20_000 });
		expect(long.refused).toBeLessThan(short.refused / 5);
	});

	it('the server saves no idle time: never more in a millisecond than it can', () => {
		const run = startCoupled({ ...base, capacityPerSecond: 2000, clients: 1500 });
		let before = 0;
		let most = 0;
		while (!coupledDone(run)) {
			const at = run.nowMs;
			while (run.nowMs === at && !coupledDone(run)) advanceCoupled(run, 1);
			most = Math.max(most, run.served - before);
			before = run.served;
		}
		expect(most).toBe(2);
	});
});

describe('the laws', () => {
	const options = fc.record({
		clients: fc.integer({ min: 1, max: 200 }),
		intervalMs: fc.integer({ min: 1, max: 500 }),
		jitter: fc.double({ min: 0, max: 1, noNaN: true }),
		durationMs: fc.integer({ min: 1, max: 3000 }),
		seed: fc.nat(),
		roundTripMs: fc.integer({ min: 0, max: 300 }),
		capacityPerSecond: fc.integer({ min: 1, max: 5000 }),
		queueLimit: fc.integer({ min: 1, max: 300 }),
		retryBaseMs: fc.integer({ min: 1, max: 500 }),
		retryCapMs: fc.integer({ min: 1, max: 3000 }),
	});

	it('each request that arrives is answered, refused or waiting', () => {
		fc.assert(
			fc.property(options, (some) => {
				const run = whole(some);
				expect(sum(run.arrivals)).toBe(run.served + run.refused + run.queued);
				expect(run.waits.reduce((a, b) => a + b)).toBe(run.served);
				expect(run.longestQueue).toBeLessThanOrEqual(some.queueLimit);
				const could = 1 + (some.capacityPerSecond * some.durationMs) / 1000;
				expect(run.served).toBeLessThanOrEqual(could);
			}),
		);
	});

	it('the result does not depend on how the run was sliced', () => {
		fc.assert(
			fc.property(options, fc.integer({ min: 1, max: 50 }), (some, budget) => {
				const [all, sliced] = [whole(some), whole(some, budget)];
				expect([...sliced.arrivals]).toEqual([...all.arrivals]);
				expect([sliced.served, sliced.refused, sliced.queued]).toEqual([
					...[all.served, all.refused, all.queued],
				]);
			}),
			{ numRuns: 40 },
		);
	});

	it('a million clients for ten minutes fit in 16 MB', () => {
		const run = startCoupled({
			...base,
			clients: LIMITS.clients,
			durationMs: LIMITS.clientsMs,
			queueLimit: LIMITS.clients,
			intervalMs: 10_000,
			retryCapMs: 60_000,
		});
		expect(coupledBytes(run)).toBeLessThanOrEqual(16e6);
	});

	it('options out of bounds are the caller’s mistake', () => {
		const wrong: Partial<CoupledOptions>[] = [
			{ clients: 0 },
			{ durationMs: 1.5 },
			{ durationMs: 0 },
			{ queueLimit: 0 },
			{ intervalMs: 0 },
			{ jitter: 2 },
			{ capacityPerSecond: 0 },
			{ retryBaseMs: 0 },
			{ retryCapMs: NaN },
		];
		for (const one of wrong) expect(() => startCoupled({ ...base, ...one })).toThrow(RangeError);
	});
});
