// A scenario: the description of a simulation as plain JSON. It describes the two ends, the link and the
// intermediaries between them, and a script of who does what at which time. All times are in milliseconds of
// simulated time, which begins with the client's first SYN. The types here define a scenario and its
// defaults; `grammar/` holds the bounds of each value.

import type { Role } from '../role.ts';
import type { Http2Setup } from '../http2/connection.ts';
import type { Reader } from '../reader/reader.ts';
import type { Reconnect } from './reconnect.ts';

/** Describes a simulation as plain JSON. Times are in milliseconds of simulated time. */
export interface Scenario {
	/** Holds the seed of all random values: jitter, losses, masking keys, the Sec-WebSocket-Key. */
	readonly seed: number;
	readonly client: ClientSetup;
	readonly server: ServerSetup;
	readonly link: Link;
	/** Lists the intermediaries in their order from the client. Each ends one TCP connection and begins another. */
	readonly boxes: readonly Middlebox[];
	readonly script: readonly Scripted[];
	/** Holds the time at which the simulation ends. */
	readonly untilMs: number;
	/**
	 * The script is a recording: it holds all bytes and the ends of TCP. The endpoints read what arrives and send
	 * nothing of their own. The client checks the response with the key of `client.request`.
	 */
	readonly recorded: boolean;
}

export interface EndSetup {
	readonly subprotocols: readonly string[];
	/** Bounds an accepted message, in bytes; it is null for `LIMITS.message`, or for the limit of a real program. */
	readonly limit: number | null;
	/**
	 * Is the time between two Pings of the heartbeat; with null there is no heartbeat. `pongMs` is the longest time
	 * from a Ping to its Pong.
	 */
	readonly pingMs: number | null;
	readonly pongMs: number | null;
	readonly openingMs: number | null;
	readonly closingMs: number | null;
	readonly lingerMs: number | null;
	/** Holds the rate at which the application reads received bytes, in bits per second; it is null for at once. */
	readonly readBitsPerSecond: number | null;
	/**
	 * Is the program whose behaviour the end has when a frame breaks a rule: the RFC's text, or a real program
	 * (measured).
	 */
	readonly reader: Reader;
}

/** Describes the client of a scenario. */
export interface ClientSetup extends EndSetup {
	/**
	 * Says what the client is. `page`: JavaScript in a browser, which has the API of the WHATWG standard. `program`:
	 * Node with `ws`.
	 */
	readonly kind: 'page' | 'program';
	readonly url: string;
	readonly origin: string | null;
	/** Lists the offers of permessage-deflate in order of preference; it is empty for no compression. */
	readonly deflate: readonly string[];
	/**
	 * Says how the client masks. `same`: with the key 37 fa 21 3d in every frame, so that bytes can be compared. `off`:
	 * not at all, with MASK 0. §5.3 and §5.1 forbid both to real clients. With `same` and `off` the client sends the
	 * Sec-WebSocket-Key of RFC 6455 §1.3, with `fresh` one from the seed.
	 */
	readonly masking: 'fresh' | 'same' | 'off';
	/** Holds a request as text, which the client sends instead of its own; it is null for its own. */
	readonly request: string | null;
	/** Says when and how often the client connects again after a failure; it is null for never. */
	readonly reconnect: Reconnect | null;
}

/** Describes the server of a scenario. */
export interface ServerSetup extends EndSetup {
	readonly origins: readonly string[] | null;
	readonly resources: readonly string[] | null;
	readonly versions: readonly number[];
	readonly deflate: boolean;
	/** Is `strict`, or a real program that can be a server. */
	readonly reader: 'strict' | 'ws';
	/**
	 * Is a response as text, which the server sends to any request instead of its own. The server then ends TCP. After
	 * a 101 it keeps TCP open, reads nothing, and sends only what `raw` actions of the script contain.
	 */
	readonly answer: string | null;
	/**
	 * Is the time during which the server answers each SYN with RST, because no program listens (RFC 9293 §3.10.7.1).
	 */
	readonly away: { readonly fromMs: number; readonly untilMs: number } | null;
}

