import { describe, expect, test } from 'vitest';
import {
	DEFAULT_SETTING,
	TRANSPORTS,
	type CompareSetting,
} from '../../../src/engine/compare/index.ts';
import { LIMITS } from '../../../src/engine/limits.ts';
import { CompareLab } from '../../../src/panels/compare/compare-lab.svelte.ts';
import { drawnLanes, drawnWindowMs } from '../../../src/panels/compare/drawn-lanes.ts';

function happening(address: string) {
	const lab = new CompareLab();
	lab.open(new URLSearchParams(address));
	return drawnLanes(lab.computed);
}

test('every message is brought once by each transport, the same ones by all five', () => {
	const { birthsMs, rounds } = happening('clients=10');
	expect(birthsMs).toHaveLength(12);
	for (const transport of TRANSPORTS) {
		expect(rounds[transport].reduce((sum, { count }) => sum + count, 0)).toBe(12);
	}
});

test('a request is at the server half a round trip after it left, and later on a connection of its own', () => {
	expect(happening('rtt=80').requestTripMs['short-polling']).toBe(40);
	expect(happening('rtt=80&connection=close').requestTripMs['short-polling']).toBe(120);
	expect(happening('rtt=80&connection=close').requestTripMs.websocket).toBe(40);
});

describe('any setting is drawn within bounds', () => {
	test.each([
		'rate=0.000001&poll=1',
		'rate=10000&poll=1&rtt=0',
		'poll=31536000000',
		'hold=1&rtt=0&rate=0.000001',
		'heartbeat=1&rate=0.001',
		'bytes=1073741824&rate=10000',
		'process=bursts&burst=10000&rate=10000',
		'headers=65536&http=http/2&bytes=1',
	])('%s', (address) => {
		const { rounds, birthsMs, toMs } = happening(address);
		expect(Number.isFinite(toMs)).toBe(true);
		expect(birthsMs.length).toBeLessThanOrEqual(LIMITS.drawnMessages);
		for (const transport of TRANSPORTS) {
			expect(rounds[transport].length).toBeLessThanOrEqual(LIMITS.drawnMessages);
		}
	});
});

const windowOf = (some: Partial<CompareSetting>) => drawnWindowMs({ ...DEFAULT_SETTING, ...some });
const poisson = (ratePerSecond: number) => ({
	arrivals: { type: 'poisson', ratePerSecond } as const,
});

describe('the lanes show', () => {
	test('about a dozen messages', () => {
		expect(windowOf({})).toBe(12_000);
		expect(windowOf(poisson(10))).toBe(1200);
	});

	test('not hundreds of polls for them, but two messages at least', () => {
		expect(windowOf({ ...poisson(1 / 3600), pollMs: 600_000 })).toBe(36_000_000);
		expect(windowOf({ ...poisson(0.1), pollMs: 100 })).toBe(20_000);
	});

	test('the number of rounds is bounded, so that making them takes little time', () => {
		expect(windowOf({ ...poisson(1e-6), pollMs: 1 })).toBe(5000);
		expect(windowOf({ ...poisson(1e-6), pollMs: 1e9, holdMs: 1 })).toBe(5000);
		expect(windowOf({ ...poisson(1e-6), pollMs: 1e9, heartbeatMs: 2 })).toBe(10_000);
	});

	test('of a list its first dozen, until they have arrived', () => {
		const list = (...timesMs: number[]) => ({ arrivals: { type: 'list', timesMs } as const });
		expect(windowOf(list(0))).toBe(200);
		expect(windowOf(list(0, 10_000))).toBe(10_500);
		expect(windowOf(list(...Array.from({ length: 50 }, (_, i) => i * 100)))).toBe(1300);
	});
});
