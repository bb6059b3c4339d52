// Many clients that poll by timers of their own and do not affect each other: nothing has to be ordered, so they are
// walked one by one and each poll is counted in its millisecond. Exactly what an event queue would count.
import { Random } from '../bytes/random.ts';
import { LIMITS } from '../limits.ts';

export interface ClientsOptions {
	/** 1 to `LIMITS.clients`. */
	readonly clients: number;
	/** From one poll of a client to its next, in the mean: the interval, and the round trip if the timer waits for it. */
	readonly intervalMs: number;
	/** Each interval is drawn evenly from (1 ± jitter) of the mean; 0 to 1. */
	readonly jitter: number;
	/** 1 to `LIMITS.clientsMs`. */
	readonly durationMs: number;
	readonly seed: number;
}

/** Under way: `advanceClients` writes into it. */
export interface ClientsRun {
	readonly options: ClientsOptions;
	/** Polls that arrive in each millisecond. */
	readonly bins: Uint32Array;
	/** Clients that have been walked to the end. */
	done: number;
	polls: number;
	/** The state of splitmix32. */
	mixed: number;
}

/** @throws RangeError for options beyond their bounds: read settings first. */
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

export function clientsDone({ options, done }: ClientsRun): boolean {
	return done === options.clients;
}

/** Walks whole clients until at least that many polls have been counted or all are done; the result is the same. */
export function advanceClients(run: ClientsRun, budgetSteps: number): void {
	const { bins, options } = run;
	const { intervalMs, jitter, durationMs, clients } = options;
	const least = intervalMs * (1 - jitter);
	const width = intervalMs * 2 * jitter * 2 ** -32;
	const end = run.polls + budgetSteps;
	let { done, polls, mixed } = run;
	// splitmix32 written out: a call and a field for each poll would double the time.
	const draw = (): number => {
		mixed = (mixed + 0x9e3779b9) | 0;
		let word = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
		word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
		return (word ^ (word >>> 16)) >>> 0;
	};
	for (; done < clients && polls < end; done++) {
		// A first poll in one plain interval and jitter from then on would put first and second polls on top of each
		// other: it is drawn from the first interval as that was drawn.
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

export interface BinSummary {
	readonly total: number;
	readonly meanPerMs: number;
	/** The fullest millisecond. */
	readonly peakPerMs: number;
	readonly peakAtMs: number;
	/** The fullest second that begins at a whole second. */
	readonly peakPerSecond: number;
}

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

/** Requests of each whole second; the last may be shorter. */
export function binsPerSecond(bins: Uint32Array): Uint32Array {
	const seconds = new Uint32Array(Math.ceil(bins.length / 1000));
	bins.forEach((polls, at) => (seconds[Math.floor(at / 1000)]! += polls));
	return seconds;
}
