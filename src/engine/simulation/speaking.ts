// What an end says and does: its events become entries, its actions reach the path, and what the script may answer to is
// put down for later in the same moment.
import type { Bytes } from '../bytes/bytes.ts';
import { joinBytes } from '../bytes/join.ts';
import { decodeUtf8 } from '../bytes/utf8-text.ts';
import { receiveEnd } from '../endpoint/endpoint.ts';
import type { Action, DataKind, ProtocolEvent } from '../endpoint/endpoint-events.ts';
import type { Role } from '../endpoint/states.ts';
import { finishHttp2, resetHttp2, sendHttp2 } from '../http2/connection.ts';
import { pageDrained } from '../page/page-socket.ts';
import { carry } from './carrier.ts';
import type { EndStep } from './end.ts';
import { endStep, happenings } from './end.ts';
import type { Moment } from './moment.ts';
import { reconnectDelay } from './reconnect.ts';

export function apply(moment: Moment, step: EndStep): void {
	moment.setEnd(step.end);
	const who = step.end.side;
	const before = moment.cause;
	let last = before;
	for (const event of step.protocol) {
		last = moment.note({ type: 'protocol', who, event });
		if (event.type === 'message') remember(moment, who, event);
		if (who === 'client') planRedial(moment, event);
	}
	const names = happenings(step);
	if (step.end.page === null) {
		for (const happening of names) moment.heard.push({ who, happening, cause: last });
	} else {
		for (const event of step.page) {
			const cause = moment.note({ type: 'page', event });
			moment.heard.push({ who, happening: event.type, cause });
		}
	}
	if (step.threw !== null) moment.note({ type: 'threw', exception: step.threw });
	moment.cause = last;
	for (const action of step.actions) act(moment, who, action);
	moment.cause = before;
}

/** From that end onto its hop. */
export function writeFrom(moment: Moment, who: Role, bytes: Bytes): void {
	const end = moment.endOf(who);
	if (
		who === 'client' &&
		(end.phase === 'connecting' || end.phase === 'tls' || end.phase === 'tunnel')
	) {
		moment.setEnd({ ...end, early: joinBytes([end.early, bytes]) });
		return;
	}
	const { hop, way } = moment.placeOf(who);
	if (end.http2 === null) moment.path.write(hop, way, bytes);
	else carry(moment, who, sendHttp2(end.http2, bytes));
	if (who === 'client') drain(moment);
}

/** FIN. A connection that was not yet made is given up instead (RFC 9293 §3.10.4). */
export function finishFrom(moment: Moment, who: Role): void {
	const end = moment.endOf(who);
	if (end.http2 !== null) {
		carry(moment, who, finishHttp2(end.http2));
		return;
	}
	if (end.phase !== 'connecting') {
		const { hop, way } = moment.placeOf(who);
		moment.path.finish(hop, way);
		return;
	}
	moment.setEnd({ ...end, phase: 'over' });
	if (end.endpoint === null) return;
	apply(moment, endStep(moment.endOf(who), receiveEnd(end.endpoint, 'reset', moment.nowMs)));
}

export function resetFrom(moment: Moment, who: Role): void {
	const end = moment.endOf(who);
	if (end.http2 !== null) {
		moment.setEnd({ ...end, phase: 'over' });
		carry(moment, who, resetHttp2(end.http2));
		return;
	}
	moment.setEnd({ ...end, phase: 'over', readAt: null });
	if (end.phase === 'idle' || end.phase === 'connecting') return;
	const { hop, way } = moment.placeOf(who);
	moment.path.reset(hop, way);
}

/** What the system has taken from the page is no longer its `bufferedAmount`. */
export function drain(moment: Moment): void {
	const client = moment.endOf('client');
	const { page } = client;
	if (page === null || page.bufferedAmount === 0) return;
	const { sendBuffer } = moment.scenario.link;
	const waiting = Math.max(0, moment.path.flow(0, 'up').queued + client.early.length - sendBuffer);
	const drained = page.bufferedAmount - page.unsendable - waiting;
	if (drained > 0) moment.setEnd({ ...client, page: pageDrained(page, drained) });
}

function act(moment: Moment, who: Role, action: Action): void {
	switch (action.type) {
		case 'write':
			writeFrom(moment, who, action.bytes);
			return;
		case 'shutDown':
			finishFrom(moment, who);
			return;
		case 'drop':
			giveUp(moment, who);
			return;
		case 'setWake':
		// Whoever asks what is due next asks the endpoint itself.
	}
}

/** Closes the socket: with FIN, or, where something was not read, with RST (RFC 1122 §4.2.2.13). */
function giveUp(moment: Moment, who: Role): void {
	const end = moment.endOf(who);
	if (end.held.length > 0) {
		resetFrom(moment, who);
		return;
	}
	if (end.phase !== 'idle' && end.phase !== 'connecting') finishFrom(moment, who);
	moment.setEnd({ ...moment.endOf(who), phase: 'over', readAt: null });
}

/** For an echo. */
function remember(
	moment: Moment,
	who: Role,
	{ kind, payload }: { readonly kind: DataKind; readonly payload: Bytes },
): void {
	const lastMessage = kind === 'text' ? decodeUtf8(payload).text : payload;
	moment.setEnd({ ...moment.endOf(who), lastMessage });
}

/** A goodbye that both have said, with 1000 or no code, is no reason to come back. */
function planRedial(moment: Moment, event: ProtocolEvent): void {
	const { reconnect } = moment.scenario.client;
	if (event.type === 'opened') moment.attempts = 0;
	if (event.type !== 'closed' || reconnect === null || moment.attempts >= reconnect.times) return;
	if (event.wasClean && (event.code === 1000 || event.code === 1005)) return;
	const delay = reconnectDelay(reconnect, moment.attempts, () => moment.random.unit());
	moment.attempts++;
	moment.redialAt = moment.nowMs + delay;
}
