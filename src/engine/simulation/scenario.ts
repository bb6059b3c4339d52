// What is to be simulated, as plain JSON: two ends, the way between them, and who does what when. Times are in
// milliseconds of simulated time, which begins with the client's first SYN.

import type { Role } from '../endpoint/states.ts';
import type { Http2Setup } from '../http2/connection.ts';
import type { Reader } from '../reader/reader.ts';
import type { Reconnect } from './reconnect.ts';

export interface Scenario {
	/** Every draw of chance comes from it: jitter, losses, masking keys, the handshake's key. */
	readonly seed: number;
	readonly client: ClientSetup;
	readonly server: ServerSetup;
	readonly link: Link;
	/** Between the two, from the client on. Each ends one TCP connection and begins another. */
	readonly boxes: readonly Middlebox[];
	readonly script: readonly Scripted[];
	/** Nothing is simulated after that. */
	readonly untilMs: number;
}

export interface EndSetup {
	readonly subprotocols: readonly string[];
	/** The longest message taken, in bytes; null for the engine's own limit. */
	readonly limit: number | null;
	/** Heartbeat: a Ping that often, and how long its Pong may take; null for none. */
	readonly pingMs: number | null;
	readonly pongMs: number | null;
	readonly openingMs: number | null;
	readonly closingMs: number | null;
	readonly lingerMs: number | null;
	/** How fast the application reads what has come, in bits a second; null for at once. */
	readonly readBitsPerSecond: number | null;
	/** What it does about frames that break a rule: as the text says, or as a real program was seen to do. */
	readonly reader: Reader;
}

export interface ClientSetup extends EndSetup {
	/** `page`: JavaScript in a browser, which sees what the WHATWG standard shows. `program`: Node with `ws`. */
	readonly kind: 'page' | 'program';
	readonly url: string;
	readonly origin: string | null;
	/** Offers of permessage-deflate, the favourite first; none for no compression. */
	readonly deflate: readonly string[];
	/**
	 * `same`: 37 fa 21 3d in every frame, so that bytes can be compared; `off`: MASK is 0. §5.3 and §5.1 forbid them to
	 * real clients. Either asks with the key of RFC 6455 §1.3, `fresh` with one from the seed.
	 */
	readonly masking: 'fresh' | 'same' | 'off';
	/** A request made by hand, which it writes instead of its own. */
	readonly request: string | null;
	/** Null: it does not come back. */
	readonly reconnect: Reconnect | null;
}

export interface ServerSetup extends EndSetup {
	readonly origins: readonly string[] | null;
	readonly resources: readonly string[] | null;
	readonly versions: readonly number[];
	readonly deflate: boolean;
	/** §4.1: `strict`, or a program that can be a server. */
	readonly reader: 'strict' | 'ws';
	/**
	 * What it writes instead of speaking WebSocket, once a request has come; then it ends TCP. After a 101 it goes on by
	 * hand: it reads nothing, and writes what the script writes `raw`.
	 */
	readonly answer: string | null;
	/** SYNs that come from then until then are answered with RST: nobody listens (RFC 9293 §3.10.7.1). */
	readonly away: { readonly fromMs: number; readonly untilMs: number } | null;
}

export interface Link {
	/** One way over the whole path, to the server and back. */
	readonly upMs: number;
	readonly downMs: number;
	/** Up to that much more, evenly, for each segment; order is kept. */
	readonly jitterMs: number;
	/** Of the narrowest part, each way; null for no limit. */
	readonly bitsPerSecond: number | null;
	/** Data bytes in a segment, at most. */
	readonly mss: number;
	/** Of a hundred segments that carry something; TCP sends them again. */
	readonly lossPercent: number;
	/** Bytes that a receiver keeps for its application. */
	readonly receiveWindow: number;
	/** Bytes that a sender's system takes from its application before they have left. */
	readonly sendBuffer: number;
	/**
	 * How long an end bears that nothing of what it sends is acknowledged; then its TCP gives the connection up without a
	 * word (RFC 9293 §3.8.3). RFC 1122 §4.2.3.5 asks for 100 seconds at least, and systems wait longer. The copies that are
	 * sent until then are not shown. Null: it never gives up.
	 */
	readonly userTimeoutMs: number | null;
	readonly tls: boolean;
	/**
	 * Null: HTTP/1.1. Else the WebSocket is a stream of HTTP/2 (RFC 8441), which browsers speak over TLS only; FIN and RST
	 * of an end are END_STREAM and RST_STREAM then, and who stops reading stops the whole connection.
	 */
	readonly http2: Http2Setup | null;
}

