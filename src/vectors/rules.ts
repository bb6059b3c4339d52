// For each rule, bytes that break exactly it and a near miss that does not. One table: the tests hold the engine to
// it, and the Rules panel shows it.
import type {
	FrameContext,
	Known,
	PageReadyState,
	ReadyState,
	Role,
	RuleCode,
	SenderAgreement,
	StreamFrame,
} from '../engine/index.ts';
import acceptKey from './rules/accept-key.json' with { type: 'json' };
import browserApi from './rules/browser-api.json' with { type: 'json' };
import browserApiPage from './rules/browser-api-page.json' with { type: 'json' };
import close from './rules/close.json' with { type: 'json' };
import connectionBetween from './rules/connection-between.json' with { type: 'json' };
import connectionClosing from './rules/connection-closing.json' with { type: 'json' };
import connectionControl from './rules/connection-control.json' with { type: 'json' };
import connectionEndpoint from './rules/connection-endpoint.json' with { type: 'json' };
import connectionMessages from './rules/connection-messages.json' with { type: 'json' };
import connectionOpening from './rules/connection-opening.json' with { type: 'json' };
import control from './rules/control.json' with { type: 'json' };
import deflate from './rules/deflate.json' with { type: 'json' };
import extension from './rules/extension.json' with { type: 'json' };
import fragmentation from './rules/fragmentation.json' with { type: 'json' };
import frame from './rules/frame.json' with { type: 'json' };
import http from './rules/http.json' with { type: 'json' };
import length from './rules/length.json' with { type: 'json' };
import masking from './rules/masking.json' with { type: 'json' };
import message from './rules/message.json' with { type: 'json' };
import request from './rules/request.json' with { type: 'json' };
import response from './rules/response.json' with { type: 'json' };
import subprotocol from './rules/subprotocol.json' with { type: 'json' };
import transport from './rules/transport.json' with { type: 'json' };
import utf8 from './rules/utf8.json' with { type: 'json' };

interface Shown {
	/** The codes that these bytes show, where they are not the rule's own (of a near miss: not none). */
	readonly seenAs?: readonly RuleCode[];
}

export interface UrlExample extends Shown {
	readonly kind: 'url';
	readonly text: string;
}

/** Heads are written one character a byte. */
export interface RequestExample extends Shown {
	readonly kind: 'request';
	readonly text: string;
	/** The URL that the client was told to open, where it matters. */
	readonly dialled?: string;
	readonly client?: 'browser';
}

export interface ResponseExample extends Shown {
	readonly kind: 'response';
	readonly text: string;
	/** The key that the client had sent. */
	readonly key: string;
	/** What it had offered, and the request itself where more of it matters. */
	readonly offered?: {
		readonly protocols?: readonly string[];
		readonly extensions?: string;
		readonly client?: 'browser';
	};
	readonly request?: string;
}

export interface FramesExample extends Shown {
	readonly kind: 'frames';
	readonly from: FrameContext['from'];
	/** In hex. */
	readonly bytes: string;
	readonly negotiated?: 'permessage-deflate';
	/** The longest message that the receiver takes, in bytes. */
	readonly limit?: number;
	/** What the sender promised about compression, beside the usual. */
	readonly agreement?: Partial<SenderAgreement>;
}

/** JavaScript of a page, where `url` is the address of the server. */
export interface ApiExample extends Shown {
	readonly kind: 'api';
	readonly script: string;
	/** Where it does more than to echo each message. */
	readonly server?: ApiServer;
	/** What the page sees, in order, until its last connection to `url` is closed or nobody catches what is thrown. */
	readonly shows: readonly ApiShown[];
	/** The texts that reach the server, where they matter. */
	readonly arrives?: readonly string[];
}

export type ApiServer =
	/** No WebSocket: this status, for 302 with the server's own address as Location. */
	| { readonly type: 'answers'; readonly status: 302 | 403 }
	/** As soon as it is open: these messages, in one piece. */
	| { readonly type: 'sends'; readonly texts: readonly string[] }
	| { readonly type: 'closes'; readonly code: number; readonly reason: string };

export type ApiShown =
	| { readonly type: 'open' | 'error'; readonly readyState: PageReadyState }
	| {
			readonly type: 'message';
			readonly readyState: PageReadyState;
			/** A text, or an object of so many bytes. */
			readonly data: string | { readonly type: 'Blob' | 'ArrayBuffer'; readonly bytes: number };
	  }
	| {
			readonly type: 'close';
			readonly readyState: PageReadyState;
			readonly code: number;
			readonly reason: string;
			readonly wasClean: boolean;
	  }
	/** The name of what nobody caught. */
	| { readonly type: 'threw'; readonly name: string }
	/** `console.log`, and `alert`. */
	| { readonly type: 'logged' | 'alerted'; readonly text: string };

