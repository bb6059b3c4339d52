// Simulates many clients that affect each other through one server. The server answers a limited number of
// requests per second. A client polls again after its response. When the queue is full, the server refuses a
// request, and the client tries again later.
//
// Events must therefore be handled in the order of time. A timer wheel has one bucket per millisecond, with
// the clients that are due then. The bucket's clients are a linked list in one typed array, so a million
// clients need no objects. Times are whole milliseconds.
import { Random } from '../bytes/random.ts';
import { LIMITS } from '../limits.ts';
import type { ClientsOptions } from './clients.ts';

/** Describes a simulation of clients that share one server. */
export interface CoupledOptions extends ClientsOptions {
	/** Holds the time from a response to the arrival of the next poll, in addition to the interval. */
	readonly roundTripMs: number;
	readonly capacityPerSecond: number;
	/** Counts the requests that may wait in the queue; the server refuses further requests. */
	readonly queueLimit: number;
	/**
	 * Sets the backoff with full jitter: a refused client waits a uniform time up to base × 2^(refusals − 1), at most
	 * the cap.
	 */
	readonly retryBaseMs: number;
	readonly retryCapMs: number;
}

const NO_CLIENT = -1;
/** Counts the bins for waiting times: one per millisecond; the last bin counts all longer waits. */
const WAIT_BINS = 1 << 15;

/** Holds a run in progress; `advanceCoupled` changes it. */
export interface CoupledRun {
	readonly options: CoupledOptions;
	/** Counts the requests that arrive in each millisecond. */
	readonly arrivals: Uint32Array;
	/** Counts the requests that are refused in each millisecond. */
	readonly refusals: Uint32Array;
	/** Counts, for each number of milliseconds, the requests that waited that long in the queue. */
	readonly waits: Uint32Array;
	nowMs: number;
	served: number;
	refused: number;
	longestQueue: number;
	queued: number;
	readonly inside: CoupledInside;
}

interface CoupledInside {
	/** Holds the state of splitmix32. */
	mixed: number;
	/** Gives the first client of each bucket; the number of buckets is a power of two. */
	readonly heads: Int32Array;
	/** Gives, for a client in a bucket, the next client, and for a client in the queue its arrival time. */
	readonly links: Int32Array;
	readonly queue: Int32Array;
	readonly refusedInRow: Uint8Array;
	queueAt: number;
	/** Counts the clients that have been given their first poll. */
	placed: number;
	/** Holds the first client that is still due in this millisecond. */
	due: number;
	opened: boolean;
	/** Counts the responses that the server may still give in this millisecond, with the fraction saved for later. */
	credit: number;
}

/**
 * Returns a run at its beginning; `advanceCoupled` continues it.
 * @throws RangeError for options outside their bounds. `readSetting` gives values inside the bounds.
 */
export function startCoupled(options: CoupledOptions): CoupledRun {
	const { clients, durationMs, queueLimit, intervalMs, jitter, roundTripMs, retryCapMs } = options;
	const whole = [clients, durationMs, queueLimit].every(Number.isInteger);
	if (!whole || clients < 1 || clients > LIMITS.clients) throw new RangeError(`${clients} clients`);
	if (durationMs < 1 || durationMs > LIMITS.clientsMs) throw new RangeError(`${durationMs} ms`);
	if (queueLimit < 1) throw new RangeError(`a queue of ${queueLimit}`);
	if (!(intervalMs >= 1) || !(jitter >= 0 && jitter <= 1)) {
		throw new RangeError(`a poll each ${intervalMs} ms, ± ${jitter}`);
	}
	if (!(options.capacityPerSecond > 0) || !(options.retryBaseMs >= 1) || !(retryCapMs >= 1)) {
		throw new RangeError('capacity and retries must be positive');
	}
	// The run does not keep events after its end, so no delay needs more buckets than the duration.
	const longestMs = roundTripMs + Math.max(intervalMs * (1 + jitter), retryCapMs) + 2;
	const buckets = 2 ** Math.ceil(Math.log2(Math.min(longestMs, durationMs) + 1));
	return {
		options,
		arrivals: new Uint32Array(durationMs),
		refusals: new Uint32Array(durationMs),
		waits: new Uint32Array(WAIT_BINS),
		nowMs: 0,
		served: 0,
		refused: 0,
		longestQueue: 0,
		queued: 0,
		inside: {
			mixed: Random.fromSeed(options.seed).uint32() | 0,
			heads: new Int32Array(buckets).fill(NO_CLIENT),
			links: new Int32Array(clients).fill(NO_CLIENT),
			queue: new Int32Array(Math.min(clients, queueLimit)),
			refusedInRow: new Uint8Array(clients),
			queueAt: 0,
			placed: 0,
			due: NO_CLIENT,
			opened: false,
			credit: 0,
		},
	};
}

