// The two endpoints of a connection as values, from the first handshake byte to the end of TCP. Every function takes a
// value and gives the next one with what happened and what to do: bytes, times and keys come in, nothing is kept outside.
import type { Bytes } from '../bytes/bytes.ts';
import type { ServerSettings } from '../handshake/answer.ts';
import { DEFAULT_SERVER } from '../handshake/answer.ts';
import { LIMITS } from '../limits.ts';
import { endTcp } from './closing.ts';
import { EMPTY_PAYLOAD } from '../bytes/growing-payload.ts';
import { emptyHead } from './head-scan.ts';
import type { MaskingKeys } from './masking-keys.ts';
import { openClient, receiveHead } from './opening.ts';
import type { ClientRequest, OpeningSide } from './opening-side.ts';
import type { Until } from './receive.ts';
import { receiveFrames } from './receive.ts';
import { receiveQuietly } from './receive-quietly.ts';
import type { Command } from './send.ts';
import { obey } from './send.ts';
import { runTimers } from './timers.ts';
import type { EndpointSettings, Times } from './endpoint-settings.ts';
import type { Endpoint, EndpointStep } from './endpoint-value.ts';
import { STRICT_PROFILE } from '../reader/profile.ts';
import { DEFAULT_TIMES } from './endpoint-settings.ts';
import { NO_TIMERS } from './endpoint-value.ts';
import { Turn } from './turn.ts';

export interface EndpointOptions extends Partial<Omit<EndpointSettings, 'times'>> {
	readonly times?: Partial<Times>;
	/** The time at which TCP is connected. */
	readonly startMs?: number;
}

export interface ClientOptions extends EndpointOptions, ClientRequest {
	/** Null: it does not mask, which §5.1 forbids; for clients made by hand. */
	readonly keys: MaskingKeys | null;
}

export interface ServerOptions extends EndpointOptions {
	/** Subprotocols, origins, resources, compression; `DEFAULT_SERVER` for what is not given. */
	readonly server?: Partial<ServerSettings>;
}

/** A client on a connected TCP connection: the request is its first action (§4.1). */
export function startClient(options: ClientOptions): EndpointStep {
	const { opening, bytes } = openClient(options, (options.codec ?? null) !== null);
	const turn = start(opening, options, options.keys);
	turn.write(bytes);
	return turn.step();
}

/** A server on an accepted TCP connection (§4.2). */
export function startServer(options: ServerOptions = {}): EndpointStep {
	const server = { ...DEFAULT_SERVER, ...options.server };
	return start({ role: 'server', server }, options, null).step();
}

/** Bytes of the peer, cut anywhere. Any bytes give a result. */
export function receive(endpoint: Endpoint, bytes: Bytes, nowMs = endpoint.nowMs): EndpointStep {
	const quiet = receiveQuietly(endpoint, bytes, nowMs);
	if (quiet !== null) return quiet;
	const turn = new Turn(endpoint, nowMs);
	read(turn, bytes, 0, 'end');
	return turn.step();
}

/** How far `receiveUntilEvent` read. */
export interface PartialStep extends EndpointStep {
	/** The bytes from here on are still to be given. */
	readonly at: number;
}

/**
 * `receive` from `from` on, up to the frame that brings the first event: for a host whose answer to a message must not
 * depend on whether the next frame, a Close perhaps, came in the same segment.
 */
export function receiveUntilEvent(
	endpoint: Endpoint,
	bytes: Bytes,
	from = 0,
	nowMs = endpoint.nowMs,
): PartialStep {
	const turn = new Turn(endpoint, nowMs);
	const at = read(turn, bytes, from, 'event');
	return { ...turn.step(), at };
}

function read(turn: Turn, bytes: Bytes, from: number, until: Until): number {
	let at = from;
	while (at < bytes.length && turn.state.reads === 'head') at = receiveHead(turn, bytes, at);
	if (turn.state.reads === 'frames') at = receiveFrames(turn, bytes, at, until);
	// What is not read is discarded.
	return turn.state.reads === 'nothing' ? bytes.length : at;
}

/** The peer's half of TCP has ended: with FIN, or with RST, which ends ours too. */
export function receiveEnd(
	endpoint: Endpoint,
	how: 'fin' | 'reset' = 'fin',
	nowMs = endpoint.nowMs,
): EndpointStep {
	const turn = new Turn(endpoint, nowMs);
	const { tcp } = turn.state;
	if (tcp === 'over') return turn.step();
	if (how === 'fin' && tcp === 'open') turn.act({ type: 'shutDown' });
	endTcp(turn);
	return turn.step();
}

export function send(endpoint: Endpoint, command: Command, nowMs = endpoint.nowMs): EndpointStep {
	const turn = new Turn(endpoint, nowMs);
	obey(turn, command);
	return turn.step();
}

/** It is `nowMs`: does what is due. */
export function wake(endpoint: Endpoint, nowMs: number): EndpointStep {
	const turn = new Turn(endpoint, nowMs);
	runTimers(turn);
	return turn.step();
}

function start(opening: OpeningSide, options: EndpointOptions, keys: MaskingKeys | null): Turn {
	const {
		limit = LIMITS.message,
		codec = null,
		pongs = 'each',
		profile = STRICT_PROFILE,
		startMs = 0,
	} = options;
	const { role } = opening;
	const endpoint: Endpoint = {
		role,
		state: role === 'client' ? 'awaiting-response' : 'awaiting-request',
		settings: { limit, codec, pongs, profile, times: { ...DEFAULT_TIMES, ...options.times } },
		opening,
		head: emptyHead(role === 'client' ? 'response' : 'request'),
		headBytes: 0,
		decoder: null,
		incoming: null,
		control: EMPTY_PAYLOAD,
		outgoing: null,
		keys,
		subprotocol: null,
		deflate: null,
		closeSent: null,
		closeReceived: null,
		nowMs: startMs,
		due: NO_TIMERS,
		heartbeats: 0,
		awaitedPong: null,
	};
	const turn = new Turn(endpoint, startMs);
	turn.setTimer('opening', endpoint.settings.times.openingMs);
	return turn;
}
