// A herd that lost its server, under the policies that a page can follow.
import { DEFAULT_HERD, runHerd, type HerdSetting } from '../../../engine/index.ts';

export const HERD_POLICIES = ['fixed', 'exponential', 'jitter', 'spread'] as const;
export type HerdPolicy = (typeof HERD_POLICIES)[number];

export const HERD_CLIENTS = [100, 1_000, 10_000] as const;
export const HERD_OUTAGES_MS = [0, 10_000, 30_000] as const;

export interface HerdChoice {
	readonly clients: number;
	readonly outageMs: number;
}

export interface HerdRun {
	readonly policy: HerdPolicy;
	/** In each second that is drawn: attempts that reached the server, and clients that are back. */
	readonly seconds: readonly { readonly attempts: number; readonly back: number }[];
	/** Null: not all of them, within the time. */
	readonly allBackMs: number | null;
	readonly back: number;
	/** Of the seconds that are drawn. */
	readonly mostAttempts: number;
}

export const DRAWN_SECONDS = 60;
export const HERD_MS = 120_000;

/** Each policy in turn, with the same clients, the same server and the same outage. */
export function herdRuns(choice: HerdChoice): readonly HerdRun[] {
	return HERD_POLICIES.map((policy) => {
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
	});
}

function settingOf(policy: HerdPolicy, { clients, outageMs }: HerdChoice): HerdSetting {
	return {
		...DEFAULT_HERD,
		clients,
		outageMs,
		untilMs: HERD_MS,
		// RFC 6455 §7.2.3: the first time after a random delay, 0 to 5 s for instance.
		spreadMs: policy === 'spread' ? 5_000 : 0,
		reconnect: {
			policy: policy === 'spread' ? 'jitter' : policy,
			firstMs: 1_000,
			mostMs: 60_000,
			times: 1,
		},
	};
}
