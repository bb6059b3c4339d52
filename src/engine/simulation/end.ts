// One end of the path as a value: its endpoint, the page over it where there is one, and the application's reading.
import type { Bytes } from '../bytes/bytes.ts';
import { NO_BYTES, latin1Bytes } from '../bytes/bytes.ts';
import { encodeUtf8 } from '../bytes/utf8-text.ts';
import { encodeBase64 } from '../bytes/base64.ts';
import { Random } from '../bytes/random.ts';
import type { ClientOptions, EndpointOptions } from '../endpoint/endpoint.ts';
import { startClient, startServer } from '../endpoint/endpoint.ts';
import type { Action, ProtocolEvent } from '../endpoint/endpoint-events.ts';
import type { Endpoint, EndpointStep } from '../endpoint/endpoint-value.ts';
import { listedKeys, seededKeys } from '../endpoint/masking-keys.ts';
import type { DeflateCodec } from '../extension/codec.ts';
import type { Http2Connection } from '../http2/connection.ts';
import { parseWebSocketUri } from '../handshake/websocket-uri.ts';
import type { PageEvent, PageException, PageReadyState, PageSocket } from '../page/page-socket.ts';
import { pageConnect, pageStep } from '../page/page-socket.ts';
import type { Role } from '../endpoint/states.ts';
import { PROFILES } from '../reader/profiles.ts';
import type { KeptBytes } from './kept-bytes.ts';
import { NOTHING_KEPT } from './kept-bytes.ts';
import type { ClientSetup, EndSetup, ScriptEvent, Scenario } from './scenario.ts';

export interface End {
	readonly side: Role;
	/**
	 * `connecting`: TCP; `tunnel`: a proxy was asked; `tls`; `speaking`: HTTP and WebSocket; `by-hand`: it writes what
	 * the script says and reads nothing; `over`: it has given up, what comes meets nobody and is answered with RST.
	 */
	readonly phase: 'idle' | 'connecting' | 'tunnel' | 'tls' | 'speaking' | 'by-hand' | 'over';
	readonly endpoint: Endpoint | null;
	/** What its TCP connection carries, where that is HTTP/2: the endpoint speaks on one of its streams. */
	readonly http2: Http2Connection | null;
	/** Null for a program, and before `new WebSocket`. */
	readonly page: PageSocket | null;
	/** Written before there was anybody to write to. */
	readonly early: Bytes;
	/** The head that a client's proxy, or a server that speaks no WebSocket, is reading. */
	readonly head: Bytes;
	/** Come, and not read by the application. */
	readonly held: KeptBytes;
	readonly finHeld: boolean;
	/** When it will have read the first of them; null while it does not read. */
	readonly readAt: number | null;
	readonly stalled: boolean;
	readonly vanished: boolean;
	/** What is still to be sent of a bulk. */
	readonly bulk: {
		readonly bytes: number;
		readonly left: number;
		readonly below: number | null;
	} | null;
	readonly lastMessage: string | Bytes | null;
	/** How often each thing has happened to it. */
	readonly eventCounts: Readonly<Record<ScriptEvent, number>>;
}

/** What an endpoint's step, or a page's call, is to the simulation. */
export interface EndStep {
	readonly end: End;
	readonly protocol: readonly ProtocolEvent[];
	readonly page: readonly (PageEvent & { readonly readyState: PageReadyState })[];
	readonly threw: PageException | null;
	readonly actions: readonly Action[];
}

const SAME_KEY = Uint8Array.of(0x37, 0xfa, 0x21, 0x3d);
/** The example of RFC 6455 §1.3. */
const SAME_HANDSHAKE_KEY = 'dGhlIHNhbXBsZSBub25jZQ==';

export function newEnd(side: Role): End {
	return {
		side,
		phase: 'idle',
		endpoint: null,
		http2: null,
		page: null,
		early: NO_BYTES,
		head: NO_BYTES,
		held: NOTHING_KEPT,
		finHeld: false,
		readAt: null,
		stalled: false,
		vanished: false,
		bulk: null,
		lastMessage: null,
		eventCounts: { open: 0, message: 0, ping: 0, pong: 0, close: 0, error: 0 },
	};
}

/**
 * `new WebSocket(url)`: the request is written before there is a connection, and waits.
 * @param connection how many it has had before
 */
