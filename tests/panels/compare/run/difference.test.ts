import { describe, expect, it } from 'vitest';
import type { CompareSetting } from '../../../../src/engine/compare/index.ts';
import {
	closedForm,
	DEFAULT_SETTING,
	simulateClient,
	totalBothWays,
	TRANSPORTS,
} from '../../../../src/engine/compare/index.ts';
import type {
	ComparedFigure,
	TransportDifference,
} from '../../../../src/panels/compare/run/difference.ts';
import { transportDifference } from '../../../../src/panels/compare/run/difference.ts';

const at = (some: Partial<CompareSetting>): CompareSetting => ({ ...DEFAULT_SETTING, ...some });

/** 50 000 messages. */
const long = { durationMs: 5e7, seed: 7 };

function figures(one: TransportDifference): readonly ComparedFigure[] {
	return [one.meanMs, one.requestsPerSecond, one.idlePerSecond, one.bytesPerSecond];
}

describe.each(TRANSPORTS)('%s: closed form and a long simulation', (transport) => {
	const simulated = simulateClient(transport, DEFAULT_SETTING, long);
	const difference = transportDifference(simulated, DEFAULT_SETTING);

	it('agree within 1 % in every figure', () => {
		for (const { closed, simulated: other, relative, missing } of figures(difference)) {
			expect(missing).toBe(null);
			expect(Math.abs(relative!)).toBeLessThan(0.01);
			if (relative !== 0) expect(other! / closed! - 1).toBeCloseTo(relative!, 9);
		}
	});

	it('contains the figures of the closed form and of the simulation', () => {
		const form = closedForm(transport, DEFAULT_SETTING);
		expect(difference.meanMs).toMatchObject({
			closed: form.waiting!.meanMs,
			simulated: simulated.waits.mean,
		});
		expect(difference.bytesPerSecond).toMatchObject({
			closed: totalBothWays(form.bytesPerSecond!),
			simulated: totalBothWays(simulated.bytes) / 50_000,
		});
		expect(difference.requestsPerSecond.simulated).toBe(simulated.requests / 50_000);
		expect(difference.idlePerSecond.simulated).toBe(simulated.idle / 50_000);
	});

	it('a model that is 2 % off does not go unnoticed', () => {
		const off = transportDifference(simulated, at({ pollMs: 1020, roundTripMs: 102 }));
		expect(figures(off).some(({ relative }) => Math.abs(relative!) > 0.01)).toBe(true);
	});
});

describe('figures that cannot be compared', () => {
	it('has a reason: births that no closed form is known for', () => {
		const setting = at({ arrivals: { type: 'regular', ratePerSecond: 1 } });
		const simulated = simulateClient('long-polling', setting, { durationMs: 60_000, seed: 1 });
		const { meanMs, requestsPerSecond } = transportDifference(simulated, setting);
		expect(meanMs).toEqual({
			closed: null,
			simulated: simulated.waits.mean,
			relative: null,
			missing: 'births',
		});
		expect(requestsPerSecond.missing).toBe('births');
	});

	it('has a reason: a link that cannot carry it', () => {
		const setting = at({ linkBitsPerSecond: 1e6 });
		const simulated = simulateClient('websocket', setting, { durationMs: 60_000, seed: 1 });
		const difference = transportDifference(simulated, setting);
		for (const one of figures(difference)) {
			expect(one).toMatchObject({ closed: null, relative: null, missing: 'overloaded' });
		}
		expect(difference.meanMs.simulated).toBeGreaterThan(1000);
	});

	it('no message has no wait', () => {
		const setting = at({ arrivals: { type: 'poisson', ratePerSecond: 1e-6 } });
		const simulated = simulateClient('sse', setting, { durationMs: 1000, seed: 1 });
		const { meanMs, meanChance } = transportDifference(simulated, setting);
		expect(meanMs).toEqual({ closed: 50, simulated: null, relative: null, missing: null });
		expect(meanChance).toBe(null);
	});

	it('less than one round in the whole run is no difference, one is', () => {
		const short = simulateClient('short-polling', DEFAULT_SETTING, { durationMs: 10_900, seed: 1 });
		const at = (requests: number) => transportDifference({ ...short, requests }, DEFAULT_SETTING);
		expect(at(10).requestsPerSecond.relative).toBe(0);
		expect(at(11).requestsPerSecond.relative).toBe(0);
		expect(at(12).requestsPerSecond.relative).toBeCloseTo(12 / 10.9 - 1, 9);
	});

	it('0 against 0 is no difference; a value against 0 is infinite', () => {
		const near = at({ roundTripMs: 0, heartbeatMs: null });
		const simulated = simulateClient('sse', near, { durationMs: 60_000, seed: 1 });
		expect(transportDifference(simulated, near).meanMs.relative).toBe(0);
		expect(transportDifference({ ...simulated, idle: 1 }, near).idlePerSecond.relative).toBe(
			Infinity,
		);
	});
});

describe('how far chance moves the mean', () => {
	it('is two standard errors of it', () => {
		const some = simulateClient('sse', DEFAULT_SETTING, { durationMs: 1000, seed: 1 });
		const waits = { sorted: Float64Array.of(10, 20, 30, 40), mean: 25 };
		// √(500 / 3 / 4) = 6.455
		const { meanChance } = transportDifference({ ...some, waits }, DEFAULT_SETTING);
		expect(meanChance).toBeCloseTo((2 * 6.455) / 25, 4);
	});

	it('covers the difference of most short runs', () => {
		const inside = Array.from({ length: 40 }, (_, seed) => {
			const run = simulateClient('short-polling', DEFAULT_SETTING, { durationMs: 100_000, seed });
			const { meanMs, meanChance } = transportDifference(run, DEFAULT_SETTING);
			return Math.abs(meanMs.relative!) < meanChance!;
		}).filter(Boolean);
		expect(inside.length).toBeGreaterThan(34);
	});
});
