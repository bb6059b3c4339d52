// What comes to an end: taken at once, or held until its application reads it; then a proxy's answer, a request for a
// server that speaks no WebSocket, or bytes for the endpoint, up to one event at a time.
import type { Bytes } from '../bytes/bytes.ts';
import { NO_BYTES, latin1Text } from '../bytes/bytes.ts';
import { encodeUtf8 } from '../bytes/utf8-text.ts';
import { receiveEnd, receiveUntilEvent } from '../endpoint/endpoint.ts';
import type { Role } from '../endpoint/states.ts';
import type { Http2Connection, Http2Event } from '../http2/connection.ts';
import { newHttp2, receiveHttp2, resetHttp2, startHttp2 } from '../http2/connection.ts';
import { TLS_HANDSHAKE_BYTES } from '../transport/tls.ts';
import { carry } from './carrier.ts';
import { settle } from './deeds.ts';
import type { End } from './end.ts';
import { connectRequest, endStep, newEnd } from './end.ts';
import { headOf } from './head-of.ts';
import { keep, NOTHING_KEPT } from './kept-bytes.ts';
import type { Moment } from './moment.ts';
import type { Segment } from './segment.ts';
import { apply, finishFrom, resetFrom, writeFrom } from './speaking.ts';

/** The client's TCP is there: what comes before the request, and the request. */
export function connected(moment: Moment): void {
	const { boxes, client, link } = moment.scenario;
	const end = moment.endOf('client');
	if (end.phase !== 'connecting') {
		// RFC 9293 §3.10.7.1: nobody is there any more.
		moment.path.reset(0, 'up');
	} else if (boxes[0]?.kind === 'forward-proxy') {
		moment.setEnd({ ...end, phase: 'tunnel' });
		moment.path.write(0, 'up', connectRequest(client.url));
	} else if (link.tls) {
		startTls(moment);
	} else {
		speak(moment);
	}
}

/** The request, which has waited. */
export function speak(moment: Moment): void {
	const { early, ...end } = moment.endOf('client');
	const http2 = http2Of(moment, 'client');
	moment.setEnd({ ...end, http2, phase: 'speaking', early: NO_BYTES, head: NO_BYTES });
	if (http2 !== null) carry(moment, 'client', startHttp2(http2, moment.scenario.client.url));
	writeFrom(moment, 'client', early);
}

/** What a new connection carries for that end; null: HTTP/1.1. */
export function http2Of({ scenario, fellBack }: Moment, who: Role): Http2Connection | null {
	const { http2 } = scenario.link;
	return http2 === null || fellBack ? null : newHttp2(who, http2);
}

export function receiveData(moment: Moment, who: Role, segment: Segment): void {
	const end = moment.endOf(who);
	if (end.phase === 'over' && end.http2 === null) {
		resetFrom(moment, who);
		return;
	}
	const { hop, way } = moment.placeBefore(who);
	const slow = moment.scenario[who].readBitsPerSecond !== null;
	if (!end.stalled && !slow && end.held.length === 0) {
		moment.path.acknowledge(hop, way, segment.end, 0);
		consume(moment, who, segment.bytes, 'last');
		return;
	}
	const held = keep(end.held, segment.bytes);
	moment.setEnd({ ...end, held });
	moment.path.acknowledge(hop, way, segment.end, held.length);
	if (end.readAt === null && !end.stalled) moment.planReading(who);
}

/** The application has read what came first of what it had not read. */
export function readHeld(moment: Moment, who: Role): void {
	const end = moment.endOf(who);
	const bytes = end.held.parts.first;
	if (bytes !== null) {
		const held = { parts: end.held.parts.without(1), length: end.held.length - bytes.length };
		moment.setEnd({ ...end, held, readAt: null });
		moment.cause = moment.note({ type: 'read', who, bytes: bytes.length });
		const { hop, way } = moment.placeBefore(who);
		const flow = moment.path.flow(hop, way);
		// RFC 9293 §3.8.6.2: the sender is told of the room that reading has made.
		moment.path.acknowledge(hop, way, flow.flying.first?.offset ?? flow.sent, held.length);
		consume(moment, who, bytes);
	} else {
		moment.setEnd({ ...end, readAt: null });
	}
	const now = moment.endOf(who);
	if (now.stalled) return;
	if (now.held.length > 0) moment.planReading(who);
	else if (now.finHeld) receiveFin(moment, who);
}

export function receiveFin(moment: Moment, who: Role): void {
	const end = moment.endOf(who);
	if (end.held.length > 0 || end.stalled) {
		moment.setEnd({ ...end, finHeld: true });
		return;
	}
	moment.setEnd({ ...end, finHeld: false });
	if (end.endpoint !== null && end.phase !== 'over') {
		apply(moment, endStep(moment.endOf(who), receiveEnd(end.endpoint, 'fin', moment.nowMs)));
	}
	finishFrom(moment, who);
	// With its connection every stream has ended.
	const { hop, way } = moment.placeOf(who);
	if (end.http2 !== null) moment.path.finish(hop, way);
}

export function receiveReset(moment: Moment, who: Role): void {
	const before = moment.endOf(who);
	const { page } = before;
	const failed = page !== null && page.endpoint.settings.profile.resetIsError;
	const end: End = {
		...before,
		phase: 'over',
		held: NOTHING_KEPT,
		finHeld: false,
		readAt: null,
		page: failed ? { ...page, failed } : page,
	};
	moment.setEnd(end);
	if (end.endpoint !== null) {
		apply(moment, endStep(end, receiveEnd(end.endpoint, 'reset', moment.nowMs)));
	}
}