export type Middlebox =
	/** RFC 9110 §9.3.6: the client asks for a tunnel with CONNECT; `status` other than 200 refuses it. */
	| { readonly kind: 'forward-proxy'; readonly status: number }
	/** Passes requests on; where `upgrades` is false it forgets the hop-by-hop fields (RFC 9110 §7.6.1). */
	| { readonly kind: 'reverse-proxy'; readonly upgrades: boolean; readonly idleMs: number | null }
	/** NAT or a load balancer: forgets a connection that was silent for so long. */
	| { readonly kind: 'idle'; readonly afterMs: number; readonly ends: 'reset' | 'fin' | 'silence' }
	/** Keeps what comes until so many bytes are there, or so much time has passed. */
	| { readonly kind: 'buffering'; readonly bytes: number; readonly afterMs: number | null }
	/** Takes whatever looks like a request in the stream for one, and keeps the answer: what masking protects from. */
	| { readonly kind: 'caching' }
	/** Joins the frames of a message that have come, or cuts them into parts of `bytes` (§5.4). */
	| { readonly kind: 'recutting'; readonly bytes: number | null };

export interface Scripted {
	readonly who: Role | 'network';
	readonly when: When;
	readonly do: ScriptAction;
}

export type When =
	| { readonly at: number }
	/** The n-th time (from 1; every time, when absent) that this happens to `who`, and so long after it. */
	| { readonly on: ScriptEvent; readonly nth?: number; readonly after?: number };

/** What a script can wait for: what a page hears, or what a `ws` program hears (`open` on a server: a connection). */
export const SCRIPT_EVENTS = ['open', 'message', 'ping', 'pong', 'close', 'error'] as const;
export type ScriptEvent = (typeof SCRIPT_EVENTS)[number];

export type ScriptAction =
	| { readonly type: 'text'; readonly text: string; readonly fragmentBytes?: number }
	| { readonly type: 'binary'; readonly hex: string; readonly fragmentBytes?: number }
	/** So many binary messages; with `below` each waits until less than that is in `bufferedAmount`. */
	| {
			readonly type: 'bulk';
			readonly bytes: number;
			readonly times: number;
			readonly below?: number;
	  }
	| { readonly type: 'fragment'; readonly text: string; readonly last: boolean }
	| { readonly type: 'ping' | 'pong'; readonly text: string }
	| { readonly type: 'close'; readonly code?: number; readonly reason?: string }
	/** Sends the message back that it answers to. */
	| { readonly type: 'echo' }
	/** These bytes, whatever they are, past the endpoint; frames made by hand. */
	| { readonly type: 'raw'; readonly hex: string }
	/** RST; with `above` only if more bytes than that wait to leave: for a peer that is too slow. */
	| { readonly type: 'drop'; readonly above?: number }
	/** FIN, without a word. */
	| { readonly type: 'end' }
	/** From now on nothing comes from this side and nothing reaches it: a radio that died. */
	| { readonly type: 'vanish' }
	/** Stops and goes on reading what has come. */
	| { readonly type: 'stall' | 'resume' }
	/** The network: `length` bytes of that stream, from `offset` on, arrive as others, if they are still under way. */
	| {
			readonly type: 'change';
			readonly from: Role;
			readonly offset: number;
			readonly length: number;
			readonly hex: string;
	  }
	/** The network: the segment of that side which arrives next is lost once. */
	| { readonly type: 'lose'; readonly from: Role };

// Reading a scenario lists its members in the order of these defaults.
const END: Omit<EndSetup, 'reader'> = {
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
	...END,
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
	...END,
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
};
