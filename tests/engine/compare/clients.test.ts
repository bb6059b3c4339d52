import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClientsOptions, ClientsRun } from '../../../src/engine/compare/index.ts';
import {
	advanceClients,
	binsPerSecond,
	clientsDone,
	startClients,
	summarizeBins,
} from '../../../src/engine/compare/index.ts';
import { LIMITS } from '../../../src/engine/limits.ts';

const base: ClientsOptions = {
	clients: 1000,
	intervalMs: 1000,
	jitter: 0.1,
	durationMs: 10_000,
	seed: 1,
};

function whole(options: Partial<ClientsOptions>, budget = Infinity): ClientsRun {
	const run = startClients({ ...base, ...options });
	while (!clientsDone(run)) advanceClients(run, budget);
	return run;
}

describe('counting clients one by one', () => {
	it('gives the same in slices of any size, and the same for the same seed', () => {
		const all = whole({});
		for (const budget of [1, 100, 9999]) expect(whole({}, budget)).toEqual(all);
		expect(whole({ seed: 2 }).bins).not.toEqual(all.bins);
	});

	it('a slice is about as long as was asked', () => {
		const run = startClients(base);
		advanceClients(run, 100);
		expect(run.polls).toBeGreaterThanOrEqual(100);
		expect(run.polls).toBeLessThan(120);
		expect(clientsDone(run)).toBe(false);
	});

	it('counts every poll once, in its millisecond', () => {
		const run = whole({ jitter: 0, clients: 50 });
		const { total } = summarizeBins(run.bins);
		expect(total).toBe(run.polls);
		expect(total).toBe(50 * 10);
		// Without jitter each second repeats the first.
		expect(run.bins.slice(0, 1000)).toEqual(run.bins.slice(9000));
	});

	it('has clients × time ÷ interval polls, whatever the jitter', () => {
		for (const jitter of [0, 0.1, 0.5, 1]) {
			const { polls } = whole({ jitter, clients: 5000, durationMs: 20_000 });
			expect(Math.abs(polls / 100_000 - 1)).toBeLessThan(0.03);
		}
	});

	it('shows no crowd where first and second polls meet', () => {
		const run = whole({ clients: 20_000, durationMs: 3000, jitter: 0.2 });
		const around = run.bins.slice(900, 1100).reduce((sum, polls) => sum + polls, 0) / 200;
		const mean = run.polls / 3000;
		expect(Math.abs(around / mean - 1)).toBeLessThan(0.05);
	});

	it('the fullest millisecond is that of a random crowd: a few deviations above the mean', () => {
		const { meanPerMs, peakPerMs, peakAtMs } = summarizeBins(
			whole({ clients: 100_000, durationMs: 5000 }).bins,
		);
		expect(meanPerMs).toBeCloseTo(100, 0);
		expect(peakPerMs).toBeGreaterThan(100 + 2.5 * 10);
		expect(peakPerMs).toBeLessThan(100 + 6 * 10);
		expect(peakAtMs).toBeLessThan(5000);
	});

	it('refuses values out of bounds', () => {
		const wrong: Partial<ClientsOptions>[] = [
			{ clients: 0 },
			{ clients: 1.5 },
			{ clients: LIMITS.clients + 1 },
			{ durationMs: 0 },
			{ durationMs: LIMITS.clientsMs + 1 },
			{ intervalMs: 0 },
			{ intervalMs: NaN },
			{ jitter: 1.1 },
			{ jitter: NaN },
		];
		for (const one of wrong) expect(() => startClients({ ...base, ...one })).toThrow(RangeError);
	});
});

describe('bins', () => {
	it('the summary has their sum, their mean and the busiest places', () => {
		const bins = new Uint32Array(2500);
		bins[3] = 2;
		bins[1500] = 5;
		bins[1600] = 1;
		bins[2400] = 4;
		expect(summarizeBins(bins)).toEqual({
			total: 12,
			meanPerMs: 12 / 2500,
			peakPerMs: 5,
			peakAtMs: 1500,
			peakPerSecond: 6,
		});
		expect([...binsPerSecond(bins)]).toEqual([2, 6, 4]);
	});

	it('by seconds lose nothing', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(9), { minLength: 1, maxLength: 5000 }), (polls) => {
				const bins = Uint32Array.from(polls);
				const seconds = binsPerSecond(bins);
				expect(seconds.reduce((a, b) => a + b)).toBe(summarizeBins(bins).total);
				expect(Math.max(...seconds)).toBe(summarizeBins(bins).peakPerSecond);
			}),
			{ numRuns: 30 },
		);
	});
});
