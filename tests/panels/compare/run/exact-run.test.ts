import { describe, expect, it } from 'vitest';
import type { CompareSetting } from '../../../../src/engine/compare/index.ts';
import {
	DEFAULT_SETTING,
	simulateClient,
	startClients,
	advanceClients,
	summarizeBins,
	TRANSPORTS,
	turningPoints,
} from '../../../../src/engine/compare/index.ts';
import {
	exactRun,
	MOST_IN_A_SLICE,
	simulatedMs,
} from '../../../../src/panels/compare/run/exact-run.ts';
import { clientsOptions } from '../../../../src/panels/compare/run/population.ts';
import type { RunNews } from '../../../../src/panels/compare/run/run-messages.ts';

const at = (some: Partial<CompareSetting>): CompareSetting => ({ ...DEFAULT_SETTING, ...some });
const length = { durationMs: 60_000, seed: 1 };

const of = <Type extends RunNews['type']>(news: readonly RunNews[], type: Type) =>
	news.filter((one): one is Extract<RunNews, { type: Type }> => one.type === type);

describe('an exact run', () => {
	const news = [...exactRun(DEFAULT_SETTING, length)];
	/** 18 million polls, more than the server can answer. */
	const ofMany = [...exactRun(at({ clients: 300_000, serverRequestsPerSecond: 200_000 }), length)];

	it('reports the engine’s simulation of each transport', () => {
		const simulated = of(news, 'simulated').map((one) => one.simulated);
		expect(simulated.map(({ transport }) => transport)).toEqual(TRANSPORTS);
		for (const one of simulated) {
			expect(one).toEqual(simulateClient(one.transport, DEFAULT_SETTING, length));
		}
	});

	it('counts every poll of all clients', () => {
		const run = startClients(clientsOptions(DEFAULT_SETTING, length));
		advanceClients(run, Infinity);
		const [{ population }] = of(news, 'population') as [Extract<RunNews, { type: 'population' }>];
		expect(population.polls).toEqual(summarizeBins(run.bins));
		expect(population.server).toBe(null);
	});

	it('ends with the turning points of the verdict', () => {
		expect(news.at(-1)).toEqual({ type: 'turning-points', points: turningPoints(DEFAULT_SETTING) });
	});

	it('reports progress from 0, never backwards, never beyond 1', () => {
		const ofNothing = [...exactRun(at({ arrivals: { type: 'list', timesMs: [] } }), length)];
		for (const run of [news, ofMany, ofNothing]) {
			const progress = of(run, 'progress');
			const shares = progress.map(({ done }) => done);
			expect(shares[0]).toBe(0);
			expect(shares).toEqual(shares.toSorted((a, b) => a - b));
			expect(shares.at(-1)).toBeLessThan(1);
			expect(shares.length).toBeGreaterThanOrEqual(7);
		}
	});

	it('cuts the counting of many clients into slices', () => {
		const parts = of(ofMany, 'progress').map(({ part }) => part);
		expect(parts.filter((part) => part === 'clients').length).toBeGreaterThan(7);
		expect(parts.filter((part) => part === 'server').length).toBeGreaterThan(15);
	});

	it('gives the same result for the same seed, and another for another seed', () => {
		expect([...exactRun(DEFAULT_SETTING, length)]).toEqual(news);
		const other = of([...exactRun(DEFAULT_SETTING, { ...length, seed: 2 })], 'population');
		expect(other[0]!.population.polls).not.toEqual(of(news, 'population')[0]!.population.polls);
	});
});

describe('one simulation is short enough for a slice', () => {
	const busy = { type: 'poisson', ratePerSecond: 10_000 } as const;
	it.each<[string, Partial<CompareSetting>, number]>([
		['many messages', { arrivals: busy }, 3_600_000],
		['many bursts', { arrivals: { ...busy, type: 'bursts', size: 10_000, spacingMs: 0 } }, 1e8],
		['many polls', { pollMs: 1, roundTripMs: 0 }, 1e8],
		['many empty answers and heartbeats', { holdMs: 1, heartbeatMs: 1, roundTripMs: 0 }, 1e8],
	])('%s', (_, some, durationMs) => {
		const { messages, rounds } = MOST_IN_A_SLICE;
		const setting = at(some);
		for (const { simulated } of of(first(setting, durationMs, 10), 'simulated')) {
			expect(simulated.waits.sorted.length).toBeLessThanOrEqual(messages);
			expect(simulated.requests).toBeLessThanOrEqual(rounds + messages + 1);
			expect(simulated.idle).toBeLessThanOrEqual(rounds + 1);
			expect(simulated.shortened).toBe(simulated.durationMs < durationMs);
		}
		const longest = TRANSPORTS.map((one) => simulatedMs(one, setting, durationMs));
		expect(Math.min(...longest)).toBeLessThan(durationMs);
	});

	it('and not cut where it is short anyway', () => {
		for (const transport of TRANSPORTS) {
			expect(simulatedMs(transport, DEFAULT_SETTING, 600_000)).toBe(600_000);
		}
	});
});

/** Only so many steps: the population comes after the simulations. */
function first(setting: CompareSetting, durationMs: number, steps: number): readonly RunNews[] {
	const run = exactRun(setting, { durationMs, seed: 3 });
	return Array.from({ length: steps }, () => run.next().value as RunNews);
}
