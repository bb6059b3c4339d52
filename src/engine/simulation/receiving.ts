// What an end receives. Its bytes are taken at once, or held until its application reads them. Then they are
// a proxy's response, a request to a server that has no WebSocket, frames of HTTP/2, or bytes for the
// endpoint. The endpoint takes bytes up to one event at a time, so that the script's response to an event
// comes before the next frame is read.
import type { Bytes } from '../bytes/bytes.ts';
import { NO_BYTES, latin1Text } from '../bytes/bytes.ts';
import { encodeUtf8 } from '../bytes/utf8-text.ts';
import { receiveEnd, receiveUntilEvent } from '../endpoint/endpoint.ts';
import type { Role } from '../role.ts';
import type { Http2Connection, Http2Event } from '../http2/connection.ts';
import { newHttp2, resetHttp2, startHttp2 } from '../http2/connection.ts';
import { receiveHttp2 } from '../http2/received.ts';
import { TLS_HANDSHAKE_BYTES } from '../network/tls.ts';
import { carry } from './carrier.ts';
import { dialledUrl } from './dialled-url.ts';
import { handleEvents } from './script-actions.ts';
import type { End } from './end.ts';
import { connectRequest, endStep, lastingState, newEnd } from './end.ts';
import { cutHead } from './head-of.ts';
import { keptWith, NOTHING_KEPT } from './kept-bytes.ts';
import type { SimulationTurn } from './simulation-turn.ts';
import type { Segment } from './segment.ts';
import { applyStep, finishFrom, resetFrom, writeFrom } from './sending.ts';

/** Handles that the client's TCP connection is established: sends CONNECT, begins TLS, or sends the request. */
export function connected(turn: SimulationTurn): void {
	const { boxes, client, link } = turn.scenario;
	const end = turn.endOf('client');
	if (end.phase !== 'connecting') {
		// The client has given the connection up, so its TCP responds with RST (RFC 9293 §3.10.7.1).
		turn.path.reset(0, 'up');
	} else if (boxes[0]?.kind === 'forward-proxy') {
		turn.setEnd({ ...end, phase: 'tunnel' });
		turn.path.write(0, 'up', connectRequest(dialledUrl(client)));
	} else if (link.tls) {
		startTls(turn);
	} else {
		sendRequest(turn);
	}
}

/** Sends the request, which has waited in `early`. */
export function sendRequest(turn: SimulationTurn): void {
	const { early, ...end } = turn.endOf('client');
	const http2 = http2Of(turn, 'client');
	turn.setEnd({ ...end, http2, phase: 'application', early: NO_BYTES, head: NO_BYTES });
	if (http2 !== null) carry(turn, 'client', startHttp2(http2, dialledUrl(turn.scenario.client)));
	writeFrom(turn, 'client', early);
}

/** Returns the HTTP/2 connection for that end of a new TCP connection; null for HTTP/1.1. */
export function http2Of({ scenario, fellBack }: SimulationTurn, who: Role): Http2Connection | null {
	const { http2 } = scenario.link;
	return http2 === null || fellBack ? null : newHttp2(who, http2);
}

/** Handles a data segment at an end. */
export function receiveData(turn: SimulationTurn, who: Role, segment: Segment): void {
	const end = turn.endOf(who);
	if (end.phase === 'over' && end.http2 === null) {
		if (!turn.scenario.recorded) resetFrom(turn, who);
		return;
	}
	const { hop, way } = turn.receivesOver(who);
	const slow = turn.scenario[who].readBitsPerSecond !== null;
	if (!end.stalled && !slow && end.held.length === 0) {
		turn.path.acknowledge(hop, way, segment.end, 0);
		consume(turn, who, segment.bytes, 'last');
		return;
	}
	const held = keptWith(end.held, segment.bytes);
	turn.setEnd({ ...end, held });
	turn.path.acknowledge(hop, way, segment.end, held.length);
	if (end.readAt === null && !end.stalled) turn.planReading(who);
}

