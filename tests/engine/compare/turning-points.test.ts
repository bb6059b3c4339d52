import { describe, expect, it } from 'vitest';
import type { CompareSetting } from '../../../src/engine/compare/index.ts';
import {
	DEFAULT_SETTING,
	quantityOf,
	turningPoints,
	verdictOf,
	withQuantity,
} from '../../../src/engine/compare/index.ts';

const at = (some: Partial<CompareSetting>): CompareSetting => ({ ...DEFAULT_SETTING, ...some });
const HOUR = 3_600_000;
const news = at({
	arrivals: { type: 'poisson', ratePerSecond: 1 / 3600 },
	pollMs: HOUR,
	tolerableAgeMs: 2 * HOUR,
});

describe('where the verdict turns', () => {
	it('polling wins until the page cannot wait for it', () => {
		const points = turningPoints(news);
		const age = points.find(({ quantity }) => quantity === 'tolerableAgeMs')!;
		expect(age.value).toBe(2 * HOUR);
		// The longest wait of a poll: the interval and half a round trip.
		expect(age.at).toBeLessThanOrEqual(HOUR + 50);
		expect(age.at).toBeGreaterThan((HOUR + 50) * 0.999);
		expect(age.becomes).not.toBe('short-polling');
	});

	it('holds on this side of each point, and not beyond it', () => {
		for (const setting of [news, at({ tolerableAgeMs: 200 })]) {
			const now = verdictOf(setting).transport;
			const points = turningPoints(setting);
			expect(points.length).toBeGreaterThan(0);
			for (const { quantity, value, at: turn, becomes } of points) {
				expect(value).toBe(quantityOf(setting, quantity));
				expect(becomes).not.toBe(now);
				expect(verdictOf(withQuantity(setting, quantity, turn)).transport).toBe(becomes);
				const whole = quantity === 'updateBytes' || quantity === 'clients';
				if (whole) continue;
				const inside = turn + (value - turn) * 0.002;
				expect(verdictOf(withQuantity(setting, quantity, inside)).transport).toBe(now);
			}
			const distances = points
				.filter(({ value }) => value > 0)
				.map(({ value, at: turn }) => Math.abs(Math.log(turn / value)));
			expect(distances).toEqual(distances.toSorted((a, b) => a - b));
		}
	});

	it('messages from the client, from none at all, bring in the WebSocket', () => {
		const point = turningPoints(at({ tolerableAgeMs: 200 })).find(
			({ quantity }) => quantity === 'upstreamPerSecond',
		);
		expect(point).toMatchObject({ value: 0, becomes: 'websocket' });
		expect(point!.at).toBeGreaterThan(0);
	});

	it('a point after which nothing fits, although the same transport waits least', () => {
		const talking = at({ upstreamPerSecond: 1 });
		expect(verdictOf(talking).transport).toBe('websocket');
		const age = turningPoints(talking).find(({ quantity }) => quantity === 'tolerableAgeMs')!;
		expect(age.at).toBeLessThan(50);
		expect(age.at).toBeGreaterThan(50 * 0.999);
		expect(verdictOf({ ...talking, tolerableAgeMs: age.at }).reason).toBe('nothing-fits');
	});

	it('a point at which something fits, and none between two settings that nothing fits', () => {
		const hasty = at({ upstreamPerSecond: 1, tolerableAgeMs: 30 });
		expect(verdictOf(hasty).reason).toBe('nothing-fits');
		const points = turningPoints(hasty);
		expect(points.find(({ quantity }) => quantity === 'tolerableAgeMs')!.at).toBeCloseTo(50, 1);
		for (const { quantity, at: turn } of points) {
			const there = verdictOf(withQuantity(hasty, quantity, turn));
			expect(there.reason).not.toBe('nothing-fits');
		}
	});

	it('and no farther than a setting can go', () => {
		for (const { quantity, at: turn } of turningPoints(news)) {
			if (quantity === 'roundTripMs') expect(turn).toBeLessThanOrEqual(60_000);
			if (quantity === 'clients') expect(turn).toBeLessThanOrEqual(1_000_000);
		}
		const far = turningPoints(at({ clients: 900_000, linkBitsPerSecond: 2e9 }));
		expect(far.filter(({ quantity }) => quantity === 'clients')).toEqual([]);
	});

	it('a list has no rate to be moved', () => {
		const list = at({ arrivals: { type: 'list', timesMs: [1, 2] } });
		expect(quantityOf(list, 'ratePerSecond')).toBeNull();
		expect(withQuantity(list, 'ratePerSecond', 5)).toBe(list);
	});
});
