// Simulates a herd: many clients that lost the same server at once and reconnect. Each run uses one policy
// for the delays; the clients, the server and the outage are the same in all runs.
import { DEFAULT_HERD, runHerd, type HerdSetting } from '../../../engine/simulation/index.ts';

/** `spread` is RFC 6455 §7.2.3 in full: a random delay before the first attempt, then `jitter`. */
export const HERD_POLICIES = ['fixed', 'exponential', 'jitter', 'spread'] as const;
export type HerdPolicy = (typeof HERD_POLICIES)[number];

/** Lists the numbers of clients to choose from. */
export const HERD_CLIENTS = [100, 1_000, 10_000] as const;
/** Lists the lengths of the outage to choose from, in milliseconds. */
export const HERD_OUTAGES_MS = [0, 10_000, 30_000] as const;

export interface HerdChoice {
	readonly clients: number;
	readonly outageMs: number;
}

/** Says what one policy leads to. */
export interface HerdRun {
	readonly policy: HerdPolicy;
	/**
	 * Holds one item per second of the chart: attempts that reached the server, and clients that were connected
	 * again.
	 */
	readonly seconds: readonly { readonly attempts: number; readonly back: number }[];
	/** Says when the last client was connected again, in milliseconds. It is null if some were not within `HERD_MS`. */
	readonly allBackMs: number | null;
	/** Counts the clients that were connected again within `HERD_MS`. */
	readonly back: number;
	/** Holds the largest number of attempts in one second of the chart. */
	readonly mostAttempts: number;
}

/** Holds the length of the charts in seconds. */
export const DRAWN_SECONDS = 60;
/** Holds the length of the simulation in milliseconds. It is longer than the chart. */
const HERD_MS = 120_000;

/** Runs one policy. The clients, the server and the outage are the same for every policy. */
export function herdRun(policy: HerdPolicy, choice: HerdChoice): HerdRun {
	const { attempts, back, allBackMs } = runHerd(settingOf(policy, choice));
	const seconds = Array.from({ length: DRAWN_SECONDS }, (_, second) => ({
		attempts: attempts[second] ?? 0,
		back: back[second] ?? 0,
	}));
	return {
		policy,
		seconds,
		allBackMs,
		back: back.reduce((sum, clients) => sum + clients, 0),
		mostAttempts: Math.max(...seconds.map((second) => second.attempts)),
	};
}

function settingOf(policy: HerdPolicy, { clients, outageMs }: HerdChoice): HerdSetting {
	return {
		...DEFAULT_HERD,
		clients,
		outageMs,
		untilMs: HERD_MS,
		// RFC 6455 §7.2.3 asks for a random delay before the first attempt and gives 0 to 5 s as an example.
		spreadMs: policy === 'spread' ? 5_000 : 0,
		reconnect: {
			policy: policy === 'spread' ? 'jitter' : policy,
			firstMs: 1_000,
			mostMs: 60_000,
			times: 1,
		},
	};
}