/** Handles that the application has read the first part of its held bytes. */
export function readHeld(turn: SimulationTurn, who: Role): void {
	const end = turn.endOf(who);
	const bytes = end.held.parts.first;
	if (bytes !== null) {
		const held = { parts: end.held.parts.without(1), length: end.held.length - bytes.length };
		turn.setEnd({ ...end, held, readAt: null });
		turn.trigger = turn.note({ type: 'read', who, bytes: bytes.length });
		const { hop, way } = turn.receivesOver(who);
		const flow = turn.path.flow(hop, way);
		// Reading has made room, so TCP sends a window update (RFC 9293 §3.8.6.2).
		turn.path.acknowledge(hop, way, flow.flying.first?.offset ?? flow.sent, held.length);
		consume(turn, who, bytes);
	} else {
		turn.setEnd({ ...end, readAt: null });
	}
	const now = turn.endOf(who);
	if (now.stalled) return;
	if (now.held.length > 0) turn.planReading(who);
	else if (now.finHeld) receiveFin(turn, who);
}

/** Handles a FIN at an end. The FIN waits until the application has read the bytes before it. */
export function receiveFin(turn: SimulationTurn, who: Role): void {
	const end = turn.endOf(who);
	if (end.held.length > 0 || end.stalled) {
		turn.setEnd({ ...end, finHeld: true });
		return;
	}
	turn.setEnd({ ...end, finHeld: false });
	if (end.endpoint !== null && end.phase !== 'over') {
		applyStep(turn, endStep(turn.endOf(who), receiveEnd(end.endpoint, 'fin', turn.nowMs)));
	}
	if (!turn.scenario.recorded) finishFrom(turn, who);
	// In HTTP/2 the end of the TCP connection ends every stream.
	const { hop, way } = turn.sendsOver(who);
	if (end.http2 !== null) turn.path.finish(hop, way);
}

/** Handles an RST at an end. Bytes that were not read are lost. */
export function receiveReset(turn: SimulationTurn, who: Role): void {
	const before = turn.endOf(who);
	const { page } = before;
	const failed =
		page !== null &&
		page.endpoint.settings.profile.resetIsError &&
		page.endpoint.closeReceived === null;
	const end: End = {
		...before,
		phase: 'over',
		held: NOTHING_KEPT,
		finHeld: false,
		readAt: null,
		page: failed ? { ...page, failed } : page,
	};
	turn.setEnd(end);
	if (end.endpoint !== null) {
		applyStep(turn, endStep(end, receiveEnd(end.endpoint, 'reset', turn.nowMs)));
	}
}

/** Handles TCP's user timeout: the end sends nothing more, and its endpoint learns that the connection is lost. */
export function abandon(turn: SimulationTurn, who: Role): void {
	const end = turn.endOf(who);
	const { hop, way } = turn.sendsOver(who);
	turn.path.silence(hop, way);
	turn.setEnd({ ...end, phase: 'over', held: NOTHING_KEPT, finHeld: false, readAt: null });
	if (end.endpoint === null) return;
	applyStep(turn, endStep(turn.endOf(who), receiveEnd(end.endpoint, 'reset', turn.nowMs)));
}

/**
 * Says whether these bytes are the last work of the turn. The script's responses to the last event are performed by the
 * turn itself, message by message.
 */
type WorkInTurn = 'last' | 'before others';

/**
 * Gives bytes that the application has read to the part that reads them: HTTP/2, the tunnel's request, the
 * answer by hand, or the endpoint.
 */
function consume(
	turn: SimulationTurn,
	who: Role,
	bytes: Bytes,
	work: WorkInTurn = 'before others',
): void {
	const { phase, http2 } = turn.endOf(who);
	if (http2 !== null) {
		for (const event of carry(turn, who, receiveHttp2(http2, bytes))) {
			handleHttp2Event(turn, who, event);
		}
		return;
	}
	if (phase === 'over' || phase === 'by-hand') return;
	if (phase === 'tunnel') {
		consumeTunnel(turn, bytes);
		return;
	}
	const { answer } = turn.scenario.server;
	if (who === 'server' && answer !== null) {
		answerByHand(turn, bytes, answer);
		return;
	}
	hand(turn, who, bytes, work);
}

