import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompareSetting, TransportId } from '../../../src/engine/compare/index.ts';
import type { SimulatedClient } from '../../../src/engine/compare/simulate-client.ts';
import {
	closedForm,
	DEFAULT_SETTING,
	samplingOf,
	shareUpTo,
	firstRounds,
	simulateClient,
	distributionSummary,
	totalBothWays,
	TRANSPORTS,
} from '../../../src/engine/compare/index.ts';
import { LIMITS } from '../../../src/engine/limits.ts';
import { BYTE_EXPENSES } from '../../../src/engine/compare/expense.ts';
import { LAB_CARRIAGE } from '../../support/carriages.ts';
import vectors from '../../vectors/transports.json' with { type: 'json' };
import { quantile } from '../../../src/engine/compare/distribution.ts';

const at = (some: Partial<CompareSetting>): CompareSetting => ({ ...DEFAULT_SETTING, ...some });
const poisson = (ratePerSecond: number) => ({ type: 'poisson', ratePerSecond }) as const;

/** As long as it takes for that many messages, and for as many polls. */
function longRun(
	transport: TransportId,
	setting: CompareSetting,
	messages: number,
): SimulatedClient {
	const { arrivals, pollMs } = setting;
	const rate = arrivals.type === 'list' ? 1 : arrivals.ratePerSecond;
	const polls = transport === 'short-polling' ? 2000 * pollMs : 0;
	return simulateClient(transport, setting, {
		durationMs: Math.max((1000 * messages) / rate, polls),
		seed: 11,
	});
}

function within(actual: number, expected: number, share: number): void {
	if (expected === 0) expect(Math.abs(actual)).toBeLessThan(share);
	else expect(Math.abs(actual / expected - 1)).toBeLessThan(share);
}

describe('simulation and closed form agree within 1 %', () => {
	const grid = [0.3, 5, 50].flatMap((rate) =>
		[0, 50, 200].flatMap((roundTripMs) =>
			(['fixed', 'after-answer'] as const).flatMap((pollTimer) =>
				[
					{ pollMs: 100, holdMs: null, keepAlive: true, http: 'http/1.1' as const },
					{ pollMs: 1000, holdMs: 2000, keepAlive: false, http: 'http/1.1' as const },
					{ pollMs: 20, holdMs: 300, keepAlive: true, http: 'http/2' as const },
				].map(({ keepAlive, http, ...rest }) =>
					at({
						...rest,
						roundTripMs,
						pollTimer,
						arrivals: poisson(rate),
						carriage: { ...LAB_CARRIAGE, keepAlive, http },
					}),
				),
			),
		),
	);

	it.each(TRANSPORTS)('%s, over the whole grid', (transport) => {
		// Only short polling has a timer.
		const settings = grid.filter(
			({ pollTimer }) => transport === 'short-polling' || pollTimer === 'fixed',
		);
		for (const setting of settings) {
			const form = closedForm(transport, setting);
			const run = longRun(transport, setting, 30_000);
			const seconds = run.durationMs / 1000;
			const { waiting } = form;
			within(run.waits.mean, waiting!.meanMs, 0.01);
			const { min, max } = distributionSummary(run.waits);
			expect(min!).toBeGreaterThanOrEqual(waiting!.minMs - 1e-6);
			expect(max!).toBeLessThanOrEqual(waiting!.maxMs + 1e-6);
			for (const share of [0.25, 0.5, 0.9]) {
				const limit = waiting!.minMs + share * (waiting!.maxMs - waiting!.minMs);
				expect(
					Math.abs(shareUpTo(run.waits, limit + 1e-6) - waiting!.shareUpTo(limit + 1e-6)),
				).toBeLessThan(0.01);
			}
			within(run.requests / seconds, form.requestsPerSecond!, 0.01);
			within(totalBothWays(run.bytes) / seconds, totalBothWays(form.bytesPerSecond!), 0.01);
		}
	});

	it('polls that pile up in the browser, too', () => {
		const setting = at({ pollMs: 10, roundTripMs: 200, arrivals: poisson(20) });
		expect(samplingOf(setting).piledUpPerSecond).toBeGreaterThan(0);
		const run = longRun('short-polling', setting, 100_000);
		const form = closedForm('short-polling', setting);
		within(run.waits.mean, form.waiting!.meanMs, 0.01);
		within(run.requests / (run.durationMs / 1000), form.requestsPerSecond!, 0.01);
		within(quantile(run.waits, 1)!, form.waiting!.maxMs, 0.01);
	});

	it('bursts, for which the waiting time of a poll is known', () => {
		const bursts = { type: 'bursts', ratePerSecond: 10, size: 5, spacingMs: 20 } as const;
		const setting = at({ arrivals: bursts });
		const run = longRun('short-polling', setting, 400_000);
		within(run.waits.mean, closedForm('short-polling', setting).waiting!.meanMs, 0.01);
	});
});

