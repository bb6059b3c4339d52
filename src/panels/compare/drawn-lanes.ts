// Simulates what the lanes show: the first messages of one client, and every round, with or without messages.
import {
	TRANSPORTS,
	simulate,
	roundTripsPerRound,
	type ClientRound,
	type CostsByTransport,
	type CompareSetting,
	type TransportId,
} from '../../engine/index.ts';
import type { RunLength } from './compare-document.ts';
import { drawnWindowMs } from './drawn-window.ts';

/** A complete setting with its costs per message and the length of its run. */
export interface PricedSetting {
	readonly setting: CompareSetting;
	readonly run: RunLength;
	readonly costs: CostsByTransport;
}

export interface DrawnLanes {
	readonly setting: CompareSetting;
	/** The drawn time is 0 to `toMs`, in ms; about a dozen messages are in it. */
	readonly toMs: number;
	/** The births of the messages, in ms; the same for every transport. */
	readonly birthsMs: readonly number[];
	readonly rounds: Readonly<Record<TransportId, readonly ClientRound[]>>;
	/** Milliseconds from the departure of a request to its arrival at the server. */
	readonly requestTripMs: Readonly<Record<TransportId, number>>;
}

export function drawnLanes({ setting, run, costs }: PricedSetting): DrawnLanes {
	const { roundTripMs, carriage } = setting;
	const toMs = drawnWindowMs(setting);
	const drawn = byTransport(
		(transport) =>
			simulate(transport, setting, { durationMs: toMs, seed: run.seed }, costs[transport]).drawn,
	);
	return {
		setting,
		toMs,
		birthsMs: drawn.websocket.birthsMs,
		rounds: byTransport((transport) => drawn[transport].rounds),
		requestTripMs: byTransport(
			(transport) => roundTripMs * (roundTripsPerRound(carriage, transport) - 0.5),
		),
	};
}

export function byTransport<T>(
	make: (transport: TransportId) => T,
): Readonly<Record<TransportId, T>> {
	const entries = TRANSPORTS.map((transport) => [transport, make(transport)] as const);
	return Object.fromEntries(entries) as Record<TransportId, T>;
}
