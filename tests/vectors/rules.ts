// For each rule, bytes that break exactly it and a near miss that does not. One table: the tests hold the engine to
// it, and the Rules panel shows it.
import type { FrameContext, RuleCode } from '../../src/engine/index.ts';
import acceptKey from './rules/accept-key.json' with { type: 'json' };
import browserApi from './rules/browser-api.json' with { type: 'json' };
import close from './rules/close.json' with { type: 'json' };
import control from './rules/control.json' with { type: 'json' };
import deflate from './rules/deflate.json' with { type: 'json' };
import extension from './rules/extension.json' with { type: 'json' };
import fragmentation from './rules/fragmentation.json' with { type: 'json' };
import frame from './rules/frame.json' with { type: 'json' };
import http from './rules/http.json' with { type: 'json' };
import length from './rules/length.json' with { type: 'json' };
import masking from './rules/masking.json' with { type: 'json' };
import request from './rules/request.json' with { type: 'json' };
import response from './rules/response.json' with { type: 'json' };
import subprotocol from './rules/subprotocol.json' with { type: 'json' };
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
}

export type HandshakeExample = UrlExample | RequestExample | ResponseExample;
export type RuleExample = HandshakeExample | FramesExample;

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
	...frame,
	...length,
	...masking,
	...control,
	...fragmentation,
	...utf8,
	...close,
	...browserApi,
] as readonly RuleVector[];

export const FRAME_VECTORS = RULE_VECTORS.filter(
	(vector): vector is RuleVector<FramesExample> => vector.bad.kind === 'frames',
);
export const HANDSHAKE_VECTORS = RULE_VECTORS.filter(
	(vector): vector is RuleVector<HandshakeExample> => vector.bad.kind !== 'frames',
);
