// The last measurement: a real server and a real browser delivered the same messages over the five
// transports. It also holds the model's prediction. `npm run measure -- --write` writes the data.
import type { TransportId } from '../../../engine/compare/index.ts';
import last from './last-measurement.json' with { type: 'json' };

export interface MeasuredPair {
	readonly measured: number;
	readonly predicted: number;
}

/** Holds waits in milliseconds, from a message's birth at the server to its receipt by the page. */
export interface Waits {
	readonly mean: number;
	readonly median: number;
	readonly p95: number;
	readonly worst: number;
}

export interface MeasuredTransport {
	readonly messages: number;
	/** Counts the requests that were seen on the wire. */
	readonly requests: number;
	/** Counts the rounds without a message. */
	readonly empty: number;
	/** `up` and `down` count the bytes of the application in each direction, without TCP and IP. */
	readonly up: MeasuredPair;
	readonly down: MeasuredPair;
	readonly waits: { readonly measured: Waits; readonly predicted: Waits };
}

/** Holds the conditions of the measurement. */
export interface MeasuredHow {
	/** Holds the date of the measurement, for example 2026-01-31. */
	readonly date: string;
	readonly versions: { readonly node: string; readonly chromium: string; readonly ws: string };
	readonly ratePerSecond: number;
	readonly updateBytes: number;
	readonly seed: number;
	readonly pollMs: number;
	readonly holdMs: number;
	/** Holds the delay that the relay adds in each direction, in ms. */
	readonly delayMs: number;
	/** Holds the time for a request and its response without the relay's delay, in milliseconds. */
	readonly bareRoundTripMs: number;
	/**
	 * Is the round trip that the model was given: the relay's actual delays in both directions plus the bare round
	 * trip.
	 */
	readonly roundTripMs: number;
	/** Holds the longest time for which the event loop of the server or of a page was blocked, in milliseconds. */
	readonly stalledMs: number;
	/** Holds the greatest accepted difference between measured and predicted waits. */
	readonly toleranceMs: { readonly mean: number; readonly median: number; readonly worst: number };
}

export interface Measurement {
	readonly how: MeasuredHow;
	readonly transports: Readonly<Record<TransportId, MeasuredTransport>>;
}

export const LAST_MEASUREMENT: Measurement = last;