/** Over HTTP/1.1: a request for a tunnel, or the proxy's answer to it. One character a byte. */
export interface ConnectExample extends Shown {
	readonly kind: 'connect';
	readonly from: 'client' | 'proxy';
	readonly text: string;
}

export interface StreamExample extends Shown {
	readonly kind: 'stream';
	readonly http: '2' | '3';
	/** In the order in which they come. */
	readonly frames: readonly StreamFrame[];
	/** Where a broken one is broken. */
	readonly at?: { readonly frame: number; readonly field: string | null };
}

/** What both sides of one connection, or of several, did. The observer beside the wire reads it. */
export interface ConnectionExample extends Shown {
	readonly kind: 'connection';
	/** What the observer was told beforehand. */
	readonly known?: Known;
	readonly steps: readonly ConnectionStep[];
	/** The step, from 0, at which the rule itself is broken; absent from a near miss. */
	readonly where?: number;
}

/** One event each: `at` in milliseconds, `by` whom; the last member says what was done. */
export type ConnectionStep = {
	readonly at: number;
	/** Of several connections; 0 when absent. */
	readonly connection?: number;
	/** Which of two wires, where an intermediary stands between. */
	readonly hop?: 'client-side' | 'server-side';
} & (
	| {
			readonly by: 'client';
			readonly tcp: 'connect';
			readonly url?: string;
			/** The IP address and port that are connected to. */
			readonly address?: string;
			/** Which client, where there are several. */
			readonly client?: string;
	  }
	| { readonly by: Role; readonly tcp: 'fin' | 'reset' }
	/** Neither side has ended it. */
	| { readonly tcp: 'lost' }
	| { readonly tls: 'done' }
	/** The opening handshake took place before; the extensions agreed on, or an empty text. */
	| { readonly opened: string }
	/** The lines of a head, without the empty one that ends it. */
	| { readonly by: Role; readonly head: readonly string[] }
	/** Bytes after the handshake in hex, that many `times`. */
	| { readonly by: Role; readonly frames: string; readonly times?: number }
	/** The application is handed a message. */
	| { readonly by: Role; readonly text: string }
	| { readonly by: Role; readonly binary: string }
	/** The application sees this readyState. */
	| { readonly by: Role; readonly state: ReadyState }
	/** The application no longer wants the other side there. */
	| { readonly by: Role; readonly app: 'forbids' }
	/** Nothing happened up to now. */
	| { readonly quiet: true }
);

export type HandshakeExample = UrlExample | RequestExample | ResponseExample;
/** The bytes of one message or stream. */
export type DocumentExample = HandshakeExample | FramesExample;
export type RuleExample =
	DocumentExample | ApiExample | ConnectExample | StreamExample | ConnectionExample;

export interface RuleVector<Example extends RuleExample = RuleExample> {
	readonly code: RuleCode;
	readonly bad: Example;
	readonly good: Example;
}

export const RULE_VECTORS = [
	...http,
	...request,
	...response,
	...acceptKey,
	...subprotocol,
	...extension,
	...deflate,
	...message,
	...frame,
	...length,
	...masking,
	...control,
	...fragmentation,
	...utf8,
	...close,
	...browserApi,
	...browserApiPage,
	...transport,
	...connectionOpening,
	...connectionControl,
	...connectionMessages,
	...connectionClosing,
	...connectionEndpoint,
	...connectionBetween,
] as readonly RuleVector[];

/** Of rules that only whole messages show. */
export const MESSAGE_VECTORS = message as readonly RuleVector<FramesExample>[];
const framesVectors = vectorsOf<FramesExample>('frames');
export const FRAME_VECTORS = framesVectors.filter(
	({ code }) => !MESSAGE_VECTORS.some((vector) => vector.code === code),
);
export const HANDSHAKE_VECTORS = vectorsOf<HandshakeExample>('url', 'request', 'response');
export const DOCUMENT_VECTORS: readonly RuleVector<DocumentExample>[] = [
	...HANDSHAKE_VECTORS,
	...framesVectors,
];
export const CONNECTION_VECTORS = vectorsOf<ConnectionExample>('connection');
export const API_VECTORS = vectorsOf<ApiExample>('api');
export const CONNECT_VECTORS = vectorsOf<ConnectExample>('connect');
export const STREAM_VECTORS = vectorsOf<StreamExample>('stream');

function vectorsOf<Example extends RuleExample>(
	...kinds: readonly Example['kind'][]
): readonly RuleVector<Example>[] {
	const ofKind = (vector: RuleVector): vector is RuleVector<Example> =>
		(kinds as readonly string[]).includes(vector.bad.kind);
	return RULE_VECTORS.filter(ofKind);
}
