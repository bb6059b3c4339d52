// What is on its way in the lane of a transport, as capsules with their times. All times and bytes are the engine's: the
// rounds of one simulated client, its own messages, and the cost of each.
import {
	applicationBytes,
	type Breakdown,
	type ClientRound,
	type TransportId,
} from '../../../engine/compare/index.ts';
import type { Role } from '../../../engine/role.ts';
import { roundKind } from '../charts/lane.ts';
import type { DrawnLanes } from '../drawn-lanes.ts';

/**
 * Says what a capsule is: a request for messages, messages from the server, a response without one, a heartbeat, a message
 * from the client, or the response to it.
 */
export type CapsuleKind = 'ask' | 'news' | 'nothing' | 'heartbeat' | 'own' | 'receipt';

export interface WireCapsule {
	readonly id: string;
	readonly by: Role;
	readonly kind: CapsuleKind;
	readonly leftMs: number;
	readonly arrivesMs: number;
	/** Is later than the arrival while the server holds a request. */
	readonly goneMs: number;
	/** Counts the bytes that the application writes, and those of them that are messages. */
	readonly bytes: number;
	readonly payload: number;
	readonly messages: number;
}

/** Holds how many capsules of a lane are kept. The lanes begin again when one of them has no more. */
const MOST = 600;

/** Returns the first capsules of a lane. */
export function capsulesOf(
	transport: TransportId,
	{ rounds, sentMs, requestTripMs, setting, costs }: DrawnLanes,
): readonly WireCapsule[] {
	const cost = costs[transport];
	const tripMs = setting.roundTripMs / 2;
	const requestMs = requestTripMs[transport];
	const capsules: WireCapsule[] = [];
	const add = (
		by: Role,
		kind: CapsuleKind,
		[leftMs, arrivesMs, goneMs = arrivesMs]: readonly [number, number, number?],
		spent: Breakdown,
		messages = 0,
	) => {
		const bytes = applicationBytes(spent);
		// Only HTTP responds to a message from the client, and only a Ping has an answer.
		if (bytes === 0) return;
		const id = `${kind} ${String(capsules.length)}`;
		const { payload } = spent;
		capsules.push({ id, by, kind, leftMs, arrivesMs, goneMs, bytes, payload, messages });
	};
	for (const round of rounds[transport].slice(0, MOST)) {
		const { askedMs, respondedMs, receivedMs, count } = round;
		const { up, down } = count > 0 ? cost.update(count) : cost.idle;
		if (askedMs !== null) add('client', 'ask', [askedMs, askedMs + requestMs, respondedMs], up);
		add('server', KINDS[roundKind(round)], [respondedMs, receivedMs], down, count);
		if (askedMs === null && count === 0)
			add('client', 'heartbeat', [receivedMs, receivedMs + tripMs], up);
	}
	for (const leftMs of sentMs.slice(0, MOST)) {
		const arrivesMs = leftMs + (transport === 'websocket' ? tripMs : requestMs);
		add('client', 'own', [leftMs, arrivesMs], cost.upstream.up, 1);
		add('server', 'receipt', [arrivesMs, arrivesMs + tripMs], cost.upstream.down);
	}
	return capsules;
}

const KINDS = { messages: 'news', empty: 'nothing', heartbeat: 'heartbeat' } as const;

/** Returns the end of the time for which the lane has all its capsules. */
export function knownUntilMs(transport: TransportId, { rounds, sentMs, toMs }: DrawnLanes): number {
	const cut = rounds[transport][MOST];
	return Math.min(toMs, cut ? (cut.askedMs ?? cut.respondedMs) : toMs, sentMs[MOST] ?? toMs);
}

/** Describes the messages that wait at the server for a request. */
export interface AtServer {
	readonly messages: number;
	/** Says how long the oldest of them has waited, in milliseconds. */
	readonly waitedMs: number;
}

/** Returns what waits at the server at a moment, or null if nothing does. */
export function atServer(
	rounds: readonly ClientRound[],
	birthsMs: readonly number[],
	nowMs: number,
): AtServer | null {
	let left = 0;
	for (const { respondedMs, first, count } of rounds) {
		if (respondedMs > nowMs) break;
		left = Math.max(left, first + count);
	}
	const born = birthsMs.findIndex((ms) => ms > nowMs);
	const messages = (born < 0 ? birthsMs.length : born) - left;
	return messages > 0 ? { messages, waitedMs: nowMs - birthsMs[left]! } : null;
}
