// A connection as the script of a page sees it: the WebSocket interface of the WHATWG WebSockets Standard above a
// client endpoint. Calls of the page and steps of the endpoint go in; events for the page and effects for the host come
// out.
//
// A page learns less than the endpoint: no Ping, no fragments, no status of a failed handshake, no cause but `error`. It
// learns the end when TCP has ended; Chromium and Firefox tell their pages as soon as a connection has failed (tested).
// Always true: a call gives the next value, or an exception and no other effect; an old value stays valid.
import type { Bytes } from '../bytes/bytes.ts';
import { decodeUtf8, encodeUtf8 } from '../bytes/utf8-text.ts';
import type { ClientOptions } from '../endpoint/endpoint.ts';
import { send, startClient } from '../endpoint/endpoint.ts';
import type { Effect, ProtocolEvent } from '../endpoint/endpoint-events.ts';
import type { TimerName } from '../endpoint/endpoint-settings.ts';
import type { Endpoint, EndpointStep } from '../endpoint/endpoint-value.ts';
import type { ReadyState } from '../endpoint/states.ts';
import { closeCodeOf } from '../frame/close-code.ts';
import { isToken } from '../http/abnf.ts';
import { parseWebSocketUri } from '../handshake/websocket-uri.ts';

/** Lists the names of the values of `readyState`, in their order. */
export const READY_STATES = [
	'CONNECTING',
	'OPEN',
	'CLOSING',
	'CLOSED',
] as const satisfies readonly ReadyState[];

/** Represents an index of `READY_STATES`. */
export type PageReadyState = 0 | 1 | 2 | 3;

/** Represents a WebSocket object as an immutable value. */
export interface PageSocket {
	readonly endpoint: Endpoint;
	readonly url: string;
	readonly readyState: PageReadyState;
	readonly protocol: string;
	readonly extensions: string;
	/** Counts the payload bytes passed to `send` that wait for the network, and those that will never be sent. */
	readonly bufferedAmount: number;
	/** Counts the part of `bufferedAmount` that will never be sent, because it came after the close had begun. */
	readonly unsendable: number;
	/** The connection was failed: the page gets `error` before `close`, and the code is 1006. */
	readonly failed: boolean;
}

/** Describes an event that the page receives. */
export type PageEvent =
	| { readonly type: 'open' }
	| { readonly type: 'message'; readonly data: string | Bytes }
	| { readonly type: 'error' }
	| {
			readonly type: 'close';
			readonly code: number;
			readonly reason: string;
			readonly wasClean: boolean;
	  };

/** Represents the result of a call that did not throw. */
export interface PageStep {
	readonly type: 'went';
	readonly socket: PageSocket;
	/** Lists what happened at the endpoint, of which the page learns only `events`. */
	readonly protocolEvents: readonly ProtocolEvent[];
	/** Lists the events in order, each with the `readyState` that its listener reads. */
	readonly events: readonly (PageEvent & { readonly readyState: PageReadyState })[];
	readonly effects: readonly Effect[];
}

/**
 * Describes the exception that a call threw; the call did nothing else. `why` names the wrong argument, or the state.
 */
export interface PageException {
	readonly type: 'threw';
	readonly name: 'SyntaxError' | 'InvalidAccessError' | 'InvalidStateError';
	readonly why: 'url' | 'protocols' | 'code' | 'reason' | 'state';
}

/**
 * Says whether a connection has failed, and so the page gets `error`, when a timer of the endpoint drops it. A peer
 * that does not answer our Close, and one that no Pong comes from, is dropped without a failure.
 */
const FAILS_WHEN_DUE: Readonly<Record<TimerName, boolean>> = {
	opening: true,
	closing: false,
	linger: false,
	pong: false,
	ping: false,
};

/** Bounds the reason in UTF-8 bytes: the body of a Close has at most 125 bytes, and the code takes two (§3.1). */
const LONGEST_REASON = 123;

/** Performs `new WebSocket(url, protocols)`. */
export function pageConnect(
	url: string,
	protocols: readonly string[],
	options: Omit<ClientOptions, 'uri' | 'subprotocols' | 'client'>,
): PageStep | PageException {
	const { uri } = parseWebSocketUri(url);
	if (uri === null) return exceptionOf('SyntaxError', 'url');
	const unlike = new Set(protocols).size === protocols.length;
	if (!unlike || !protocols.every(isToken)) return exceptionOf('SyntaxError', 'protocols');
	const step = startClient({ ...options, uri, subprotocols: protocols, client: 'browser' });
	const socket: PageSocket = {
		endpoint: step.endpoint,
		url: uri.text,
		readyState: 0,
		protocol: '',
		extensions: '',
		bufferedAmount: 0,
		unsendable: 0,
		failed: false,
	};
	return pageStep(socket, step);
}

/** Performs `send(data)`. After the close has begun the data is not sent, but counts in `bufferedAmount`. */
export function pageSend(
	socket: PageSocket,
	data: string | Bytes,
	nowMs?: number,
): PageStep | PageException {
	const { readyState, endpoint } = socket;
	if (readyState === 0) return exceptionOf('InvalidStateError', 'state');
	const payload = typeof data === 'string' ? encodeUtf8(data) : data;
	const bufferedAmount = socket.bufferedAmount + payload.length;
	if (readyState !== 1) {
		const unsendable = socket.unsendable + payload.length;
		return went({ ...socket, bufferedAmount, unsendable });
	}
	const command =
		typeof data === 'string'
			? ({ type: 'text', text: data } as const)
			: ({ type: 'binary', payload } as const);
	return pageStep({ ...socket, bufferedAmount }, send(endpoint, command, nowMs));
}

