// Counts the polls of all clients in bins of one millisecond, and what a server with a limited rate does with
// them. In one count every client polls by its clock whatever the server does. In the other each client waits
// for its answer.
import type {
	BinSummary,
	ClientsOptions,
	ClientsRun,
	CoupledOptions,
	CoupledRun,
	ServerQueue,
	CompareSetting,
} from '../../../engine/compare/index.ts';
import {
	binsPerSecond,
	queueOverBins,
	samplesPerSecond,
	samplingOf,
	summarizeBins,
	roundTripsPerRound,
} from '../../../engine/compare/index.ts';
import { LIMITS } from '../../../engine/limits.ts';
import { longestEachSecond, openQueue, servedQueue } from './queue-by-second.ts';

/** Holds values that the setting does not contain. */
export const ASSUMED = {
	/**
	 * Is the jitter of the clients' clocks. Without jitter, clients that poll at the same time would do so for
	 * ever.
	 */
	jitter: 0.1,
	longestMs: 60_000,
	/** Holds the time, in ms, that the requests before a request may take. If they take longer, the server refuses it. */
	queueMs: 10_000,
	retryBaseMs: 1000,
	retryCapMs: 30_000,
} as const;

/**
 * Is the greatest number of polls of one run. A million clients that poll each second for a minute make half as
 * many.
 */
const MOST_POLLS = 120_000_000;

export interface Population {
	readonly clients: number;
	/** Holds the mean time between two polls of a client, in ms. */
	readonly intervalMs: number;
	readonly durationMs: number;
	/** Says whether the run is shorter than requested, because it would have more polls than can be counted. */
	readonly shortened: boolean;
	readonly seed: number;
	/** Holds the rate of polls that follows from the interval. The counted rate is close to it. */
	readonly expectedPerSecond: number;
	readonly polls: BinSummary;
	readonly pollsPerSecond: Uint32Array;
	/** Holds the server with a bound, or null if the server's rate has none. */
	readonly server: BoundedServer | null;
}

export interface BoundedServer {
	readonly capacityPerSecond: number;
	/**
	 * Says what happens if every client keeps its clock. The queue grows without bound if clients ask more than the
	 * server can answer.
	 */
	readonly unheeded: ServerQueue & { readonly bySecond: Uint32Array };
	/**
	 * Says what happens if each client waits for its response. A client that finds the queue full is refused and
	 * retries later.
	 */
	readonly coupled: CoupledOutcome;
}

export interface CoupledOutcome {
	readonly arrived: number;
	readonly served: number;
	readonly refused: number;
	readonly queueLimit: number;
	readonly longestQueue: number;
	readonly left: number;
	/**
	 * `medianWaitMs` and `longestWaitMs` are waits of the answered requests, in whole milliseconds. They are null
	 * if no request was answered.
	 */
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
	// If the clock is faster than the answers, the browser limits the rate of polls.
	const intervalMs = 1000 / samplesPerSecond(samplingOf(setting));
	const wantedMs = populationMs(durationMs);
	const countableMs = Math.floor((MOST_POLLS * intervalMs) / clients);
	const shorterMs = Math.max(1, Math.min(wantedMs, countableMs));
	return { clients, intervalMs, jitter: ASSUMED.jitter, durationMs: shorterMs, seed };
}

/** Returns null if the server's rate has no bound. */
export function coupledOptions(
	setting: CompareSetting,
	options: ClientsOptions,
): CoupledOptions | null {
	const { roundTripMs, carriage, clients, serverRequestsPerSecond } = setting;
	if (serverRequestsPerSecond === null) return null;
	const roundMs = roundTripMs * roundTripsPerRound(carriage, 'short-polling');
	// The next poll follows the last answer after a trip of `tripMs` and an interval. A fixed clock can be
	// faster than the round trip. Even then the two add up to the time between polls, as long as no request
	// waits.
	const tripMs = Math.min(roundMs, options.intervalMs - 1);
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

/**
 * Puts the results of all clients together.
 * @param coupled the run of the same setting in which clients wait for responses; null without a bound
 */
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

/** Returns the wait in ms that the `rank` shortest waits do not exceed. */
function waitOfRank(waits: Uint32Array, rank: number): number | null {
	let before = 0;
	for (let ms = 0; ms < waits.length && rank > 0; ms++) {
		before += waits[ms]!;
		if (before >= rank) return ms;
	}
	return null;
}
