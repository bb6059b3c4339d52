// Finds what happens next in a world. Events that are due at the same time happen in this order:
// - segments of replaced connections, acknowledgements, segments;
// - reading by an application, intermediaries, timers of the endpoints, TCP's user timeouts;
// - a new connection of the client, and then the script's actions in their order.
import { nextWake } from '../endpoint/endpoint-value.ts';
import { nextAcknowledgement } from './flow.ts';
import type { Due } from './due-events.ts';
import { WAYS } from './line.ts';
import { inScriptOrder } from './timeline.ts';
import type { PendingAction, World } from './timeline.ts';

const ROLES = ['client', 'server'] as const;

/**
 * Returns the earliest due event; null when no event is due.
 * @param scripted the next action of the script that has a fixed time
 * @param userTimeoutMs how long an end waits for an acknowledgement before its TCP gives up; null for no
 * limit
 */
export function nextDue(
	world: World,
	scripted: PendingAction | null,
	userTimeoutMs: number | null = null,
): Due | null {
	let due: Due | null = null;
	let first = Infinity;
	const { hops, adrift, boxes, pending, reconnectAt } = world;
	const stray = adrift[0]?.segment.delivers ?? Infinity;
	if (stray < first) due = { at: (first = stray), type: 'adrift' };
	for (let hop = 0; hop < hops.length; hop++) {
		for (const way of WAYS) {
			const at = nextAcknowledgement(hops[hop]![way]) ?? Infinity;
			if (at < first) due = { at: (first = at), type: 'acknowledged', hop, way };
		}
	}
	for (let hop = 0; hop < hops.length; hop++) {
		for (const way of WAYS) {
			const at = hops[hop]![way].flying.first?.delivers ?? Infinity;
			if (at < first) due = { at: (first = at), type: 'delivered', hop, way };
		}
	}
	for (const who of ROLES) {
		const at = world[who].readAt ?? Infinity;
		if (at < first) due = { at: (first = at), type: 'read', who };
	}
	for (let box = 0; box < boxes.length; box++) {
		const at = boxes[box]?.wakeAt ?? Infinity;
		if (at < first) due = { at: (first = at), type: 'box', box };
	}
	for (const who of ROLES) {
		const { endpoint } = world[who];
		const at = (endpoint === null ? null : nextWake(endpoint)) ?? Infinity;
		if (at < first) due = { at: (first = at), type: 'timer', who };
	}
	for (const who of userTimeoutMs === null ? [] : ROLES) {
		const flow = who === 'client' ? hops[0]!.up : hops.at(-1)!.down;
		if (world[who].phase === 'over') continue;
		const at = (flow.unackedSince ?? Infinity) + (userTimeoutMs ?? 0);
		if (at < first) due = { at: (first = at), type: 'user-timeout', who };
	}
	if (reconnectAt !== null && reconnectAt < first)
		due = { at: (first = reconnectAt), type: 'reconnect' };
	const [answer = null] = pending;
	const one = earlier(answer, scripted);
	if (one !== null && one.at < first) due = { at: one.at, type: 'scripted', one };
	return due;
}

function earlier(one: PendingAction | null, another: PendingAction | null): PendingAction | null {
	if (one === null || another === null) return one ?? another;
	return inScriptOrder(one, another) < 0 ? one : another;
}
