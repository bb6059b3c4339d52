// One end of the path as a value. It holds the endpoint, the page above the endpoint if there is one, and the
// bytes that the application has not read yet.
import type { Bytes } from '../bytes/bytes.ts';
import { NO_BYTES, latin1Bytes } from '../bytes/bytes.ts';
import { encodeUtf8 } from '../bytes/utf8-text.ts';
import { encodeBase64 } from '../bytes/base64.ts';
import { Random } from '../bytes/random.ts';
import type { ClientOptions, EndpointOptions } from '../endpoint/endpoint.ts';
import { startClient, startServer } from '../endpoint/endpoint.ts';
import type { Effect, ProtocolEvent } from '../endpoint/endpoint-events.ts';
import type { Endpoint, EndpointStep } from '../endpoint/endpoint-value.ts';
import { listedKeys, seededKeys } from '../endpoint/masking-keys.ts';
import type { DeflateCodec } from '../extension/codec.ts';
import type { Http2Connection } from '../http2/connection.ts';
import { headerField } from '../http/header-fields.ts';
import { parseRequestHead } from '../http/message.ts';
import { parseWebSocketUri } from '../handshake/websocket-uri.ts';
import type {
	PageEvent,
	PageException,
	PageReadyState,
	PageSocket,
	PageStep,
} from '../page/page-socket.ts';
import { pageConnect, pageStep } from '../page/page-socket.ts';
import type { Role } from '../role.ts';
import { PROFILES } from '../reader/profiles.ts';
import { dialledUrl } from './dialled-url.ts';
import type { KeptBytes } from './kept-bytes.ts';
import { NOTHING_KEPT } from './kept-bytes.ts';
import type { ClientSetup, EndSetup, ScriptEvent, Scenario } from './scenario.ts';

/** Represents one end during one connection of the client. */
export interface End {
	readonly side: Role;
	/**
	 * Says what the end is doing. `connecting`: TCP is being established; `tunnel`: the client has sent CONNECT to a
	 * proxy; `tls`: the TLS handshake runs; `application`: HTTP and WebSocket run; `by-hand`: the server sends only
	 * what the script writes and reads nothing; `over`: the end has closed its socket, was reset or gave up, and its
	 * TCP responds to data with RST. An end whose connection ended with FIN in both ways keeps its phase; its endpoint
	 * is closed.
	 */
	readonly phase: 'idle' | 'connecting' | 'tunnel' | 'tls' | 'application' | 'by-hand' | 'over';
	readonly endpoint: Endpoint | null;
	/** Holds the HTTP/2 connection on which the endpoint uses one stream; it is null for HTTP/1.1. */
	readonly http2: Http2Connection | null;
	/** Holds what the page sees of the connection; it is null for a program, and before `new WebSocket`. */
	readonly page: PageSocket | null;
	/** Holds bytes written before TCP, the tunnel and TLS were established. */
	readonly early: Bytes;
	/**
	 * Holds the received part of a head: on the client the proxy's response to CONNECT, on a server that has no
	 * WebSocket the request.
	 */
	readonly head: Bytes;
	/** Holds bytes that TCP received and the application has not read. */
	readonly held: KeptBytes;
	/** A FIN has arrived that the application cannot read yet. */
	readonly finHeld: boolean;
	/**
	 * Says when the application will have read the first part of `held`, in milliseconds; it is null while the
	 * application does not read.
	 */
	readonly readAt: number | null;
	/** The application has stopped reading. */
	readonly stalled: boolean;
	/** Nothing leaves or reaches this end any more. */
	readonly vanished: boolean;
	/**
	 * Counts the messages of a bulk that are still to be sent, each of `bytes` bytes. With `below`, a message waits
	 * until `bufferedAmount` is less.
	 */
	readonly bulk: {
		readonly bytes: number;
		readonly remaining: number;
		readonly below: number | null;
	} | null;
	/** Holds the last message received, which an `echo` action sends back. */
	readonly lastMessage: string | Bytes | null;
	/** Counts how often each event has happened at this end. */
	readonly eventCounts: Readonly<Record<ScriptEvent, number>>;
}

/** Represents the result of a step of the endpoint, or of a call of the page, as the simulation uses it. */
export interface EndStep {
	readonly end: End;
	readonly protocolEvents: readonly ProtocolEvent[];
	readonly pageEvents: readonly (PageEvent & { readonly readyState: PageReadyState })[];
	readonly threw: PageException | null;
	readonly effects: readonly Effect[];
}

/** Holds the masking key of frames with `masking: 'same'`. */
const SAME_KEY = Uint8Array.of(0x37, 0xfa, 0x21, 0x3d);
/** Holds the Sec-WebSocket-Key of the example in RFC 6455 §1.3. */
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

