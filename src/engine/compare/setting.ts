// A situation in which Compare compares the transports, and the idea of the whole folder. Rates are rates of
// one client.
//
// A setting goes in: clients, messages, network, header fields, timers. For each transport come out the
// waiting times of messages, the requests, and the bytes per second by expense. From these numbers comes a
// recommendation (verdict.ts).
//
// The numbers come in two ways. A formula gives them at once where one is known (closed-form.ts). A
// simulation of one client gives them for every setting, with the whole distribution of waiting times
// (simulate-client.ts). Tests compare the two. Two further simulations run many clients of one server (clients.ts,
// coupled-clients.ts).
//
// Every byte is spent on one expense (expense.ts), so the page can divide each total. Sizes come from the messages that a
// transport writes (plan.ts), and from TLS records, TCP segments and ACKs (delivery.ts).
import type { Arrivals } from './arrivals.ts';
import type { Carriage } from './carriage.ts';
import { DEFAULT_CARRIAGE } from './carriage.ts';

/**
 * Describes a situation in which the transports are compared. Times are in milliseconds, lengths in bytes, and
 * rates are those of one client per second.
 */
export interface CompareSetting {
	readonly clients: number;
	readonly arrivals: Arrivals;
	readonly updateBytes: number;
	readonly roundTripMs: number;
	readonly pollMs: number;
	/**
	 * Says how the client polls. `fixed`: at a fixed interval. `after-answer`: it starts the timer again after each
	 * response.
	 */
	readonly pollTimer: 'fixed' | 'after-answer';
	/** Holds the longest time that the server holds a long poll; it is null for no limit. */
	readonly holdMs: number | null;
	/** Holds the interval of Pings and comments on open streams; it is null for none. */
	readonly heartbeatMs: number | null;
	/** Holds the rate of messages from the client. */
	readonly upstreamPerSecond: number;
	/** Holds the largest delay of a message that the page tolerates. */
	readonly tolerableAgeMs: number;
	/** Holds the capacity of the server's link in each direction; it is null for no limit. */
	readonly linkBitsPerSecond: number | null;
	/** Counts the requests per second that the server can answer; it is null for no limit. */
	readonly serverRequestsPerSecond: number | null;
	readonly carriage: Carriage;
}

/** Holds the setting at the start: one message per second to each of 10 000 clients. */
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
