// Simulates what the lanes show: the first messages of one client, and every round, with or without messages.
import {
	arrivalRate,
	TRANSPORTS,
	firstRounds,
	roundTripsPerRound,
	type ClientRound,
	type CostsByTransport,
	type CompareSetting,
	type TransportId,
} from '../../engine/compare/index.ts';
import type { RunLength } from './compare-document.ts';

/** Holds the number of messages that a lane can show side by side. */
const MESSAGES_IN_VIEW = 12;
const LEAST_MS = 20;
const MOST_MS = 400 * 86_400_000;
/** Holds the greatest number of drawn polls. More would overlap to a grey surface and take long to simulate. */
const MOST_POLLS = 60;
const MOST_ROUNDS = 5000;

/** Holds a complete setting with its costs per message and the length of its run. */
export interface PricedSetting {
	readonly setting: CompareSetting;
	readonly run: RunLength;
	readonly costs: CostsByTransport;
}

export interface DrawnLanes {
	readonly setting: CompareSetting;
	readonly costs: CostsByTransport;
	/** Holds the end of the drawn time, which begins at 0, in ms. About a dozen messages are in it. */
	readonly toMs: number;
	/** Lists the births of the messages, in ms. They are the same for every transport. */
	readonly birthsMs: readonly number[];
	/** Lists when the client’s own messages leave, in ms. They are the same for every transport, too. */
	readonly sentMs: readonly number[];
	readonly rounds: Readonly<Record<TransportId, readonly ClientRound[]>>;
	/** Holds the time from the departure of a request to its arrival at the server, in milliseconds. */
	readonly requestTripMs: Readonly<Record<TransportId, number>>;
}

export function drawnLanes({ setting, run, costs }: PricedSetting): DrawnLanes {
	const { roundTripMs, carriage } = setting;
	const toMs = drawnWindowMs(setting);
	const drawn = byTransport((transport) =>
		firstRounds(transport, setting, { durationMs: toMs, seed: run.seed }, costs[transport]),
	);
	return {
		setting,
		costs,
		toMs,
		birthsMs: drawn.websocket.birthsMs,
		sentMs: drawn.websocket.sentMs,
		rounds: byTransport((transport) => drawn[transport].rounds),
		requestTripMs: byTransport(
			(transport) => roundTripMs * (roundTripsPerRound(carriage, transport) - 0.5),
		),
	};
}

function byTransport<T>(make: (transport: TransportId) => T): Readonly<Record<TransportId, T>> {
	const entries = TRANSPORTS.map((transport) => [transport, make(transport)] as const);
	return Object.fromEntries(entries) as Record<TransportId, T>;
}

/** Returns the milliseconds that the lanes show: about a dozen messages, but at most some polls and rounds. */
export function drawnWindowMs(setting: CompareSetting): number {
	const { arrivals, pollMs, holdMs, heartbeatMs, roundTripMs } = setting;
	if (arrivals.type === 'list') return listWindowMs(arrivals.timesMs, roundTripMs);
	const perMessageMs = 1000 / Math.max(arrivalRate(arrivals, 60_000), 1e-9);
	const wanted = Math.min(
		MESSAGES_IN_VIEW * perMessageMs,
		Math.max(MOST_POLLS * pollMs, 2 * perMessageMs),
		MOST_ROUNDS * Math.min(pollMs, holdMs ?? Infinity, heartbeatMs ?? Infinity),
	);
	return Math.min(MOST_MS, Math.max(LEAST_MS, wanted));
}

/** Returns the time until about a dozen messages of the list have arrived. */
function listWindowMs(timesMs: readonly number[], roundTripMs: number): number {
	const last = timesMs[Math.min(timesMs.length, MESSAGES_IN_VIEW) - 1] ?? 0;
	return Math.max(LEAST_MS, last + 2 * roundTripMs, last * 1.05);
}