/** Its TCP has given the connection up: nothing more leaves, and nobody is told but the endpoint. */
export function abandon(moment: Moment, who: Role): void {
	const end = moment.endOf(who);
	const { hop, way } = moment.placeOf(who);
	moment.path.silence(hop, way);
	moment.setEnd({ ...end, phase: 'over', held: NOTHING_KEPT, finHeld: false, readAt: null });
	if (end.endpoint === null) return;
	apply(moment, endStep(moment.endOf(who), receiveEnd(end.endpoint, 'reset', moment.nowMs)));
}

/** Whether the moment has more to do behind the bytes, or only what follows from them. */
type Position = 'last' | 'before others';

function consume(
	moment: Moment,
	who: Role,
	bytes: Bytes,
	position: Position = 'before others',
): void {
	const { phase, http2 } = moment.endOf(who);
	if (http2 !== null) {
		for (const event of carry(moment, who, receiveHttp2(http2, bytes))) {
			hearHttp2(moment, who, event);
		}
		return;
	}
	if (phase === 'over' || phase === 'by-hand') return;
	if (phase === 'tunnel') {
		consumeTunnel(moment, bytes);
		return;
	}
	const { answer } = moment.scenario.server;
	if (who === 'server' && answer !== null) {
		answerByHand(moment, bytes, answer);
		return;
	}
	hand(moment, who, bytes, position);
}

/** To the endpoint. */
function hand(moment: Moment, who: Role, bytes: Bytes, position: Position = 'before others'): void {
	let at = 0;
	while (at < bytes.length) {
		const end = moment.endOf(who);
		if (end.endpoint === null || end.phase === 'over') return;
		const step = receiveUntilEvent(end.endpoint, bytes, at, moment.nowMs);
		at = step.at;
		apply(moment, endStep(end, step));
		// What the script does in answer comes before the next frame is read. What comes last in a moment is settled by it.
		if (position === 'before others' || at < bytes.length) settle(moment);
	}
}

function hearHttp2(moment: Moment, who: Role, event: Http2Event): void {
	const end = moment.endOf(who);
	switch (event.type) {
		case 'bytes':
			if (end.phase !== 'over') hand(moment, who, event.bytes);
			else if (end.http2 !== null) carry(moment, who, resetHttp2(end.http2));
			return;
		case 'end':
			endEndpoint(moment, who, event.how);
			return;
		case 'no-websocket':
			fallBack(moment);
			return;
		case 'broken': {
			// RFC 9113 §5.4.1: an error of the connection ends it.
			endEndpoint(moment, who, 'reset');
			const { hop, way } = moment.placeOf(who);
			moment.path.finish(hop, way);
		}
	}
}

/** The stream has ended; the connection may go on. */
function endEndpoint(moment: Moment, who: Role, how: 'fin' | 'reset'): void {
	const end = moment.endOf(who);
	const over = end.phase === 'over';
	if (how === 'reset') moment.setEnd({ ...end, phase: 'over' });
	if (end.endpoint !== null && !over) {
		apply(moment, endStep(moment.endOf(who), receiveEnd(end.endpoint, how, moment.nowMs)));
	}
	if (how === 'fin') finishFrom(moment, who);
}

/** RFC 8441 §3: without the setting there is no WebSocket on this connection. The same request goes over another. */
function fallBack(moment: Moment): void {
	const end = moment.endOf('client');
	const { vanished, stalled, heard } = moment.endOf('server');
	moment.fellBack = true;
	moment.setEnd({ ...newEnd('server'), vanished, stalled, heard });
	moment.startOver();
	moment.cause = moment.note({ type: 'redial', connection: moment.connection });
	const early = end.http2?.request ?? NO_BYTES;
	const held = { held: NOTHING_KEPT, finHeld: false, readAt: null };
	moment.setEnd({ ...end, ...held, phase: 'connecting', http2: null, early });
	moment.path.ask(0);
}

/** RFC 9110 §9.3.6: only a 2xx to CONNECT makes a tunnel. */
function consumeTunnel(moment: Moment, bytes: Bytes): void {
	const end = moment.endOf('client');
	const { head, rest, kept } = headOf(end.head, bytes);
	moment.setEnd({ ...end, head: kept });
	if (head === null) return;
	if (!/^HTTP\/1\.[01] 2\d\d/.test(latin1Text(head, 0, Math.min(head.length, 12)))) {
		finishFrom(moment, 'client');
		receiveReset(moment, 'client');
		return;
	}
	if (moment.scenario.link.tls) startTls(moment);
	else speak(moment);
	if (rest.length > 0) consume(moment, 'client', rest);
}

function startTls(moment: Moment): void {
	moment.setEnd({ ...moment.endOf('client'), phase: 'tls', head: NO_BYTES });
	moment.path.alone(0, 'up', 'tls', TLS_HANDSHAKE_BYTES['1.3'].up);
}

/** A server that was never asked to speak WebSocket. */
function answerByHand(moment: Moment, bytes: Bytes, answer: string): void {
	const end = moment.endOf('server');
	const { head, kept } = headOf(end.head, bytes);
	moment.setEnd({ ...end, head: kept });
	if (head === null) return;
	moment.setEnd({ ...end, head: NO_BYTES, phase: 'by-hand', endpoint: null });
	writeFrom(moment, 'server', encodeUtf8(answer));
	if (!/^HTTP\/1\.1 101/.test(answer)) finishFrom(moment, 'server');
}
