// The times at which messages are born at the server, for one client. Times are milliseconds from 0 and never
// decrease.
import type { Random } from '../bytes/random.ts';

export type Arrivals =
	| { readonly type: 'regular'; readonly ratePerSecond: number }
	| { readonly type: 'poisson'; readonly ratePerSecond: number }
	/**
	 * Describes bursts of `size` messages that are `spacingMs` apart. The bursts are a Poisson process; the rate counts
	 * messages.
	 */
	| {
			readonly type: 'bursts';
			readonly ratePerSecond: number;
			readonly size: number;
			readonly spacingMs: number;
	  }
	/** Gives the times themselves, in ascending order. */
	| { readonly type: 'list'; readonly timesMs: readonly number[] };

/** Returns the mean number of messages per second; for a list, in the given duration. */
export function arrivalRate(arrivals: Arrivals, durationMs: number): number {
	if (arrivals.type !== 'list') return arrivals.ratePerSecond;
	const { timesMs } = arrivals;
	return (1000 * timesMs.filter((time) => time < durationMs).length) / durationMs;
}

/**
 * Returns the births in [0, durationMs), at most `most` of them. Regular births start at a random phase, so
 * that they have no fixed relation to polls.
 */
export function arrivalTimes(
	arrivals: Arrivals,
	durationMs: number,
	random: Random,
	most: number,
): Float64Array {
	const times: number[] = [];
	const add = (time: number): boolean => {
		if (time >= durationMs || times.length >= most) return false;
		times.push(time);
		return true;
	};
	switch (arrivals.type) {
		case 'list':
			arrivals.timesMs.forEach(add);
			break;
		case 'regular': {
			const periodMs = 1000 / arrivals.ratePerSecond;
			const phase = random.unit();
			for (let i = 0; add((i + phase) * periodMs); i++);
			break;
		}
		case 'poisson': {
			const meanMs = 1000 / arrivals.ratePerSecond;
			let time = random.exponential() * meanMs;
			while (add(time)) time += random.exponential() * meanMs;
			break;
		}
		case 'bursts':
			return burstTimes(arrivals, durationMs, random, most);
	}
	return Float64Array.from(times);
}

/**
 * Returns the births of bursts. Bursts may overlap, so the times are sorted. Bursts that began before 0 are
 * left out.
 */
function burstTimes(
	{ ratePerSecond, size, spacingMs }: Extract<Arrivals, { type: 'bursts' }>,
	durationMs: number,
	random: Random,
	most: number,
): Float64Array {
	const meanMs = (1000 * size) / ratePerSecond;
	const times: number[] = [];
	let start = random.exponential() * meanMs;
	while (start < durationMs && times.length < most) {
		for (let i = 0; i < size && times.length < most; i++) {
			const time = start + i * spacingMs;
			if (time < durationMs) times.push(time);
		}
		start += random.exponential() * meanMs;
	}
	return Float64Array.from(times).sort();
}
