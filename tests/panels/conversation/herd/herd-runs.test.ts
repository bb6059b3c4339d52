import { describe, expect, test } from 'vitest';
import {
	DRAWN_SECONDS,
	HERD_CLIENTS,
	HERD_OUTAGES_MS,
	HERD_POLICIES,
	herdRun,
	type HerdChoice,
} from '../../../../src/panels/conversation/herd/herd-runs.ts';

const herdRuns = (choice: HerdChoice) => HERD_POLICIES.map((policy) => herdRun(policy, choice));
const lines = (clients: number, outageMs: number) =>
	herdRuns({ clients, outageMs }).map(
		({ policy, back, allBackMs, mostAttempts }) =>
			`${policy}: ${String(back)} back, ${allBackMs === null ? 'not all' : `all after ${(allBackMs / 1000).toFixed(1)} s`}, ${String(mostAttempts)} at most`,
	);

describe('a thousand clients', () => {
	test('come again and again together when they wait the same', () => {
		expect(lines(1_000, 0)).toEqual([
			'fixed: 391 back, not all, 1000 at most',
			'exponential: 1000 back, all after 23.2 s, 1000 at most',
			'jitter: 1000 back, all after 30.1 s, 1000 at most',
			'spread: 1000 back, all after 5.2 s, 211 at most',
		]);
	});
});

test('a herd that the server can take at once is back at once', () => {
	for (const { allBackMs } of herdRuns({ clients: 100, outageMs: 0 })) {
		expect(allBackMs).not.toBeNull();
	}
	expect(herdRuns({ clients: 100, outageMs: 0 })[0]!.allBackMs).toBeLessThan(1_000);
});

test('no client is back before the server is, and each returns once', () => {
	for (const clients of HERD_CLIENTS) {
		for (const outageMs of HERD_OUTAGES_MS) {
			const runs = herdRuns({ clients, outageMs });
			expect(runs.map(({ policy }) => policy)).toEqual(HERD_POLICIES);
			for (const { seconds, back, allBackMs } of runs) {
				expect(seconds).toHaveLength(DRAWN_SECONDS);
				for (const second of seconds.slice(0, outageMs / 1000)) expect(second.back).toBe(0);
				expect(back).toBeLessThanOrEqual(clients);
				expect(back === clients).toBe(allBackMs !== null);
			}
		}
	}
});