/** Returns what an end keeps when a new connection gives it a new value. */
export function lastingState(end: End): Pick<End, 'vanished' | 'stalled' | 'eventCounts'> {
	const { vanished, stalled, eventCounts } = end;
	return { vanished, stalled, eventCounts };
}

/**
 * Starts the client, as `new WebSocket(url)` does. The endpoint writes its request now; the request waits in
 * the end until the connection is established.
 * @param connection the number of connections that the client has had before
 */
export function beginClient(
	{ client, seed, recorded }: Scenario,
	codec: DeflateCodec | null,
	nowMs: number,
	connection: number,
): EndStep {
	const own = seed + 3 * connection;
	const options: Omit<ClientOptions, 'uri' | 'subprotocols' | 'client'> = {
		...endpointOptions(client, nowMs),
		key: (recorded ? recordedKey(client) : null) ?? handshakeKey(client, own + 1),
		keys: maskingKeys(client, own + 2),
		codec: client.deflate.length === 0 ? null : codec,
		deflate: client.deflate,
		origin: client.origin,
	};
	const step = endOverEndpoint(client, options);
	if (client.request === null) return step;
	const [request, ...others] = step.effects;
	if (request?.type !== 'write') return step;
	return { ...step, effects: [{ type: 'write', bytes: encodeUtf8(client.request) }, ...others] };
}

function endOverEndpoint(
	client: ClientSetup,
	options: Omit<ClientOptions, 'uri' | 'subprotocols' | 'client'>,
): EndStep {
	const idle = newEnd('client');
	const url = dialledUrl(client);
	if (client.kind === 'page') {
		return pageEndStep(idle, pageConnect(url, client.subprotocols, options));
	}
	const { uri } = parseWebSocketUri(url);
	if (uri === null) return threwStep(idle, { type: 'threw', name: 'SyntaxError', why: 'url' });
	return programStep(idle, startClient({ ...options, uri, subprotocols: client.subprotocols }));
}

/** Starts the server's endpoint for a connection that its TCP has accepted. */
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

/** Turns a step of the endpoint into a step of the end, with what the page sees of it if there is one. */
export function endStep(end: End, step: EndpointStep): EndStep {
	return end.page === null ? programStep(end, step) : pageEndStep(end, pageStep(end.page, step));
}

/** Turns a step of the page, or the result of one of its calls, into a step of the end. */
export function pageEndStep(end: End, step: PageStep | PageException): EndStep {
	if (step.type === 'threw') return threwStep(end, step);
	const { socket: page, protocolEvents, events: pageEvents, effects } = step;
	return {
		end: { ...end, page, endpoint: page.endpoint },
		protocolEvents,
		pageEvents,
		threw: null,
		effects,
	};
}

/** Turns a step of a program's endpoint into a step of the end. */
function programStep(end: End, { endpoint, events, effects }: EndpointStep): EndStep {
	return {
		end: { ...end, endpoint },
		protocolEvents: events,
		pageEvents: [],
		threw: null,
		effects,
	};
}

/** Returns a step in which a call of the page threw and nothing else happened. */
function threwStep(end: End, exception: PageException): EndStep {
	return { end, protocolEvents: [], pageEvents: [], threw: exception, effects: [] };
}

/** Returns the events of a step for which a script can wait. A page sees no Ping and no Pong. */
export function scriptEvents({ protocolEvents, pageEvents, end }: EndStep): readonly ScriptEvent[] {
	if (end.page !== null) return pageEvents.map(({ type }) => type);
	return protocolEvents.flatMap((event): readonly ScriptEvent[] => {
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

/** Returns the CONNECT request for a tunnel to the URL's host (RFC 9110 §9.3.6). */
export function connectRequest(url: string): Bytes {
	const { uri } = parseWebSocketUri(url);
	const target = uri === null ? '' : `${uri.host}:${String(uri.port)}`;
	return latin1Bytes(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n\r\n`);
}

function endpointOptions(setup: EndSetup, startMs: number): EndpointOptions {
	const { limit, openingMs, closingMs, lingerMs, pingMs, pongMs, reader } = setup;
	return {
		profile: PROFILES[reader],
		// Without a limit of its own a real program keeps that of its profile.
		...(limit === null && reader === 'strict' ? {} : { limit }),
		times: { openingMs, closingMs, lingerMs, pingMs, pongMs },
		startMs,
	};
}

/** Returns the key of the request that a recording shows; null if it shows none. */
function recordedKey({ request }: ClientSetup): string | null {
	if (request === null) return null;
	const head = parseRequestHead(encodeUtf8(request));
	return headerField(head, 'Sec-WebSocket-Key')?.value.text ?? null;
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
