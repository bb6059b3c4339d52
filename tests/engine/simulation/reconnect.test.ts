import { expect, test } from 'vitest';
import type { Reconnect } from '../../../src/engine/simulation/index.ts';
import { reconnectDelay } from '../../../src/engine/simulation/reconnect.ts';

const half = () => 0.5;

test.each<[Reconnect['policy'], readonly number[]]>([
	['fixed', [1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000]],
	// `backoffCapSeconds` and `fullJitterMeanDelaySeconds` of tests/vectors/transports.json.
	['exponential', [1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]],
	['jitter', [500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]],
])('%s', (policy, delays) => {
	const reconnect = { policy, firstMs: 1000, mostMs: 60_000, times: 8 };
	expect(delays.map((_, attempt) => reconnectDelay(reconnect, attempt, half))).toEqual(delays);
});

test('the longest delay holds for the first attempt and for the millionth', () => {
	const reconnect = { policy: 'fixed', firstMs: 5000, mostMs: 3000, times: 8 } as const;
	expect(reconnectDelay(reconnect, 0, half)).toBe(3000);
	expect(reconnectDelay({ ...reconnect, policy: 'exponential' }, 1e6, half)).toBe(3000);
});
