// The queue of a server that answers so many requests a second, run over what arrives in each millisecond.

export interface ServerQueue {
	/** Waiting at the end of each millisecond: the longest, and what is left at the end. */
	readonly longest: number;
	readonly longestAtMs: number;
	readonly left: number;
	/** By Little's law: waiting requests, summed over time, for each that arrived. */
	readonly meanWaitMs: number;
	/** How long the one that came when the queue was longest waited. */
	readonly longestWaitMs: number;
	/** More arrives than is answered: the queue grows by so many a second; else 0. */
	readonly growsPerSecond: number;
}

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
