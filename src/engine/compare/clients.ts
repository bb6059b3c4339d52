// Simulates many clients that poll with their own timers. The clients do not affect each other, so events
// need no common order. The clients are walked one after the other, and each poll is counted in its
// millisecond. The counts equal those of an event queue. (coupled-clients.ts simulates clients that do affect
// each other.)
import { Random } from '../bytes/random.ts';
import { LIMITS } from '../limits.ts';

/** Describes a simulation of clients that do not affect each other. */
export interface ClientsOptions {
	/** Counts the clients, 1 to `LIMITS.clients`. */
	readonly clients: number;
	/**
	 * Is the mean time from one poll of a client to its next poll: the interval, plus the round trip if the timer waits
	 * for the response.
	 */
	readonly intervalMs: number;
	/** Each interval is uniform in (1 ± jitter) × the mean; 0 to 1. */
	readonly jitter: number;
	/** Holds the simulated time in milliseconds, 1 to `LIMITS.clientsMs`. */
	readonly durationMs: number;
	readonly seed: number;
}

/** Holds a run in progress; `advanceClients` changes it. */
export interface ClientsRun {
	readonly options: ClientsOptions;
	/** Counts the polls that arrive in each millisecond. */
	readonly bins: Uint32Array;
	/** Counts the clients that have been walked to the end. */
	done: number;
	polls: number;
	/** Holds the state of splitmix32. */
	mixed: number;
}

/**
 * Returns a run at its beginning; `advanceClients` continues it.
 * @throws RangeError for options outside their bounds. `readSetting` gives values inside the bounds.
 */
export function startClients(options: ClientsOptions): ClientsRun {
	const { clients, intervalMs, jitter, durationMs, seed } = options;
	const whole = Number.isInteger(clients) && Number.isInteger(durationMs);
	if (!whole || clients < 1 || clients > LIMITS.clients) throw new RangeError(`${clients} clients`);
	if (durationMs < 1 || durationMs > LIMITS.clientsMs) throw new RangeError(`${durationMs} ms`);
	if (!(intervalMs >= 1)) throw new RangeError(`a poll each ${intervalMs} ms`);
	if (!(jitter >= 0 && jitter <= 1)) throw new RangeError(`a jitter of ${jitter}`);
	const bins = new Uint32Array(durationMs);
	return { options, bins, done: 0, polls: 0, mixed: Random.fromSeed(seed).uint32() | 0 };
}

/** Returns whether all clients have been walked to the end. */
export function clientsDone({ options, done }: ClientsRun): boolean {
	return done === options.clients;
}

/**
 * Walks whole clients until at least `budgetSteps` polls have been counted or all clients are done. The size
 * of the steps does not change the result.
 */
export function advanceClients(run: ClientsRun, budgetSteps: number): void {
	const { bins, options } = run;
	const { intervalMs, jitter, durationMs, clients } = options;
	const least = intervalMs * (1 - jitter);
	const width = intervalMs * 2 * jitter * 2 ** -32;
	const end = run.polls + budgetSteps;
	let { done, polls, mixed } = run;
	// splitmix32 is written out here: a call and a field access for each poll would double the time.
	const draw = (): number => {
		mixed = (mixed + 0x9e3779b9) | 0;
		let word = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
		word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
		return (word ^ (word >>> 16)) >>> 0;
	};
	for (; done < clients && polls < end; done++) {
		// The first poll is uniform in the client's first interval, which is drawn like all intervals. With a
		// first interval without jitter, first and second polls would overlap.
		let time = draw() * 2 ** -32 * (least + width * draw());
		while (time < durationMs) {
			bins[time | 0]!++;
			polls++;
			time += least + width * draw();
		}
	}
	run.done = done;
	run.polls = polls;
	run.mixed = mixed;
}

/** Holds the peaks and the means of polls per millisecond. */
export interface BinSummary {
	readonly total: number;
	readonly meanPerMs: number;
	/** Counts the polls in the fullest millisecond. */
	readonly peakPerMs: number;
	readonly peakAtMs: number;
	/** Counts the polls in the fullest second, of the seconds that begin at a whole second. */
	readonly peakPerSecond: number;
}

/** Returns the peaks and the means of the polls in each millisecond. */
export function summarizeBins(bins: Uint32Array): BinSummary {
	let total = 0;
	let peakAtMs = 0;
	let peakPerSecond = 0;
	let second = 0;
	for (let at = 0; at < bins.length; at++) {
		if (at % 1000 === 0) second = 0;
		total += bins[at]!;
		second += bins[at]!;
		if (bins[at]! > bins[peakAtMs]!) peakAtMs = at;
		if (second > peakPerSecond) peakPerSecond = second;
	}
	const peakPerMs = bins[peakAtMs] ?? 0;
	return { total, meanPerMs: total / bins.length, peakPerMs, peakAtMs, peakPerSecond };
}

/** Returns the requests of each whole second; the last one may be shorter. */
export function binsPerSecond(bins: Uint32Array): Uint32Array {
	const seconds = new Uint32Array(Math.ceil(bins.length / 1000));
	bins.forEach((polls, at) => (seconds[Math.floor(at / 1000)]! += polls));
	return seconds;
}