/** Passes bytes to the endpoint, up to one event at a time. */
function hand(
	turn: SimulationTurn,
	who: Role,
	bytes: Bytes,
	work: WorkInTurn = 'before others',
): void {
	let at = 0;
	while (at < bytes.length) {
		const end = turn.endOf(who);
		if (end.endpoint === null || end.phase === 'over') return;
		const step = receiveUntilEvent(end.endpoint, bytes, at, turn.nowMs);
		at = step.at;
		applyStep(turn, endStep(end, step));
		// The script responds to an event before the next frame is read. Responses to the last event are left
		// to the turn.
		if (work === 'before others' || at < bytes.length) handleEvents(turn);
	}
}

/** Handles an event of the end's HTTP/2 connection. */
function handleHttp2Event(turn: SimulationTurn, who: Role, event: Http2Event): void {
	const end = turn.endOf(who);
	switch (event.type) {
		case 'bytes':
			if (end.phase !== 'over') hand(turn, who, event.bytes);
			else if (end.http2 !== null) carry(turn, who, resetHttp2(end.http2));
			return;
		case 'end':
			endEndpoint(turn, who, event.how);
			return;
		case 'no-websocket':
			fallBack(turn);
			return;
		case 'broken': {
			// An error of the HTTP/2 connection ends the TCP connection (RFC 9113 §5.4.1).
			endEndpoint(turn, who, 'reset');
			const { hop, way } = turn.sendsOver(who);
			turn.path.finish(hop, way);
		}
	}
}

/** Reports to the endpoint that its HTTP/2 stream has ended. The connection itself may continue. */
function endEndpoint(turn: SimulationTurn, who: Role, how: 'fin' | 'reset'): void {
	const end = turn.endOf(who);
	const over = end.phase === 'over';
	if (how === 'reset') turn.setEnd({ ...end, phase: 'over' });
	if (end.endpoint !== null && !over) {
		applyStep(turn, endStep(turn.endOf(who), receiveEnd(end.endpoint, how, turn.nowMs)));
	}
	if (how === 'fin') finishFrom(turn, who);
}

/**
 * Handles a server whose SETTINGS do not enable extended CONNECT (RFC 8441 §3): the client sends the same
 * request on a new connection with HTTP/1.1.
 */
function fallBack(turn: SimulationTurn): void {
	const end = turn.endOf('client');
	turn.fellBack = true;
	turn.setEnd({ ...newEnd('server'), ...lastingState(turn.endOf('server')) });
	turn.startOver();
	turn.trigger = turn.note({ type: 'reconnect', connection: turn.connection });
	const early = end.http2?.request ?? NO_BYTES;
	const held = { held: NOTHING_KEPT, finHeld: false, readAt: null };
	turn.setEnd({ ...end, ...held, phase: 'connecting', http2: null, early });
	turn.path.ask(0);
}

/** Reads the proxy's response to CONNECT. Only a 2xx status makes a tunnel (RFC 9110 §9.3.6). */
function consumeTunnel(turn: SimulationTurn, bytes: Bytes): void {
	const end = turn.endOf('client');
	const { head, rest, kept } = cutHead(end.head, bytes);
	turn.setEnd({ ...end, head: kept });
	if (head === null) return;
	if (!/^HTTP\/1\.[01] 2\d\d/.test(latin1Text(head, 0, Math.min(head.length, 12)))) {
		finishFrom(turn, 'client');
		receiveReset(turn, 'client');
		return;
	}
	if (turn.scenario.link.tls) startTls(turn);
	else sendRequest(turn);
	if (rest.length > 0) consume(turn, 'client', rest);
}

function startTls(turn: SimulationTurn): void {
	turn.setEnd({ ...turn.endOf('client'), phase: 'tls', head: NO_BYTES });
	turn.path.alone(0, 'up', 'tls', TLS_HANDSHAKE_BYTES['1.3'].up);
}

/** Writes the scenario's `answer` when a request is whole. Such a server has no WebSocket. */
function answerByHand(turn: SimulationTurn, bytes: Bytes, answer: string): void {
	const end = turn.endOf('server');
	const { head, kept } = cutHead(end.head, bytes);
	turn.setEnd({ ...end, head: kept });
	if (head === null) return;
	turn.setEnd({ ...end, head: NO_BYTES, phase: 'by-hand', endpoint: null });
	writeFrom(turn, 'server', encodeUtf8(answer));
	if (!/^HTTP\/1\.1 101/.test(answer)) finishFrom(turn, 'server');
}