export function beginClient(
	{ client, seed }: Scenario,
	codec: DeflateCodec | null,
	nowMs: number,
	connection: number,
): EndStep {
	const own = seed + 3 * connection;
	const options: Omit<ClientOptions, 'uri' | 'subprotocols' | 'client'> = {
		...endpointOptions(client, nowMs),
		key: handshakeKey(client, own + 1),
		keys: maskingKeys(client, own + 2),
		codec: client.deflate.length === 0 ? null : codec,
		deflate: client.deflate,
		origin: client.origin,
	};
	const step = endOverEndpoint(client, options);
	if (client.request === null) return step;
	const [request, ...others] = step.actions;
	if (request?.type !== 'write') return step;
	return { ...step, actions: [{ type: 'write', bytes: encodeUtf8(client.request) }, ...others] };
}

function endOverEndpoint(
	client: ClientSetup,
	options: Omit<ClientOptions, 'uri' | 'subprotocols' | 'client'>,
): EndStep {
	const idle = newEnd('client');
	if (client.kind === 'page') {
		const begun = pageConnect(client.url, client.subprotocols, options);
		if (begun.type === 'threw') return threwStep(idle, begun);
		const { socket: page, events, actions } = begun;
		return {
			end: { ...idle, page, endpoint: page.endpoint },
			protocol: [],
			page: events,
			threw: null,
			actions,
		};
	}
	const { uri } = parseWebSocketUri(client.url);
	if (uri === null) return threwStep(idle, { type: 'threw', name: 'SyntaxError', why: 'url' });
	return programStep(idle, startClient({ ...options, uri, subprotocols: client.subprotocols }));
}

/** A connection has been accepted. */
export function beginServer(
	{ server }: Scenario,
	codec: DeflateCodec | null,
	nowMs: number,
): EndStep {
	const { origins, resources, versions, deflate, subprotocols } = server;
	return programStep(
		newEnd('server'),
		startServer({
			...endpointOptions(server, nowMs),
			codec: deflate ? codec : null,
			server: { origins, resources, versions, deflate, subprotocols },
		}),
	);
}

/** What the endpoint did, and what the page makes of it where there is one. */
export function endStep(end: End, step: EndpointStep): EndStep {
	if (end.page === null) return programStep(end, step);
	const { socket, events, actions } = pageStep(end.page, step);
	return {
		end: { ...end, page: socket, endpoint: socket.endpoint },
		protocol: step.events,
		page: events,
		threw: null,
		actions,
	};
}

export function programStep(end: End, { endpoint, events, actions }: EndpointStep): EndStep {
	return { end: { ...end, endpoint }, protocol: events, page: [], threw: null, actions };
}

export function threwStep(end: End, exception: PageException): EndStep {
	return { end, protocol: [], page: [], threw: exception, actions: [] };
}

/** What a script waits for, in what has happened. A page hears no Ping and no Pong. */
export function scriptEvents({ protocol, page, end }: EndStep): readonly ScriptEvent[] {
	if (end.page !== null) return page.map(({ type }) => type);
	return protocol.flatMap((event): readonly ScriptEvent[] => {
		switch (event.type) {
			case 'opened':
				return ['open'];
			case 'closed':
				return ['close'];
			case 'failed':
				return ['error'];
			case 'message':
			case 'ping':
			case 'pong':
				return [event.type];
			default:
				return [];
		}
	});
}

/** The CONNECT request for a tunnel (RFC 9110 §9.3.6). */
export function connectRequest(url: string): Bytes {
	const { uri } = parseWebSocketUri(url);
	const target = uri === null ? '' : `${uri.host}:${String(uri.port)}`;
	return latin1Bytes(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n\r\n`);
}

function endpointOptions(setup: EndSetup, startMs: number): EndpointOptions {
	const { limit, openingMs, closingMs, lingerMs, pingMs, pongMs, reader } = setup;
	return {
		profile: PROFILES[reader],
		...(limit === null ? {} : { limit }),
		times: { openingMs, closingMs, lingerMs, pingMs, pongMs },
		startMs,
	};
}

function handshakeKey({ masking }: ClientSetup, seed: number): string {
	if (masking !== 'fresh') return SAME_HANDSHAKE_KEY;
	const random = Random.fromSeed(seed);
	return encodeBase64(Uint8Array.from({ length: 16 }, () => random.uint32() & 0xff));
}

function maskingKeys({ masking }: ClientSetup, seed: number): ClientOptions['keys'] {
	if (masking === 'off') return null;
	return masking === 'same' ? listedKeys([SAME_KEY]) : seededKeys(seed);
}
