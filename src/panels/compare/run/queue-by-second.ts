// Recomputes the queue at the end of each millisecond from the arrivals: the engine keeps only the longest
// queue.

/** Follows the rules of `queueOverBins`: no request is refused, and fractions of an answer count. */
export function openQueue(bins: Uint32Array, capacityPerSecond: number): Uint32Array {
	const perMs = capacityPerSecond / 1000;
	let waiting = 0;
	return bins.map((arrived) => {
		waiting = Math.max(0, waiting + arrived - perMs);
		return Math.round(waiting);
	});
}

/**
 * Follows the rules of `advanceCoupled`: the server gives whole answers. An idle server saves up at most one.
 */
export function servedQueue(
	arrivals: Uint32Array,
	refusals: Uint32Array,
	capacityPerSecond: number,
): Uint32Array {
	const perMs = capacityPerSecond / 1000;
	let waiting = 0;
	let credit = 0;
	return arrivals.map((arrived, at) => {
		credit += perMs;
		waiting += arrived - refusals[at]!;
		const served = Math.min(waiting, Math.floor(credit));
		waiting -= served;
		credit -= served;
		if (waiting === 0) credit = Math.min(credit, Math.max(0, 1 - perMs));
		return waiting;
	});
}

/** Returns the longest queue of each second. The last second may be shorter. */
export function longestEachSecond(queue: Uint32Array): Uint32Array {
	const seconds = new Uint32Array(Math.ceil(queue.length / 1000));
	queue.forEach((waiting, at) => {
		const second = Math.floor(at / 1000);
		seconds[second] = Math.max(seconds[second]!, waiting);
	});
	return seconds;
}