/**
 * Performs `close(code, reason)`. After the close has begun it does nothing; while connecting it fails the
 * connection.
 */
export function pageClose(
	socket: PageSocket,
	code?: number,
	reason = '',
	nowMs?: number,
): PageStep | PageException {
	const status = code === undefined ? undefined : clampedShort(code);
	if (status !== undefined && !closeCodeOf(status).toClose) {
		return exceptionOf('InvalidAccessError', 'code');
	}
	if (encodeUtf8(reason).length > LONGEST_REASON) return exceptionOf('SyntaxError', 'reason');
	const { readyState, endpoint } = socket;
	if (readyState > 1) return went(socket);
	const command =
		status === undefined
			? ({ type: 'close' } as const)
			: ({ type: 'close', code: status, reason } as const);
	const closing: PageSocket = { ...socket, readyState: 2 };
	return pageStep(closing, send(endpoint, command, nowMs));
}

/**
 * Reduces `bufferedAmount` by bytes that the network has taken. On a closed socket `bufferedAmount` does not
 * change.
 */
export function pageDrained(socket: PageSocket, bytes: number): PageSocket {
	const { readyState, bufferedAmount, unsendable } = socket;
	if (readyState === 3) return socket;
	return { ...socket, bufferedAmount: Math.max(unsendable, bufferedAmount - bytes) };
}

/** Applies a step of the endpoint to the socket, with the events that the page gets. */
export function pageStep(
	before: PageSocket,
	{ endpoint, events, effects }: EndpointStep,
): PageStep {
	let socket: PageSocket = { ...before, endpoint };
	const pageEvents: (PageEvent & { readonly readyState: PageReadyState })[] = [];
	for (const event of events) {
		socket = afterEvent(socket, event);
		for (const one of pageEventsOf(socket, event))
			pageEvents.push({ ...one, readyState: socket.readyState });
	}
	return {
		type: 'went',
		socket: afterStep(socket),
		protocolEvents: events,
		events: pageEvents,
		effects,
	};
}

/** Returns the socket after an event of the endpoint. */
function afterEvent(socket: PageSocket, event: ProtocolEvent): PageSocket {
	switch (event.type) {
		case 'opened': {
			const { subprotocol, extensions } = event;
			const opened = { ...socket, protocol: subprotocol ?? '', extensions: extensions ?? '' };
			return socket.readyState === 0 ? { ...opened, readyState: 1 } : opened;
		}
		case 'closeReceived':
			return socket.readyState === 1 ? { ...socket, readyState: 2 } : socket;
		case 'failed':
			return { ...socket, failed: event.reaction.type !== 'drop' };
		case 'answered':
			return { ...socket, failed: true };
		case 'timedOut':
			return FAILS_WHEN_DUE[event.timer] ? { ...socket, failed: true } : socket;
		case 'closed':
			// A connection that ends before it was established has failed (RFC 6455 §4.1).
			return { ...socket, readyState: 3, failed: socket.failed || socket.readyState === 0 };
		default:
			return socket;
	}
}

/**
 * Returns the socket after a step of the endpoint. A page is not OPEN above an endpoint that has begun to close or has
 * failed, whatever made it do so; a connection that was not established yet stays CONNECTING until it has closed.
 */
function afterStep(socket: PageSocket): PageSocket {
	const { readyState, endpoint } = socket;
	const failed = socket.failed || endpoint.state === 'ending';
	const closing = readyState === 1 && endpoint.state !== 'open';
	return { ...socket, failed, readyState: closing ? 2 : readyState };
}

/** Returns the events that the page gets for an event of the endpoint. */
function pageEventsOf(
	{ readyState, failed }: PageSocket,
	event: ProtocolEvent,
): readonly PageEvent[] {
	switch (event.type) {
		case 'opened':
			return readyState === 1 ? [{ type: 'open' }] : [];
		case 'message': {
			const { kind, payload } = event;
			// A message that arrives after `close` was called is not delivered.
			if (readyState !== 1) return [];
			return [{ type: 'message', data: kind === 'text' ? decodeUtf8(payload).text : payload }];
		}
		case 'closed': {
			const { code, reason, wasClean } = event;
			if (!failed) return [{ type: 'close', code, reason, wasClean }];
			// The code is that of the peer's Close, if one came before the failure (RFC 6455 §7.1.5).
			return [{ type: 'error' }, { type: 'close', code, reason, wasClean: false }];
		}
		default:
			return [];
	}
}

/**
 * Converts a number as Web IDL's [Clamp] unsigned short: to the nearest integer, and from the middle to the
 * even one.
 */
function clampedShort(value: number): number {
	if (Number.isNaN(value)) return 0;
	const inside = Math.min(65_535, Math.max(0, value));
	const below = Math.floor(inside);
	const up = inside - below > 0.5 || (inside - below === 0.5 && below % 2 === 1);
	return up ? below + 1 : below;
}

function went(socket: PageSocket): PageStep {
	return { type: 'went', socket, protocolEvents: [], events: [], effects: [] };
}

function exceptionOf(name: PageException['name'], why: PageException['why']): PageException {
	return { type: 'threw', name, why };
}
