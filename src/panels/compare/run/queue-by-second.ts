// How many requests wait at the end of each millisecond, made again from what arrived: the engine keeps only the longest.

/** As `queueOverBins` has it: nothing is refused, and part of an answer counts. */
export function openQueue(bins: Uint32Array, capacityPerSecond: number): Uint32Array {
	const perMs = capacityPerSecond / 1000;
	let waiting = 0;
	return bins.map((arrived) => {
		waiting = Math.max(0, waiting + arrived - perMs);
		return Math.round(waiting);
	});
}

/** As `advanceCoupled` has it: whole answers, and an idle server saves at most what makes up one. */
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

/** The last second may be shorter. */
export function longestEachSecond(queue: Uint32Array): Uint32Array {
	const seconds = new Uint32Array(Math.ceil(queue.length / 1000));
	queue.forEach((waiting, at) => {
		const second = Math.floor(at / 1000);
		seconds[second] = Math.max(seconds[second]!, waiting);
	});
	return seconds;
}
