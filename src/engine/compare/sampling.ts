// Short polling as the server sees it: looked at again and again, at intervals that are not always equal. From them
// follow waiting times, requests and connections.
import { MOST_PARALLEL, turnRoundTrips } from './carriage.ts';
import type { CompareSetting } from './setting.ts';

export interface Sampling {
	/** The intervals between two looks, in one cycle, with how often each comes in it. */
	readonly intervals: readonly { readonly ms: number; readonly count: number }[];
	/** Requests under way at once, at most: as many connections, or streams. */
	readonly parallel: number;
	/** Polls a second that the browser cannot send: they pile up in it without end. 0 as a rule. */
	readonly piledUpPerSecond: number;
}

/**
 * A fixed clock that is faster than the answers come back has several requests under way. A browser stops at six to a
 * host over HTTP/1.1: then six go out one interval apart, and the next when the first is back.
 */
export function samplingOf(setting: CompareSetting): Sampling {
	const { pollMs, pollTimer, roundTripMs, carriage } = setting;
	const turnMs = roundTripMs * turnRoundTrips(carriage, 'short-polling');
	if (pollTimer === 'after-answer') {
		return { intervals: [{ ms: pollMs + turnMs, count: 1 }], parallel: 1, piledUpPerSecond: 0 };
	}
	const most = MOST_PARALLEL[carriage.http];
	if (turnMs <= most * pollMs) {
		const parallel = Math.max(1, Math.ceil(turnMs / pollMs));
		return { intervals: [{ ms: pollMs, count: 1 }], parallel, piledUpPerSecond: 0 };
	}
	return {
		intervals: [
			{ ms: pollMs, count: most - 1 },
			{ ms: turnMs - (most - 1) * pollMs, count: 1 },
		],
		parallel: most,
		piledUpPerSecond: 1000 / pollMs - (1000 * most) / turnMs,
	};
}

/** Looks per second. */
export function samplesPerSecond({ intervals }: Sampling): number {
	const looks = intervals.reduce((sum, { count }) => sum + count, 0);
	return (1000 * looks) / cycleMs(intervals);
}

/** From a birth to the next look, for births that do not know the clock. */
export function samplingWait({ intervals }: Sampling): {
	readonly meanMs: number;
	readonly maxMs: number;
	readonly shareUpTo: (ms: number) => number;
} {
	const cycle = cycleMs(intervals);
	const squares = intervals.reduce((sum, { ms, count }) => sum + count * ms * ms, 0);
	return {
		meanMs: squares / (2 * cycle),
		maxMs: Math.max(...intervals.map(({ ms }) => ms)),
		shareUpTo: (limit) =>
			limit < 0
				? 0
				: intervals.reduce((sum, { ms, count }) => sum + count * Math.min(ms, limit), 0) / cycle,
	};
}

function cycleMs(intervals: Sampling['intervals']): number {
	return intervals.reduce((sum, { ms, count }) => sum + ms * count, 0);
}