/** Describes the path between the two ends. */
export interface Link {
	/** Holds the latency to the server in milliseconds, over the whole path; `downMs` is the latency back. */
	readonly upMs: number;
	readonly downMs: number;
	/**
	 * Is the largest additional latency of a segment, in milliseconds. It is uniformly distributed; segments keep their
	 * order.
	 */
	readonly jitterMs: number;
	/** Holds the rate of the narrowest part of the path in each way; it is null for no limit. */
	readonly bitsPerSecond: number | null;
	/** Bounds the data bytes of a TCP segment. */
	readonly mss: number;
	/** Holds the percentage of data segments that are lost. TCP sends them again. */
	readonly lossPercent: number;
	/** Holds the TCP receive window: the number of bytes that a receiver keeps for its application. */
	readonly receiveWindow: number;
	/**
	 * Is the size of the send buffer: the number of bytes that the sender's system accepts from its application before
	 * they leave.
	 */
	readonly sendBuffer: number;
	/**
	 * Is the TCP user timeout: after this time without an acknowledgement of its data, an end's TCP gives the
	 * connection up and sends nothing (RFC 9293 §3.8.3). RFC 1122 §4.2.3.5 asks for at least 100 seconds, and real
	 * systems wait longer. The simulation does not show the retransmissions during this time. With null TCP never gives
	 * up.
	 */
	readonly userTimeoutMs: number | null;
	readonly tls: boolean;
	/**
	 * Is null for HTTP/1.1. Otherwise the WebSocket is a stream of HTTP/2 (RFC 8441), which browsers use only over TLS.
	 * FIN and RST of an end are then END_STREAM and RST_STREAM. An end that stops reading stops its whole HTTP/2
	 * connection.
	 */
	readonly http2: Http2Setup | null;
}

/** Describes an intermediary by its kind. */
export type Middlebox =
	/**
	 * Opens a tunnel: the client asks this proxy for it with CONNECT (RFC 9110 §9.3.6). A `status` other than 200
	 * refuses it.
	 */
	| { readonly kind: 'forward-proxy'; readonly status: number }
	/**
	 * Forwards requests. With `upgrades` false, it removes the fields Upgrade and Connection (RFC 9110
	 * §7.6.1).
	 */
	| { readonly kind: 'reverse-proxy'; readonly upgrades: boolean; readonly idleMs: number | null }
	/** Forgets a connection after `afterMs` without any bytes, as a NAT or a load balancer does. */
	| { readonly kind: 'idle'; readonly afterMs: number; readonly ends: 'reset' | 'fin' | 'silence' }
	/** Holds received bytes back until there are `bytes` of them or `afterMs` have passed. */
	| { readonly kind: 'buffering'; readonly bytes: number; readonly afterMs: number | null }
	/**
	 * Treats bytes in the stream that look like a request as one, and keeps the response, as a cache does. Masking
	 * protects from it.
	 */
	| { readonly kind: 'caching' }
	/** Joins the received frames of a message (`bytes` null), or cuts them into parts of `bytes` (§5.4). */
	| { readonly kind: 'recutting'; readonly bytes: number | null };

/** Says who performs which action, and when. */
export interface Scripted {
	readonly who: Role | 'network';
	readonly when: When;
	readonly do: ScriptAction;
}

/** Says when an action is performed: at a time in milliseconds, or when an event happens. */
export type When =
	| { readonly at: number }
	/**
	 * Is due `after` milliseconds after the n-th time that the event happens to `who`. `nth` counts from 1; without it
	 * the action is due every time.
	 */
	| { readonly on: ScriptEvent; readonly nth?: number; readonly after?: number };

/**
 * Lists the events for which a script can wait: those of a page or of a `ws` program. `open` on a server is a new
 * connection.
 */
export const SCRIPT_EVENTS = ['open', 'message', 'ping', 'pong', 'close', 'error'] as const;
export type ScriptEvent = (typeof SCRIPT_EVENTS)[number];

