// The two endpoints of a WebSocket connection as values, from the first byte of the handshake to the end of
// TCP.
//
// Each call takes an endpoint and one input: bytes of the peer, the end of TCP, a command of the application,
// or the time. It returns the next endpoint, the events that happened, and the effects that the host must
// perform, such as to write bytes. The endpoint opens no socket, has no clock and draws no random numbers.
// The host passes the bytes, the time, the Sec-WebSocket-Key and the source of masking keys.
//
// Always true: any bytes give a result. How the bytes are cut into calls changes neither the events nor the
// bytes that the endpoint writes, unless `pongs` is `latest`. An old value stays valid, so a simulation can
// continue from any of them.
import type { Bytes } from '../bytes/bytes.ts';
import type { DeflateAgreement } from '../handshake/deflate-negotiation.ts';
import type { ServerSettings } from '../handshake/server-response.ts';
import { DEFAULT_SERVER } from '../handshake/server-response.ts';
import { parseWebSocketUri } from '../handshake/websocket-uri.ts';
import { LIMITS } from '../limits.ts';
import type { Role } from '../role.ts';
import { compressAhead } from '../extension/permessage-deflate.ts';
import { endTcp } from './closing.ts';
import { EMPTY_PAYLOAD } from '../bytes/growing-payload.ts';
import { emptyHead } from './head-scan.ts';
import type { MaskingKeys } from './masking-keys.ts';
import { openClient, openConnection, receiveHead } from './opening.ts';
import type { ClientRequest, OpeningSide } from './opening-side.ts';
import type { Until } from './receive.ts';
import { receiveFrames } from './receive.ts';
import type { Command } from './send.ts';
import { performCommand } from './send.ts';
import { runTimers } from './timers.ts';
import type { EndpointSettings, Times } from './endpoint-settings.ts';
import type { Endpoint, EndpointStep } from './endpoint-value.ts';
import { STRICT_PROFILE } from '../reader/profile.ts';
import { DEFAULT_TIMES } from './endpoint-settings.ts';
import { NO_TIMERS } from './endpoint-value.ts';
import { STATES } from './states.ts';
import { EndpointTurn } from './endpoint-turn.ts';

export interface EndpointOptions extends Partial<Omit<EndpointSettings, 'times'>> {
	readonly times?: Partial<Times>;
	/** Holds the time at which TCP is connected, in milliseconds. */
	readonly startMs?: number;
}

export interface ClientOptions extends EndpointOptions, ClientRequest {
	/**
	 * Is the source of masking keys. With null the client does not mask, which §5.1 forbids; this is for clients made
	 * by hand.
	 */
	readonly keys: MaskingKeys | null;
}

export interface ServerOptions extends EndpointOptions {
	/** Gives subprotocols, origins, resources and compression; `DEFAULT_SERVER` fills those that are missing. */
	readonly server?: Partial<ServerSettings>;
}

/** Starts a client on an established TCP connection. Its first effect writes the request (§4.1). */
export function startClient(options: ClientOptions): EndpointStep {
	const { opening, bytes } = openClient(options, (options.codec ?? null) !== null);
	const turn = startTurn(opening, options, options.keys);
	turn.write(bytes);
	return turn.step();
}

/** Starts a server on an accepted TCP connection (§4.2). */
export function startServer(options: ServerOptions = {}): EndpointStep {
	const server = { ...DEFAULT_SERVER, ...options.server };
	return startTurn({ role: 'server', server }, options, null).step();
}

/**
 * Returns an endpoint whose opening handshake is done; offsets count from its first frame.
 * @param deflate what was agreed on for compression; null without compression
 */
export function openEndpoint(
	role: Role,
	options: EndpointOptions & Partial<Pick<ClientOptions, 'keys'>> = {},
	deflate: DeflateAgreement | null = null,
): Endpoint {
	const opening: OpeningSide =
		role === 'server'
			? { role, server: DEFAULT_SERVER }
			: openClient({ uri: parseWebSocketUri('ws://localhost/').uri!, key: '' }, false).opening;
	const keys = role === 'client' ? (options.keys ?? null) : null;
	const turn = startTurn(opening, options, keys);
	openConnection(turn, null, null, deflate);
	return turn.step().endpoint;
}

