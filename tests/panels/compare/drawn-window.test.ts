import { expect, test } from 'vitest';
import { DEFAULT_SETTING, type CompareSetting } from '../../../src/engine/index.ts';
import { drawnWindowMs } from '../../../src/panels/compare/drawn-window.ts';

const windowOf = (some: Partial<CompareSetting>) => drawnWindowMs({ ...DEFAULT_SETTING, ...some });
const poisson = (ratePerSecond: number) => ({
	arrivals: { type: 'poisson', ratePerSecond } as const,
});

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