/** Lists who performs the actions of a script. */
export const SCRIPT_ACTORS = [
	'client',
	'server',
	'network',
] as const satisfies readonly Scripted['who'][];

/** Represents what an end or the network does, by its type. */
export type ScriptAction =
	| { readonly type: 'text'; readonly text: string; readonly fragmentBytes?: number }
	| { readonly type: 'binary'; readonly hex: string; readonly fragmentBytes?: number }
	/** Sends `times` binary messages. With `below`, each waits until `bufferedAmount` is below this number of bytes. */
	| {
			readonly type: 'bulk';
			readonly bytes: number;
			readonly times: number;
			readonly below?: number;
	  }
	| { readonly type: 'fragment'; readonly text: string; readonly last: boolean }
	| { readonly type: 'ping' | 'pong'; readonly text: string }
	| { readonly type: 'close'; readonly code?: number; readonly reason?: string }
	/** Sends the last received message back. Before the first message of the connection this is not possible. */
	| { readonly type: 'echo' }
	/**
	 * Sends any bytes directly over TCP, for example frames made by hand. The endpoint does not check them.
	 */
	| { readonly type: 'raw'; readonly hex: string }
	/**
	 * Sends RST. With `above`, only if more than this number of bytes wait to leave because the peer is too
	 * slow.
	 */
	| { readonly type: 'drop'; readonly above?: number }
	/**
	 * Sends FIN without a Close frame. The end still reads until the peer's FIN. Its endpoint is not told: what it
	 * writes from then on is lost.
	 */
	| { readonly type: 'end' }
	/** From now on no segment leaves this end or reaches it, as when a mobile device loses its radio. */
	| { readonly type: 'vanish' }
	/** Stops reading received bytes, or continues. */
	| { readonly type: 'stall' | 'resume' }
	/**
	 * The network replaces `length` bytes of this end's stream, from `offset` on, by `hex`, if they are still
	 * in transit.
	 */
	| {
			readonly type: 'change';
			readonly from: Role;
			readonly offset: number;
			readonly length: number;
			readonly hex: string;
	  }
	/** The network loses, once, the segment of this end that would arrive next. */
	| { readonly type: 'lose'; readonly from: Role }
	/** The network delays the segment of this end that would arrive next. What follows it waits. */
	| { readonly type: 'delay'; readonly from: Role; readonly byMs: number };

// Reading a scenario lists its members in the order of these defaults.
const DEFAULT_END: Omit<EndSetup, 'reader'> = {
	subprotocols: [],
	limit: null,
	pingMs: null,
	pongMs: 20_000,
	openingMs: 10_000,
	closingMs: 10_000,
	lingerMs: 2_000,
	readBitsPerSecond: null,
};

export const DEFAULT_CLIENT: ClientSetup = {
	...DEFAULT_END,
	kind: 'page',
	url: 'ws://server.example.com/chat',
	origin: 'http://example.com',
	deflate: [],
	masking: 'same',
	reader: 'strict',
	request: null,
	reconnect: null,
};

export const DEFAULT_SERVER_SETUP: ServerSetup = {
	...DEFAULT_END,
	origins: null,
	resources: null,
	versions: [13],
	deflate: false,
	reader: 'strict',
	answer: null,
	away: null,
};

export const DEFAULT_LINK: Link = {
	upMs: 25,
	downMs: 25,
	jitterMs: 0,
	bitsPerSecond: null,
	mss: 1448,
	lossPercent: 0,
	receiveWindow: 65_535,
	sendBuffer: 65_536,
	userTimeoutMs: 100_000,
	tls: false,
	http2: null,
};

export const DEFAULT_SCENARIO: Scenario = {
	seed: 1,
	client: DEFAULT_CLIENT,
	server: DEFAULT_SERVER_SETUP,
	link: DEFAULT_LINK,
	boxes: [],
	script: [],
	untilMs: 60_000,
	recorded: false,
};
