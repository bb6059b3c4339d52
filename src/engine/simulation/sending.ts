// What an end sends. `applyStep` takes a step of the end. The events of the step become entries of the
// timeline, and its effects put bytes and segments on the path. The events to which the script may respond
// are kept in the turn.
import type { Bytes } from '../bytes/bytes.ts';
import { joinBytes } from '../bytes/join.ts';
import { decodeUtf8 } from '../bytes/utf8-text.ts';
import { receiveEnd } from '../endpoint/endpoint.ts';
import type { Effect, DataKind, ProtocolEvent } from '../endpoint/endpoint-events.ts';
import type { Role } from '../role.ts';
import { finishHttp2, resetHttp2, sendHttp2 } from '../http2/connection.ts';
import { pageDrained } from '../page/page-socket.ts';
import { carry } from './carrier.ts';
import type { EndStep } from './end.ts';
import { endStep, scriptEvents } from './end.ts';
import type { SimulationTurn } from './simulation-turn.ts';
import { reconnectDelay } from './reconnect.ts';

/** Applies a step of an end to the turn. */
export function applyStep(turn: SimulationTurn, step: EndStep): void {
	turn.setEnd(step.end);
	const who = step.end.side;
	const before = turn.trigger;
	let last = before;
	for (const event of step.protocolEvents) {
		last = turn.note({ type: 'protocol', who, event });
		if (event.type === 'message') remember(turn, who, event);
		if (who === 'client') planReconnect(turn, event);
	}
	const names = scriptEvents(step);
	if (step.end.page === null) {
		for (const event of names) turn.unhandled.push({ who, event, trigger: last });
	} else {
		for (const event of step.pageEvents) {
			const trigger = turn.note({ type: 'page', event });
			turn.unhandled.push({ who, event: event.type, trigger });
		}
	}
	if (step.threw !== null) turn.note({ type: 'threw', exception: step.threw });
	turn.trigger = last;
	// In a recording all that an end sent is in the script.
	if (!turn.scenario.recorded) for (const effect of step.effects) performEffect(turn, who, effect);
	turn.trigger = before;
}

/**
 * Writes bytes of an end to its hop. The bytes of a client wait until TCP, the tunnel and TLS are
 * established.
 */
export function writeFrom(turn: SimulationTurn, who: Role, bytes: Bytes): void {
	const end = turn.endOf(who);
	if (
		who === 'client' &&
		(end.phase === 'connecting' || end.phase === 'tls' || end.phase === 'tunnel')
	) {
		turn.setEnd({ ...end, early: joinBytes([end.early, bytes]) });
		return;
	}
	const { hop, way } = turn.sendsOver(who);
	if (end.http2 === null) turn.path.write(hop, way, bytes);
	else carry(turn, who, sendHttp2(end.http2, bytes));
	if (who === 'client') drain(turn);
}

/**
 * Ends the sending side of an end with FIN. A connection that is not established yet is given up instead (RFC
 * 9293 §3.10.4).
 */
export function finishFrom(turn: SimulationTurn, who: Role): void {
	const end = turn.endOf(who);
	if (end.http2 !== null) {
		carry(turn, who, finishHttp2(end.http2));
		return;
	}
	if (end.phase !== 'connecting') {
		const { hop, way } = turn.sendsOver(who);
		turn.path.finish(hop, way);
		return;
	}
	turn.setEnd({ ...end, phase: 'over' });
	if (end.endpoint === null) return;
	applyStep(turn, endStep(turn.endOf(who), receiveEnd(end.endpoint, 'reset', turn.nowMs)));
}

/** Returns true if this end has ended its sending side already, so that it sends no FIN again. */
export function hasFinished(turn: SimulationTurn, who: Role): boolean {
	const { http2 } = turn.endOf(who);
	if (http2 !== null) return http2.state === 'over' || http2.ended[who];
	const { hop, way } = turn.sendsOver(who);
	const { finQueued, over } = turn.path.flow(hop, way);
	return finQueued || over !== 'no';
}

/** Ends the end's connection with RST, or with RST_STREAM in HTTP/2. */
export function resetFrom(turn: SimulationTurn, who: Role): void {
	const end = turn.endOf(who);
	if (end.http2 !== null) {
		turn.setEnd({ ...end, phase: 'over' });
		carry(turn, who, resetHttp2(end.http2));
		return;
	}
	turn.setEnd({ ...end, phase: 'over', readAt: null });
	if (end.phase === 'idle' || end.phase === 'connecting') return;
	const { hop, way } = turn.sendsOver(who);
	turn.path.reset(hop, way);
}

/** Reduces the page's `bufferedAmount` by the bytes that the system's send buffer has accepted. */
export function drain(turn: SimulationTurn): void {
	const client = turn.endOf('client');
	const { page } = client;
	if (page === null || page.bufferedAmount === 0) return;
	const { sendBuffer } = turn.scenario.link;
	const waiting = Math.max(0, turn.path.flow(0, 'up').queued + client.early.length - sendBuffer);
	const drained = page.bufferedAmount - page.unsendable - waiting;
	if (drained > 0) turn.setEnd({ ...client, page: pageDrained(page, drained) });
}

function performEffect(turn: SimulationTurn, who: Role, effect: Effect): void {
	switch (effect.type) {
		case 'write':
			writeFrom(turn, who, effect.bytes);
			return;
		case 'shutDown':
			finishFrom(turn, who);
			return;
		case 'closeTcp':
			closeSocket(turn, who);
			return;
		case 'setWake':
		// `nextDue` asks the endpoint itself for its next timer.
	}
}

/** Closes the end's socket with FIN, or with RST if received bytes were not read (RFC 1122 §4.2.2.13). */
function closeSocket(turn: SimulationTurn, who: Role): void {
	const end = turn.endOf(who);
	if (end.held.length > 0) {
		resetFrom(turn, who);
		return;
	}
	if (end.phase !== 'idle' && end.phase !== 'connecting') finishFrom(turn, who);
	turn.setEnd({ ...turn.endOf(who), phase: 'over', readAt: null });
}

/** Keeps the last message for an `echo` action. */
function remember(
	turn: SimulationTurn,
	who: Role,
	{ kind, payload }: { readonly kind: DataKind; readonly payload: Bytes },
): void {
	const lastMessage = kind === 'text' ? decodeUtf8(payload).text : payload;
	turn.setEnd({ ...turn.endOf(who), lastMessage });
}

/**
 * Plans the client's next connection. After a clean close with 1000 or without a code (1005) it does not
 * reconnect.
 */
function planReconnect(turn: SimulationTurn, event: ProtocolEvent): void {
	const { reconnect } = turn.scenario.client;
	if (event.type === 'opened') turn.attempts = 0;
	if (event.type !== 'closed' || reconnect === null || turn.attempts >= reconnect.times) return;
	if (event.wasClean && (event.code === 1000 || event.code === 1005)) return;
	const delay = reconnectDelay(reconnect, turn.attempts, () => turn.random.unit());
	turn.attempts++;
	turn.reconnectAt = turn.nowMs + delay;
}
