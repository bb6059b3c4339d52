// What was measured when a real server and a real browser delivered the same messages in five ways, and what the model
// says to it. Written by `npm run measure -- --write`.
import type { TransportId } from '../../../engine/index.ts';
import last from './last-measurement.json' with { type: 'json' };

export interface Compared {
	readonly measured: number;
	readonly predicted: number;
}

/** Milliseconds from a message's birth at the server to its receipt by the page. */
export interface Waits {
	readonly mean: number;
	readonly median: number;
	readonly p95: number;
	readonly worst: number;
}

export interface MeasuredTransport {
	readonly messages: number;
	/** Seen on the wire. */
	readonly requests: number;
	/** Turns that brought nothing. */
	readonly empty: number;
	/** Application bytes, without TCP and IP. */
	readonly up: Compared;
	readonly down: Compared;
	readonly waits: { readonly measured: Waits; readonly predicted: Waits };
}

/** How it was obtained. */
export interface MeasuredHow {
	/** As 2026-01-31. */
	readonly date: string;
	readonly versions: { readonly node: string; readonly chromium: string; readonly ws: string };
	readonly ratePerSecond: number;
	readonly updateBytes: number;
	readonly seed: number;
	readonly pollMs: number;
	readonly holdMs: number;
	/** Added by the relay, each way. */
	readonly delayMs: number;
	/** A request and its answer without the relay's delay. */
	readonly bareRoundTripMs: number;
	/** What the model was given: the delays as they were kept, both ways, and the bare round trip. */
	readonly roundTripMs: number;
	/** The longest that the server's or a page's event loop stood still. */
	readonly stalledMs: number;
	/** How far measured and predicted may be apart. */
	readonly toleranceMs: { readonly mean: number; readonly median: number; readonly worst: number };
}

export interface Measurement {
	readonly how: MeasuredHow;
	readonly transports: Readonly<Record<TransportId, MeasuredTransport>>;
}

export const LAST_MEASUREMENT: Measurement = last;
