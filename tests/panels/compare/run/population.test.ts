import { describe, expect, it } from 'vitest';
import type { CompareSetting } from '../../../../src/engine/compare/index.ts';
import {
	advanceClients,
	advanceCoupled,
	coupledDone,
	DEFAULT_SETTING,
	startClients,
	startCoupled,
} from '../../../../src/engine/compare/index.ts';
import type { Population } from '../../../../src/panels/compare/run/population.ts';
import {
	clientsOptions,
	coupledOptions,
	populationOf,
} from '../../../../src/panels/compare/run/population.ts';
import { coupledBytes } from '../../../support/coupled-bytes.ts';

const minute = { durationMs: 60_000, seed: 1 };
const at = (some: Partial<CompareSetting>): CompareSetting => ({ ...DEFAULT_SETTING, ...some });

function whole(some: Partial<CompareSetting>, length = minute): Population {
	const setting = at(some);
	const options = clientsOptions(setting, length);
	const clients = startClients(options);
	advanceClients(clients, Infinity);
	const bounded = coupledOptions(setting, options);
	const coupled = bounded && startCoupled(bounded);
	while (coupled && !coupledDone(coupled)) advanceCoupled(coupled, Infinity);
	return populationOf(clients, length.durationMs, coupled);
}

describe('from a setting to its clients', () => {
	it.each<[string, Partial<CompareSetting>, number]>([
		['a clock that runs on', {}, 1000],
		['a timer behind the answer: the round trip is added', { pollTimer: 'after-answer' }, 1100],
		['a clock faster than six requests in transit come back', { pollMs: 10 }, 100 / 6],
	])('%s', (_, some, intervalMs) => {
		expect(clientsOptions(at(some), minute).intervalMs).toBeCloseTo(intervalMs, 9);
	});

	it('a minute is counted, or the run where that is shorter, in whole milliseconds', () => {
		const of = (durationMs: number) =>
			clientsOptions(DEFAULT_SETTING, { durationMs, seed: 1 }).durationMs;
		expect([1e9, 60_000, 1234.5, 0.1].map(of)).toEqual([60_000, 60_000, 1235, 1]);
	});

	it('a million clients at 1 Hz are counted for the minute; more polls than can be counted, shorter', () => {
		const million = { clients: 1_000_000 };
		expect(clientsOptions(at(million), minute).durationMs).toBe(60_000);
		const fast = clientsOptions(at({ ...million, pollMs: 1, roundTripMs: 0 }), minute);
		expect(fast.durationMs).toBe(120);
	});

	it('reports that it was shortened', () => {
		const busy = { clients: 1_000_000, pollMs: 1, roundTripMs: 0 };
		const options = { ...clientsOptions(at(busy), minute), clients: 1 };
		expect(populationOf(startClients(options), 60_000, null).shortened).toBe(true);
		expect(whole({ clients: 10 }).shortened).toBe(false);
		expect(whole({ clients: 10 }, { durationMs: 500, seed: 1 }).shortened).toBe(false);
	});
});

describe('a server with a bound', () => {
	it('is there only where the setting has one', () => {
		expect(whole({ clients: 100 }).server).toBe(null);
		expect(coupledOptions(DEFAULT_SETTING, clientsOptions(DEFAULT_SETTING, minute))).toBe(null);
	});

	it.each<[string, Partial<CompareSetting>]>([
		['a clock', {}],
		['a timer', { pollTimer: 'after-answer' }],
		['a clock faster than the round trip', { pollMs: 50 }],
		['a clock as fast as the round trip', { pollMs: 100 }],
		['connections of their own', { carriage: { ...DEFAULT_SETTING.carriage, keepAlive: false } }],
	])('with room to spare changes nothing: %s', (_, some) => {
		const { polls, server } = whole({ clients: 500, serverRequestsPerSecond: 1e6, ...some });
		const { coupled, unheeded } = server!;
		expect(Math.abs(coupled.arrived / polls.total - 1)).toBeLessThan(0.01);
		expect([coupled.refused, coupled.longestQueue, coupled.longestWaitMs]).toEqual([0, 0, 0]);
		expect([unheeded.longest, unheeded.growsPerSecond]).toEqual([0, 0]);
	});

	it('with twice its capacity: the queue grows if clients do not wait, and is bounded if they do', () => {
		const { server } = whole({ clients: 1000, serverRequestsPerSecond: 500 });
		const { unheeded, coupled } = server!;
		expect(Math.abs(unheeded.growsPerSecond / 500 - 1)).toBeLessThan(0.02);
		expect(unheeded.bySecond.length).toBe(60);
		expect([...unheeded.bySecond]).toEqual([...unheeded.bySecond].toSorted((a, b) => a - b));
		expect(Math.abs(unheeded.bySecond.at(-1)! / 30_000 - 1)).toBeLessThan(0.02);
		// The cycle of each client is 2 s, of which the queue takes the second.
		expect(Math.abs(coupled.longestQueue / 500 - 1)).toBeLessThan(0.2);
		expect(Math.abs(coupled.medianWaitMs! / 1000 - 1)).toBeLessThan(0.2);
		expect(coupled.refused).toBe(0);
		expect(coupled.arrived).toBe(coupled.served + coupled.left);
	});

	it('refuses requests that would wait longer than ten seconds', () => {
		const { server } = whole({ clients: 1000, serverRequestsPerSecond: 20 });
		const { coupled } = server!;
		expect(coupled.queueLimit).toBe(200);
		expect(coupled.longestQueue).toBeLessThanOrEqual(200);
		expect(coupled.longestQueue).toBeGreaterThan(195);
		expect(coupled.refused).toBeGreaterThan(1000);
		expect(coupled.refusalsBySecond.reduce((sum, one) => sum + one)).toBe(coupled.refused);
		expect(coupled.longestWaitMs).toBeLessThanOrEqual(10_000);
		expect(coupled.longestWaitMs).toBeGreaterThan(9000);
		expect(coupled.medianWaitMs).toBeLessThan(coupled.longestWaitMs!);
	});

	it('with almost no capacity it answers no request in time', () => {
		const { server } = whole({ clients: 3, serverRequestsPerSecond: 1e-3 });
		expect(server!.coupled).toMatchObject({ served: 0, medianWaitMs: null, longestWaitMs: null });
		expect(server!.coupled.queueLimit).toBe(1);
	});

	it('a million clients fit in 16 MB', () => {
		const setting = at({ clients: 1_000_000, serverRequestsPerSecond: 1e9 });
		const options = coupledOptions(setting, clientsOptions(setting, minute))!;
		expect(coupledBytes(startCoupled(options))).toBeLessThanOrEqual(16e6);
	});
});