describe('the published hour', () => {
	const { inputs, expectBytesPerHour } = vectors.hour;
	const hour = { durationMs: 3_600_000, seed: 1 };
	const regular = { type: 'regular', ratePerSecond: inputs.updatesPerHour / 3600 } as const;
	const base = { arrivals: regular, carriage: LAB_CARRIAGE, heartbeatMs: null, roundTripMs: 0 };

	it('is met to the byte, round by round', () => {
		const bytes = (transport: TransportId, some: Partial<CompareSetting> = {}): number =>
			totalBothWays(simulateClient(transport, at({ ...base, ...some }), hour).bytes);
		expect(bytes('short-polling', { pollMs: 1000 })).toBe(expectBytesPerHour.shortPolling1sExact);
		expect(bytes('short-polling', { pollMs: 10_000 })).toBe(expectBytesPerHour.shortPolling10s);
		expect(bytes('long-polling')).toBe(expectBytesPerHour.longPolling);
		expect(bytes('sse')).toBe(expectBytesPerHour.sse);
		expect(bytes('websocket')).toBe(expectBytesPerHour.websocketPush);
		expect(bytes('websocket', { heartbeatMs: 30_000 })).toBe(
			expectBytesPerHour.websocketPush + vectors.heartbeat.perHourBytes,
		);
	});
});

describe('a run', () => {
	const settings = fc
		.record({
			rate: fc.double({ min: 0.1, max: 50, noNaN: true }),
			roundTripMs: fc.integer({ min: 0, max: 500 }),
			pollMs: fc.integer({ min: 5, max: 5000 }),
			holdMs: fc.option(fc.integer({ min: 5, max: 5000 })),
			pollTimer: fc.constantFrom('fixed' as const, 'after-answer' as const),
			upstreamPerSecond: fc.integer({ min: 0, max: 3 }),
		})
		.map(({ rate, ...rest }) => at({ ...rest, arrivals: poisson(rate) }));

	it('is the same for the same seed, delivers everything, and nothing before its time', () => {
		fc.assert(
			fc.property(
				settings,
				fc.constantFrom(...TRANSPORTS),
				fc.nat(),
				(setting, transport, seed) => {
					const options = { durationMs: 5000, seed };
					const run = simulateClient(transport, setting, options);
					expect(simulateClient(transport, setting, options)).toEqual(run);
					const { sorted } = run.waits;
					const { birthsMs, rounds } = firstRounds(transport, setting, options);
					expect(sorted.length).toBe(birthsMs.length);
					expect(sorted[0] ?? Infinity).toBeGreaterThanOrEqual(setting.roundTripMs / 2 - 1e-9);
					const delivered = rounds.reduce((sum, { count }) => sum + count, 0);
					expect(delivered).toBe(sorted.length);
					rounds.slice(1).forEach((round, i) => {
						expect(round.respondedMs).toBeGreaterThanOrEqual(rounds[i]!.respondedMs);
					});
					for (const expense of BYTE_EXPENSES)
						expect(run.bytes.down[expense]).toBeGreaterThanOrEqual(0);
				},
			),
			{ numRuns: 60 },
		);
	});

	it('differs by its seed', () => {
		const [one, other] = [1, 2].map((seed) =>
			firstRounds('sse', at({}), { durationMs: 10_000, seed }),
		);
		expect(one!.birthsMs).not.toEqual(other!.birthsMs);
	});

	it('stops where the limits are', () => {
		const setting = at({ pollMs: 1, arrivals: poisson(1) });
		const options = { durationMs: 1e9, seed: 1 };
		const run = simulateClient('short-polling', setting, options);
		expect(run.shortened).toBe(true);
		expect(run.requests).toBeLessThanOrEqual(LIMITS.simulatedRounds);
	});

	it('has the client send as many messages as it counts bytes for, in every transport at the same times', () => {
		for (const upstreamPerSecond of [0, 0.05, 1, 19.7]) {
			const setting = at({ upstreamPerSecond, heartbeatMs: null, arrivals: poisson(1) });
			const options = { durationMs: 60_000, seed: 1 };
			const { sentMs } = firstRounds('websocket', setting, options);
			for (const transport of TRANSPORTS) {
				expect(firstRounds(transport, setting, options).sentMs).toEqual(sentMs);
			}
			const silent = simulateClient('sse', { ...setting, upstreamPerSecond: 0 }, options);
			const { requests } = simulateClient('sse', setting, options);
			expect(sentMs).toHaveLength(requests - silent.requests);
			expect(sentMs.every((ms) => ms >= 0 && ms <= options.durationMs)).toBe(true);
		}
	});

	it('ends with the last round that is drawn', () => {
		const timesMs = [0, 86_400_000];
		const setting = at({ pollMs: 1, arrivals: { type: 'list', timesMs } });
		const { birthsMs, rounds } = firstRounds('short-polling', setting, {
			durationMs: 9e7,
			seed: 1,
		});
		expect(birthsMs).toEqual(timesMs);
		expect(rounds.length).toBe(LIMITS.drawnMessages);
	});

	it('on an overloaded link waits longer and longer', () => {
		const setting = at({ linkBitsPerSecond: 1e6, heartbeatMs: null });
		const run = simulateClient('websocket', setting, { durationMs: 60_000, seed: 1 });
		expect(distributionSummary(run.waits).max!).toBeGreaterThan(60_000);
		expect(distributionSummary(run.waits).min!).toBeLessThan(60_000);
	});
});