/** Receives bytes of the peer, cut anywhere. */
export function receive(endpoint: Endpoint, bytes: Bytes, nowMs = endpoint.nowMs): EndpointStep {
	const turn = new EndpointTurn(endpoint, nowMs);
	read(turn, bytes, 0, 'end');
	return turn.step();
}

/** Represents the result of `receiveUntilEvent`, which may stop before the last byte. */
export interface PartialStep extends EndpointStep {
	/** Holds the offset of the first byte that was not read; the host passes the bytes from there on in the next call. */
	readonly at: number;
}

/**
 * Does the same as `receive` for the bytes from `from` on, but stops after the frame that causes the first
 * event. A host uses it if its response to a message must not depend on whether the next frame came in the
 * same segment.
 */
export function receiveUntilEvent(
	endpoint: Endpoint,
	bytes: Bytes,
	from = 0,
	nowMs = endpoint.nowMs,
): PartialStep {
	const turn = new EndpointTurn(endpoint, nowMs);
	const at = read(turn, bytes, from, 'event');
	return { ...turn.step(), at };
}

function read(turn: EndpointTurn, bytes: Bytes, from: number, until: Until): number {
	let at = from;
	while (at < bytes.length && turn.state.reads === 'head') at = receiveHead(turn, bytes, at);
	at = receiveFrames(turn, bytes, at, until);
	// An endpoint that reads nothing more discards the bytes.
	return turn.state.reads === 'nothing' && turn.next.decoder === null ? bytes.length : at;
}

/**
 * Receives the peer's FIN or RST. Both end our half of TCP too: after FIN the endpoint asks for a FIN of its own. The
 * endpoint is then closed.
 */
export function receiveEnd(
	endpoint: Endpoint,
	how: 'fin' | 'reset' = 'fin',
	nowMs = endpoint.nowMs,
): EndpointStep {
	const turn = new EndpointTurn(endpoint, nowMs);
	const { tcp } = turn.state;
	if (tcp === 'over') return turn.step();
	if (how === 'fin' && tcp === 'open') turn.addEffect({ type: 'shutDown' });
	endTcp(turn);
	return turn.step();
}

/** Performs a command of the application. */
export function send(endpoint: Endpoint, command: Command, nowMs = endpoint.nowMs): EndpointStep {
	const turn = new EndpointTurn(endpoint, nowMs);
	performCommand(turn, command);
	return turn.step();
}

/** Counts the bytes of the longest message that is not compressed in advance. */
const LONG = 1 << 17;

/**
 * Compresses a long message part by part before it is sent, so that other work can run between two parts. Yields the
 * number of bytes of each part, and returns an endpoint that sends the message at once.
 */
export function* compressFor(endpoint: Endpoint, payload: Bytes): Generator<number, Endpoint> {
	const { deflate, settings, state } = endpoint;
	const { codec } = settings;
	if (payload.length <= LONG || deflate === null || codec === null) return endpoint;
	if (!STATES[state].sends.data) return endpoint;
	return { ...endpoint, deflate: yield* compressAhead(deflate, codec, payload) };
}

/** Handles the timers that are due at `nowMs`. */
export function wake(endpoint: Endpoint, nowMs: number): EndpointStep {
	const turn = new EndpointTurn(endpoint, nowMs);
	runTimers(turn);
	return turn.step();
}

function startTurn(
	opening: OpeningSide,
	options: EndpointOptions,
	keys: MaskingKeys | null,
): EndpointTurn {
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
	const turn = new EndpointTurn(endpoint, startMs);
	turn.setTimer('opening', endpoint.settings.times.openingMs);
	return turn;
}
