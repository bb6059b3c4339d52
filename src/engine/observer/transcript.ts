// A transcript: what an observer beside the wire sees of connections, as a list of events. Each event says who did what, and
// when. They stand in the order in which they passed, so that an effect never stands before its cause.
import type { Bytes } from '../bytes/bytes.ts';
import type { ReadyState, Role } from '../endpoint/states.ts';
import type { BitRange } from '../report/range.ts';
import type { RuleData } from '../report/diagnosis.ts';
import type { RuleCode } from '../report/rules.ts';

/** Which of two wires, where an intermediary stands between client and server. */
export type Hop = 'client-side' | 'server-side';

export type TranscriptAction =
	/** The client has a TCP connection. `address`: to where, as "192.0.2.1:80"; `client`: which, among several. */
	| {
			readonly did: 'connect';
			readonly by: 'client';
			readonly url?: string;
			readonly address?: string;
			readonly client?: string;
	  }
	/** The TLS handshake is over. */
	| { readonly did: 'secure' }
	/** The opening handshake took place, and is not shown. */
	| { readonly did: 'opened'; readonly extensions?: string }
	/** Inside TLS where there is TLS. */
	| { readonly did: 'bytes'; readonly by: Role; readonly bytes: Bytes }
	| { readonly did: 'fin' | 'reset'; readonly by: Role }
	/** TCP is gone, and neither side has ended it. */
	| { readonly did: 'lost' }
	/** The application is handed a message. */
	| {
			readonly did: 'deliver';
			readonly by: Role;
			readonly kind: 'text' | 'binary';
			readonly payload: Bytes;
	  }
	/** The application sees the connection in this state. */
	| { readonly did: 'show'; readonly by: Role; readonly state: ReadyState }
	/** The application no longer wants the other side there. */
	| { readonly did: 'forbid'; readonly by: Role }
	/** Nobody did anything up to now. */
	| { readonly did: 'wait' };

export type TranscriptEvent = TranscriptAction & {
	/** In milliseconds. */
	readonly at: number;
	/** 0 when absent. */
	readonly connection?: number;
	/** Absent where nobody stands between. */
	readonly hop?: Hop;
};

export type Transcript = readonly TranscriptEvent[];

/** What the observer was told beforehand, since no wire shows it. */
export interface Known {
	/** How long bytes are under way at most: what passed so long ago is known to the other side. 0 when absent. */
	readonly latencyMs?: number;
	/** What the server offers. */
	readonly resources?: readonly string[];
	/** Whose pages it is meant for. */
	readonly origins?: readonly string[];
	/** The only type of data it can use. */
	readonly takes?: 'text' | 'binary';
	/** The longest message it takes, in bytes, and in how many fragments. */
	readonly limit?: number;
	readonly fragments?: number;
	/** The client is configured to use a proxy. */
	readonly proxy?: boolean;
	/** Somebody on the path ends connections that are silent for so long. */
	readonly idleMs?: number;
}

/** A broken duty: at which event, and where in its bytes. */
export interface Observed<Code extends RuleCode = RuleCode> {
	readonly code: Code;
	readonly event: number;
	readonly by: Role | 'intermediary';
	/** Null where the event has no bytes. */
	readonly range: BitRange | null;
	readonly data: RuleData;
}
