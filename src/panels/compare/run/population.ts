// All clients that poll, counted in bins of a millisecond, and what a server with a bound makes of them: once as if
// every client kept its clock whatever the server does, and once with each waiting for its answer.
import type {
	BinSummary,
	ClientsOptions,
	ClientsRun,
	CoupledOptions,
	CoupledRun,
	ServerQueue,
	CompareSetting,
} from '../../../engine/index.ts';
import {
	binsPerSecond,
	LIMITS,
	queueOverBins,
	samplesPerSecond,
	samplingOf,
	summarizeBins,
	turnRoundTrips,
} from '../../../engine/index.ts';
import { longestEachSecond, openQueue, servedQueue } from './queue-by-second.ts';

/** What a setting does not say. */
export const ASSUMED = {
	/** Clients drift: without it, who polls together would poll together for ever. */
	jitter: 0.1,
	longestMs: 60_000,
	/** A request is refused when those before it take the server so long. */
	queueMs: 10_000,
	retryBaseMs: 1000,
	retryCapMs: 30_000,
} as const;

/** Of one run; a million clients that poll each second for a minute are half of them. */
const MOST_POLLS = 120_000_000;

export interface Population {
	readonly clients: number;
	/** From one poll of a client to its next, in the mean. */
	readonly intervalMs: number;
	readonly durationMs: number;
	/** Shorter than asked for, because there would be more polls than can be counted. */
	readonly shortened: boolean;
	readonly seed: number;
	/** What the interval says; the count is near it. */
	readonly expectedPerSecond: number;
	readonly polls: BinSummary;
	readonly pollsPerSecond: Uint32Array;
	/** Null where the server has no bound. */
	readonly server: BoundedServer | null;
}

export interface BoundedServer {
	readonly capacityPerSecond: number;
	/** Every client keeps its clock. Grows without bound where more is asked than answered. */
	readonly unheeded: ServerQueue & { readonly bySecond: Uint32Array };
	/** Each client waits for its answer; who finds the queue full is refused and comes again. */
	readonly coupled: CoupledOutcome;
}

export interface CoupledOutcome {
	readonly arrived: number;
	readonly served: number;
	readonly refused: number;
	readonly queueLimit: number;
	readonly longestQueue: number;
	readonly left: number;
	/** Of those that were answered, in whole milliseconds; null when nobody was. */
	readonly medianWaitMs: number | null;
	readonly longestWaitMs: number | null;
	readonly queueBySecond: Uint32Array;
	readonly refusalsBySecond: Uint32Array;
}

export function clientsOptions(
	setting: CompareSetting,
	{ durationMs, seed }: { readonly durationMs: number; readonly seed: number },
): ClientsOptions {
	const { clients } = setting;
	// Of a clock that is faster than its answers, what the browser lets through.
	const intervalMs = 1000 / samplesPerSecond(samplingOf(setting));
	const wantedMs = populationMs(durationMs);
	const countableMs = Math.floor((MOST_POLLS * intervalMs) / clients);
	const shorterMs = Math.max(1, Math.min(wantedMs, countableMs));
	return { clients, intervalMs, jitter: ASSUMED.jitter, durationMs: shorterMs, seed };
}

/** Null where the server has no bound. */
export function coupledOptions(
	setting: CompareSetting,
	options: ClientsOptions,
): CoupledOptions | null {
	const { roundTripMs, carriage, clients, serverRequestsPerSecond } = setting;
	if (serverRequestsPerSecond === null) return null;
	const turnMs = roundTripMs * turnRoundTrips(carriage, 'short-polling');
	// The next poll comes a round trip and an interval after the answer. Where the clock runs on, and may be faster than
	// the round trip, the two together are still what lies between polls as long as nobody waits.
	const tripMs = Math.min(turnMs, options.intervalMs - 1);
	const intervalMs = options.intervalMs - tripMs;
	const mayWait = Math.round((serverRequestsPerSecond * ASSUMED.queueMs) / 1000);
	return {
		...options,
		intervalMs,
		roundTripMs: tripMs,
		jitter: Math.min(1, (options.jitter * options.intervalMs) / intervalMs),
		capacityPerSecond: serverRequestsPerSecond,
		queueLimit: Math.min(clients, Math.max(1, mayWait)),
		retryBaseMs: ASSUMED.retryBaseMs,
		retryCapMs: ASSUMED.retryCapMs,
	};
}

/** @param coupled of the same setting, where its server has a bound */
export function populationOf(
	{ options, bins }: ClientsRun,
	wantedMs: number,
	coupled: CoupledRun | null,
): Population {
	const { clients, intervalMs, durationMs, seed } = options;
	return {
		clients,
		intervalMs,
		durationMs,
		shortened: durationMs < populationMs(wantedMs),
		seed,
		expectedPerSecond: (1000 * clients) / intervalMs,
		polls: summarizeBins(bins),
		pollsPerSecond: binsPerSecond(bins),
		server: coupled && serverOf(bins, coupled),
	};
}

function populationMs(wantedMs: number): number {
	return Math.max(1, Math.min(Math.round(wantedMs), ASSUMED.longestMs, LIMITS.clientsMs));
}

function serverOf(bins: Uint32Array, coupled: CoupledRun): BoundedServer {
	const { arrivals, refusals, waits, served, refused, queued, options } = coupled;
	const { capacityPerSecond, queueLimit } = options;
	const queue = servedQueue(arrivals, refusals, capacityPerSecond);
	return {
		capacityPerSecond,
		unheeded: {
			...queueOverBins(bins, capacityPerSecond),
			bySecond: longestEachSecond(openQueue(bins, capacityPerSecond)),
		},
		coupled: {
			arrived: served + refused + queued,
			served,
			refused,
			queueLimit,
			longestQueue: queue.reduce((longest, waiting) => Math.max(longest, waiting), 0),
			left: queued,
			medianWaitMs: waitOfRank(waits, Math.ceil(served / 2)),
			longestWaitMs: waitOfRank(waits, served),
			queueBySecond: longestEachSecond(queue),
			refusalsBySecond: binsPerSecond(refusals),
		},
	};
}

/** The wait that so many, from the shortest on, do not exceed. */
function waitOfRank(waits: Uint32Array, rank: number): number | null {
	let before = 0;
	for (let ms = 0; ms < waits.length && rank > 0; ms++) {
		before += waits[ms]!;
		if (before >= rank) return ms;
	}
	return null;
}
