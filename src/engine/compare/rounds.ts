// The rounds of one client: when the client asks, what the server answers, and when the response arrives. A
// round is a request with its response, or a write that the server makes without a request.
//
// All connections are open at time 0, and the first poll comes at a random point of its interval. The rounds
// therefore show the steady state.
import type { Random } from '../bytes/random.ts';
import { MOST_PARALLEL, roundTripsPerRound } from './carriage.ts';
import type { TransportId } from './carriage.ts';
import type { CompareSetting } from './setting.ts';

/** Describes one round. `askedMs` is null when the server sends without a request. */
export interface ClientRound {
	/** Holds the time at which the client's request leaves, or at which it opens the new connection for the request. */
	readonly askedMs: number | null;
	readonly respondedMs: number;
	readonly receivedMs: number;
	/** The round carries the updates [first, first + count). */
	readonly first: number;
	readonly count: number;
}

export interface RoundOptions {
	/** Gives the time of each message at the server, in ascending order. */
	readonly births: Float64Array;
	readonly durationMs: number;
	/**
	 * Is the delay of a response in milliseconds for each millisecond that the link has been overloaded (`linkLag`).
	 */
	readonly lag: number;
	readonly random: Random;
}

/** Gets a round. Returns whether it wants the next one. */
type Visit = (round: ClientRound) => boolean;

/**
 * Visits every round that is answered in the duration, and the later rounds that carry the remaining messages,
 * in the order of responses, until the visitor wants no more.
 */
export function eachRound(
	transport: TransportId,
	setting: CompareSetting,
	options: RoundOptions,
	visit: Visit,
): void {
	switch (transport) {
		case 'short-polling': {
			shortPolls(setting, options, visit);
			return;
		}
		case 'long-polling': {
			longPolls(setting, options, visit);
			return;
		}
		case 'streaming':
		case 'sse':
		case 'websocket': {
			pushes(setting, options, visit);
			return;
		}
	}
}

function shortPolls(setting: CompareSetting, options: RoundOptions, visit: Visit): void {
	const { pollMs, pollTimer, roundTripMs, carriage } = setting;
	const { births, durationMs, lag, random } = options;
	const tripMs = roundTripMs / 2;
	const roundMs = roundTripMs * roundTripsPerRound(carriage, 'short-polling');
	const fixed = pollTimer === 'fixed';
	// A slot is free again when its response has arrived. All rounds take the same time, so the slots become
	// free in order.
	const freeMs = new Float64Array(fixed ? MOST_PARALLEL[carriage.http] : 1).fill(-Infinity);
	let dueMs = random.unit() * (fixed ? pollMs : pollMs + roundMs);
	let next = 0;
	for (let poll = 0; ; poll++) {
		const slot = poll % freeMs.length;
		const askedMs = Math.max(dueMs, freeMs[slot]!);
		// The run has no request from before time 0; the requests in transit after the start represent them.
		const respondedMs = askedMs + roundMs - tripMs;
		if (respondedMs >= durationMs && next === births.length) return;
		const first = next;
		while (next < births.length && births[next]! <= respondedMs) next++;
		const receivedMs = respondedMs + tripMs + lag * respondedMs;
		if (!visit({ askedMs, respondedMs, receivedMs, first, count: next - first })) return;
		freeMs[slot] = receivedMs;
		dueMs = fixed ? dueMs + pollMs : receivedMs + pollMs;
	}
}

function longPolls(setting: CompareSetting, options: RoundOptions, visit: Visit): void {
	const { roundTripMs, holdMs, carriage } = setting;
	const { births, durationMs, lag } = options;
	const tripMs = roundTripMs / 2;
	const roundMs = roundTripMs * roundTripsPerRound(carriage, 'long-polling');
	let waitingMs = 0;
	let askedMs = tripMs - roundMs;
	let next = 0;
	for (;;) {
		const bornMs = births[next] ?? Infinity;
		const endMs = holdMs === null ? Infinity : waitingMs + holdMs;
		const respondedMs = Math.max(waitingMs, Math.min(bornMs, endMs));
		if (next === births.length && respondedMs >= durationMs) return;
		const first = next;
		while (next < births.length && births[next]! <= respondedMs) next++;
		const receivedMs = respondedMs + tripMs + lag * respondedMs;
		if (!visit({ askedMs, respondedMs, receivedMs, first, count: next - first })) return;
		askedMs = receivedMs;
		waitingMs = receivedMs + roundMs - tripMs;
	}
}

function pushes(setting: CompareSetting, options: RoundOptions, visit: Visit): void {
	const { roundTripMs, heartbeatMs } = setting;
	const { births, durationMs, lag } = options;
	const send = (respondedMs: number, first: number, count: number): boolean => {
		const receivedMs = respondedMs + roundTripMs / 2 + lag * respondedMs;
		return visit({ askedMs: null, respondedMs, receivedMs, first, count });
	};
	let beats = 1;
	const beatsUpTo = (limitMs: number, next: number): boolean => {
		if (heartbeatMs === null) return true;
		for (; beats * heartbeatMs <= limitMs; beats++) {
			if (!send(beats * heartbeatMs, next, 0)) return false;
		}
		return true;
	};
	for (const [i, bornMs] of births.entries()) {
		if (!beatsUpTo(bornMs, i) || !send(bornMs, i, 1)) return;
	}
	beatsUpTo(durationMs, births.length);
}
