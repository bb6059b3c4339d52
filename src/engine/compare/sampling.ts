// Short polling from the side of the server: a sequence of polls whose intervals are not always equal. The
// intervals give waiting times and requests.
import { MOST_PARALLEL, roundTripsPerRound } from './carriage.ts';
import type { CompareSetting } from './setting.ts';

export interface Sampling {
	/** Lists the intervals between two polls in one cycle, each with its number in the cycle. */
	readonly intervals: readonly { readonly ms: number; readonly count: number }[];
	/**
	 * Holds the largest number of requests in transit at once. Over HTTP/1.1 each needs its own connection, over HTTP/2
	 * its own stream.
	 */
	readonly parallel: number;
	/**
	 * Counts the polls per second that the browser cannot send; they accumulate in the browser without end. Usually
	 * this is 0.
	 */
	readonly piledUpPerSecond: number;
}

/**
 * Returns the intervals between polls. When a fixed interval is shorter than the time until the response, several
 * requests are in transit. A browser opens at most six HTTP/1.1 connections to a host. The browser then sends six
 * requests one interval apart, and the next one when the first response has arrived.
 */
export function samplingOf(setting: CompareSetting): Sampling {
	const { pollMs, pollTimer, roundTripMs, carriage } = setting;
	const roundMs = roundTripMs * roundTripsPerRound(carriage, 'short-polling');
	if (pollTimer === 'after-answer') {
		return { intervals: [{ ms: pollMs + roundMs, count: 1 }], parallel: 1, piledUpPerSecond: 0 };
	}
	const most = MOST_PARALLEL[carriage.http];
	if (roundMs <= most * pollMs) {
		const parallel = Math.max(1, Math.ceil(roundMs / pollMs));
		return { intervals: [{ ms: pollMs, count: 1 }], parallel, piledUpPerSecond: 0 };
	}
	return {
		intervals: [
			{ ms: pollMs, count: most - 1 },
			{ ms: roundMs - (most - 1) * pollMs, count: 1 },
		],
		parallel: most,
		piledUpPerSecond: 1000 / pollMs - (1000 * most) / roundMs,
	};
}

/** Returns the polls per second. */
export function samplesPerSecond({ intervals }: Sampling): number {
	const looks = intervals.reduce((sum, { count }) => sum + count, 0);
	return (1000 * looks) / cycleMs(intervals);
}

/** Returns the wait from a birth to the next poll, for births that are independent of the polls. */
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
