// The examples of the rules. Each rule that something can show has a `broken` example, which breaks that rule (`finds`
// has the codes if the engine finds others), and a `mended` one: a near miss that does not break it. An example is a
// URL, a head, frames, a script of a page, a request for a tunnel, a stream of HTTP/2 or HTTP/3, or the steps of a
// connection. The tests check that the engine finds exactly these breaches, and the Rules lab shows the examples.
import type { ReadyState } from '../engine/endpoint/index.ts';
import type { FrameContext } from '../engine/frame/index.ts';
import type { StreamFrame } from '../engine/handshake/index.ts';
import type { SenderAgreement } from '../engine/message/index.ts';
import type { Known } from '../engine/observer/index.ts';
import type { PageReadyState } from '../engine/page/index.ts';
import type { RuleCode } from '../engine/report/index.ts';
import type { Role } from '../engine/role.ts';
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

interface ExampleBase {
	/**
	 * Lists the codes that the engine finds if they differ from the usual: the rule's own code, or none for a near
	 * miss.
	 */
	readonly finds?: readonly RuleCode[];
}

export interface UrlExample extends ExampleBase {
	readonly kind: 'url';
	readonly text: string;
}

/** Represents a request. Heads are written with one character per byte. */
export interface RequestExample extends ExampleBase {
	readonly kind: 'request';
	readonly text: string;
	/** Holds the URL that the client is asked to open, if it matters. */
	readonly dialled?: string;
	readonly client?: 'browser';
}

export interface ResponseExample extends ExampleBase {
	readonly kind: 'response';
	readonly text: string;
	/** Holds the key that the client had sent. */
	readonly key: string;
	/** Lists what the client had offered; `request` gives the whole request if more of it matters. */
	readonly offered?: {
		readonly protocols?: readonly string[];
		readonly extensions?: string;
		readonly client?: 'browser';
	};
	readonly request?: string;
}

export interface FramesExample extends ExampleBase {
	readonly kind: 'frames';
	readonly from: FrameContext['from'];
	/** Holds the bytes in hex. */
	readonly bytes: string;
	readonly negotiated?: 'permessage-deflate';
	/** Bounds the message that the receiver accepts, in bytes. */
	readonly limit?: number;
	/** Says what the sender agreed to about compression, if it differs from the usual. */
	readonly agreement?: Partial<SenderAgreement>;
}

/** Holds the JavaScript of a page; in the script, `url` is the address of the server. */
export interface ApiExample extends ExampleBase {
	readonly kind: 'api';
	readonly script: string;
	/** Says what the server does. Without it, the server echoes each message. */
	readonly server?: ApiServer;
	/**
	 * Lists what the page sees, in order, until its last connection to `url` is closed or an exception is not caught.
	 */
	readonly shows: readonly ApiShown[];
	/** Lists the texts that reach the server, if they matter. */
	readonly arrives?: readonly string[];
}

export type ApiServer =
	/** Responds with this status instead of a WebSocket; for 302, Location is the server's own address. */
	| { readonly type: 'answers'; readonly status: 302 | 403 }
	/** Sends these messages as soon as the connection is open, in one piece. */
	| { readonly type: 'sends'; readonly texts: readonly string[] }
	| { readonly type: 'closes'; readonly code: number; readonly reason: string };

export type ApiShown =
	| { readonly type: 'open' | 'error'; readonly readyState: PageReadyState }
	| {
			readonly type: 'message';
			readonly readyState: PageReadyState;
			/** Holds a text, or the type of an object and its length in bytes. */
			readonly data: string | { readonly type: 'Blob' | 'ArrayBuffer'; readonly bytes: number };
	  }
	| {
			readonly type: 'close';
			readonly readyState: PageReadyState;
			readonly code: number;
			readonly reason: string;
			readonly wasClean: boolean;
	  }
	/** Names an exception that was not caught. */
	| { readonly type: 'threw'; readonly name: string }
	/** Shows a call of `console.log` or of `alert`. */
	| { readonly type: 'logged' | 'alerted'; readonly text: string };

/** Represents a request for a tunnel over HTTP/1.1, or the response of the proxy, with one character per byte. */
export interface ConnectExample extends ExampleBase {
	readonly kind: 'connect';
	readonly from: 'client' | 'proxy';
	readonly text: string;
}

export interface StreamExample extends ExampleBase {
	readonly kind: 'stream';
	readonly http: '2' | '3';
	/** Lists the frames in the order in which they arrive. */
	readonly frames: readonly StreamFrame[];
	/** Says where the breach is in a broken example. */
	readonly at?: { readonly frame: number; readonly field: string | null };
}

/** Describes what both sides of one or more connections did. The observer beside the wire reads it. */
export interface ConnectionExample extends ExampleBase {
	readonly kind: 'connection';
	/** Says what the observer knows from the start. */
	readonly known?: Known;
	readonly steps: readonly ConnectionStep[];
	/**
	 * Holds the index, from 0, of the step that breaks the rule, or of the step that got no answer; a near miss has
	 * none.
	 */
	readonly where?: number;
}

/** Describes one event: `at` is its time in milliseconds, `by` its actor, and the last member what happened. */
export type ConnectionStep = {
	readonly at: number;
	/** Holds the index of the connection if there are several; without it, it is 0. */
	readonly connection?: number;
	/** Holds the wire, if an intermediary divides the connection into two. */
	readonly hop?: 'client-side' | 'server-side';
} & (
	| {
			readonly by: 'client';
			readonly tcp: 'connect';
			readonly url?: string;
			/** Holds the IP address and port to which the client connects. */
			readonly address?: string;
			/** Names the client if there are several. */
			readonly client?: string;
	  }
	| { readonly by: Role; readonly tcp: 'fin' | 'reset' }
	/** The TCP connection is lost; neither side has ended it. */
	| { readonly tcp: 'lost' }
	| { readonly tls: 'done' }
	/** Says that the opening handshake took place before. The value lists the agreed extensions; it may be empty. */
	| { readonly opened: string }
	/** Lists the lines of a head, without the empty line that ends the head. */
	| { readonly by: Role; readonly head: readonly string[] }
	/** Holds bytes after the handshake in hex, sent `times` times. */
	| { readonly by: Role; readonly frames: string; readonly times?: number }
	/** The application receives a message. */
	| { readonly by: Role; readonly text: string }
	| { readonly by: Role; readonly binary: string }
	/** The application sees this readyState. */
	| { readonly by: Role; readonly state: ReadyState }
	/** Says that the application no longer permits the other side. */
	| { readonly by: Role; readonly app: 'forbids' }
	/** Nothing has happened up to this time. */
	| { readonly quiet: true }
);

export type HandshakeExample = UrlExample | RequestExample | ResponseExample;
/** Represents an example of the bytes of one message or stream. */
export type DocumentExample = HandshakeExample | FramesExample;
export type RuleExample =
	| DocumentExample
	| ApiExample
	| ConnectExample
	| StreamExample
	| ConnectionExample;

export interface RuleVector<Example extends RuleExample = RuleExample> {
	readonly code: RuleCode;
	readonly broken: Example;
	readonly mended: Example;
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
