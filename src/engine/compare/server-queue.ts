// Computes the queue of a server with a limited number of responses per second from the arrivals in each millisecond.

/** Describes the queue over the whole time. */
export interface ServerQueue {
	/** Holds the largest number of requests that wait at the end of a millisecond. */
	readonly longest: number;
	readonly longestAtMs: number;
	/** Counts the requests that still wait at the end. */
	readonly left: number;
	/** Holds the mean wait by Little's law: waiting requests summed over time, divided by the number of arrivals. */
	readonly meanWaitMs: number;
	/** Holds the wait of the request that arrived when the queue was longest. */
	readonly longestWaitMs: number;
	/**
	 * Is the growth of the queue in requests per second when more requests arrive than are answered; otherwise it is 0.
	 */
	readonly growsPerSecond: number;
}

/**
 * Returns the queue that these arrivals make.
 * @param bins number of requests that arrive in each millisecond
 */
export function queueOverBins(bins: Uint32Array, capacityPerSecond: number): ServerQueue {
	const perMs = capacityPerSecond / 1000;
	let waiting = 0;
	let total = 0;
	let waitedMs = 0;
	let longest = 0;
	let longestAtMs = 0;
	for (let at = 0; at < bins.length; at++) {
		total += bins[at]!;
		waiting = Math.max(0, waiting + bins[at]! - perMs);
		waitedMs += waiting;
		if (waiting > longest) {
			longest = waiting;
			longestAtMs = at;
		}
	}
	const perSecond = (1000 * total) / bins.length;
	return {
		longest,
		longestAtMs,
		left: waiting,
		meanWaitMs: total === 0 ? 0 : waitedMs / total,
		longestWaitMs: longest / perMs,
		growsPerSecond: Math.max(0, perSecond - capacityPerSecond),
	};
}
