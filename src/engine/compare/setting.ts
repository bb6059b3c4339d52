// A situation to compare the transports in. Rates are those of one client.
import type { Arrivals } from './arrivals.ts';
import type { Carriage } from './carriage.ts';
import { DEFAULT_CARRIAGE } from './carriage.ts';

export interface CompareSetting {
	readonly clients: number;
	readonly arrivals: Arrivals;
	readonly updateBytes: number;
	readonly roundTripMs: number;
	readonly pollMs: number;
	/** A clock that runs on, or a timer that is set again when the answer has come. */
	readonly pollTimer: 'fixed' | 'after-answer';
	/** How long the server holds a long poll; null for ever. */
	readonly holdMs: number | null;
	/** Pings and comments on open streams; null for none. */
	readonly heartbeatMs: number | null;
	/** Messages from the client. */
	readonly upstreamPerSecond: number;
	/** What the page can bear to be late. */
	readonly tolerableAgeMs: number;
	/** The server's link, each way; null without bound. */
	readonly linkBitsPerSecond: number | null;
	/** Requests the server can answer; null without bound. */
	readonly serverRequestsPerSecond: number | null;
	readonly carriage: Carriage;
}

/** The picture's: a message a second to each of 10 000 clients. */
export const DEFAULT_SETTING: CompareSetting = {
	clients: 10_000,
	arrivals: { type: 'poisson', ratePerSecond: 1 },
	updateBytes: 20,
	roundTripMs: 100,
	pollMs: 1000,
	pollTimer: 'fixed',
	holdMs: 30_000,
	heartbeatMs: 30_000,
	upstreamPerSecond: 0,
	tolerableAgeMs: 1000,
	linkBitsPerSecond: null,
	serverRequestsPerSecond: null,
	carriage: DEFAULT_CARRIAGE,
};