/** Returns whether the simulated time is over. */
export function coupledDone({ options, nowMs }: CoupledRun): boolean {
	return nowMs >= options.durationMs;
}

/**
 * Continues for `budgetSteps` steps: a client is placed, arrives or is answered, or a millisecond passes. The
 * size of the steps does not change the result.
 */
export function advanceCoupled(run: CoupledRun, budgetSteps: number): void {
	const { options, inside, arrivals, refusals, waits } = run;
	const { clients, intervalMs, jitter, durationMs, roundTripMs } = options;
	const { heads, links, queue, refusedInRow } = inside;
	const least = intervalMs * (1 - jitter);
	const width = intervalMs * 2 * jitter;
	let { mixed } = inside;
	// splitmix32 is written out here as in clients.ts.
	const unit = (): number => {
		mixed = (mixed + 0x9e3779b9) | 0;
		let word = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
		word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
		return ((word ^ (word >>> 16)) >>> 0) * 2 ** -32;
	};
	const perMs = options.capacityPerSecond / 1000;
	const mask = heads.length - 1;
	const room = queue.length;
	const schedule = (client: number, atMs: number): void => {
		if (atMs >= durationMs) return;
		links[client] = heads[atMs & mask]!;
		heads[atMs & mask] = client;
	};
	let steps = budgetSteps;
	for (; inside.placed < clients; inside.placed++) {
		if (steps-- <= 0) {
			inside.mixed = mixed;
			return;
		}
		// The first poll is at a random place in the client's first round, as in clients.ts; the round includes
		// the round trip.
		const first = unit() * (roundTripMs + least + width * unit());
		schedule(inside.placed, Math.floor(first));
	}
	let { queueAt, due, credit } = inside;
	let { nowMs, queued, served, longestQueue } = run;
	const respond = (client: number, waitedMs: number): void => {
		served++;
		waits[waitedMs < WAIT_BINS ? waitedMs : WAIT_BINS - 1]!++;
		if (run.refused > 0) refusedInRow[client] = 0;
		const next = Math.floor(roundTripMs + least + width * unit() + 0.5);
		schedule(client, nowMs + (next < 1 ? 1 : next));
	};
	while (nowMs < durationMs && steps > 0) {
		if (!inside.opened) {
			steps--;
			due = heads[nowMs & mask]!;
			heads[nowMs & mask] = NO_CLIENT;
			credit += perMs;
			inside.opened = true;
		}
		for (; due !== NO_CLIENT && steps > 0; steps--) {
			const client = due;
			due = links[client]!;
			arrivals[nowMs]!++;
			if (queued === 0 && credit >= 1) {
				// The request is answered at once. The result is the same as with the queue, but the queue is
				// not used.
				credit--;
				respond(client, 0);
			} else if (queued < room) {
				const slot = queueAt + queued;
				queue[slot < room ? slot : slot - room] = client;
				links[client] = nowMs;
				queued++;
				if (queued > longestQueue) longestQueue = queued;
			} else {
				refusals[nowMs]!++;
				run.refused++;
				const row = refusedInRow[client]!;
				if (row < 255) refusedInRow[client] = row + 1;
				const bound = Math.min(options.retryCapMs, options.retryBaseMs * 2 ** Math.min(row, 30));
				schedule(client, nowMs + 1 + Math.floor(roundTripMs + bound * unit()));
			}
		}
		if (due !== NO_CLIENT) break;
		for (; queued > 0 && credit >= 1 && steps > 0; steps--) {
			const client = queue[queueAt]!;
			queueAt = queueAt + 1 < room ? queueAt + 1 : 0;
			queued--;
			credit--;
			respond(client, nowMs - links[client]!);
		}
		if (queued > 0 && credit >= 1) break;
		// An idle server saves no capacity for later, except the fraction up to one request.
		if (queued === 0) credit = Math.min(credit, Math.max(0, 1 - perMs));
		inside.opened = false;
		nowMs++;
	}
	Object.assign(inside, { queueAt, due, credit, mixed });
	Object.assign(run, { nowMs, queued, served, longestQueue });
}
