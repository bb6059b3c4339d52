import { describe, expect, test } from 'vitest';
import { DEFAULT_HERD, runHerd, type HerdSetting } from '../../../src/engine/simulation/index.ts';

const FIXED = DEFAULT_HERD.reconnect;
const BACKOFF = { policy: 'jitter', firstMs: 1000, mostMs: 60_000, times: 1 } as const;
const sum = (counts: Uint32Array) => counts.reduce((all, one) => all + one, 0);

describe('a thousand clients whose server restarts (scene 17)', () => {
	test('without jitter all come at the same time; the server works for clients that have left, and no other gets in', () => {
		const { attempts, back, wasted, allBackMs } = runHerd(DEFAULT_HERD);
		expect(attempts[0]).toBe(1000);
		expect(sum(back.subarray(0, 2))).toBeGreaterThan(380);
		expect(sum(back.subarray(3))).toBeLessThan(10);
		expect([allBackMs, wasted > 20_000]).toEqual([null, true]);
	});

	test('within five seconds, evenly: 200 a second, and all are back after about 5.1 s', () => {
		const { attempts, back, timedOut, allBackMs } = runHerd({
			...DEFAULT_HERD,
			spreadMs: 5000,
			timeoutMs: 10_000,
		});
		for (const count of attempts.subarray(0, 5)) expect(Math.abs(count - 200)).toBeLessThan(45);
		expect([sum(back), sum(timedOut)]).toEqual([1000, 0]);
		expect(allBackMs).toBeGreaterThan(4900);
		expect(allBackMs).toBeLessThan(5400);
	});

	test('growing delays with full jitter bring all back, however long the server was away', () => {
		for (const outageMs of [0, 10_000, 60_000, 240_000]) {
			const { back, allBackMs } = runHerd({
				...DEFAULT_HERD,
				outageMs,
				reconnect: BACKOFF,
				untilMs: 600_000,
			});
			expect(sum(back)).toBe(1000);
			expect(allBackMs).toBeGreaterThan(outageMs);
			expect(allBackMs).toBeLessThan(outageMs + 130_000);
		}
	});

	test('a short backlog refuses at once, and no work is wasted', () => {
		const { refused, wasted, allBackMs } = runHerd({
			...DEFAULT_HERD,
			backlog: 100,
			timeoutMs: 5000,
		});
		expect([sum(refused) > 0, wasted, allBackMs !== null]).toEqual([true, 0, true]);
	});
});

test('one client, one handshake: back after a round trip', () => {
	const { allBackMs, attempts } = runHerd({ ...DEFAULT_HERD, clients: 1, capacityPerSecond: 1000 });
	expect([allBackMs, sum(attempts)]).toEqual([50, 1]);
});

test('an answer that comes after the client gave up is wasted', () => {
	const hurried = { ...DEFAULT_HERD, clients: 1, timeoutMs: 60, capacityPerSecond: 20 };
	const { wasted, timedOut, allBackMs } = runHerd(hurried);
	// Gives up at 60, is back with its next attempt: 1,000 and a round trip later.
	expect([wasted, sum(timedOut), allBackMs]).toEqual([1, 1, 1110]);
});

test('is the same each time, and every attempt is counted once', () => {
	const setting: HerdSetting = {
		...DEFAULT_HERD,
		clients: 10_000,
		reconnect: BACKOFF,
		outageMs: 3000,
		backlog: 500,
	};
	const result = runHerd(setting);
	expect(runHerd(setting)).toEqual(result);
	expect(runHerd({ ...setting, seed: 2 }).attempts).not.toEqual(result.attempts);
	const { attempts, back, refused, timedOut } = result;
	const waiting = sum(attempts) - sum(back) - sum(refused) - sum(timedOut);
	expect([waiting >= 0, waiting <= 10_000 - sum(back)]).toEqual([true, true]);
});

test.each<Partial<HerdSetting>>([
	{ clients: 0 },
	{ clients: 10_001 },
	{ clients: 1.5 },
	{ untilMs: 0 },
	{ untilMs: NaN },
	{ timeoutMs: 10 },
	{ roundTripMs: -1 },
	{ outageMs: -1 },
	{ spreadMs: Infinity },
	{ capacityPerSecond: 0 },
	{ backlog: 0 },
])('refuses %o', (wrong) => {
	expect(() => runHerd({ ...DEFAULT_HERD, reconnect: FIXED, ...wrong })).toThrow(RangeError);
});
