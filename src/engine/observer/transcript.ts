// A transcript: what an observer beside the wire sees of connections, as a list of events. Each event says
// which side did what, and when. The events are in the order in which they passed, so an effect never comes
// before its cause.
import type { Bytes } from '../bytes/bytes.ts';
import type { ReadyState } from '../endpoint/states.ts';
import type { Role } from '../role.ts';
import type { BitRange } from '../report/range.ts';
import type { RuleData } from '../report/diagnosis.ts';
import type { RuleCode } from '../report/rules.ts';

/** Names, with an intermediary between client and server, the wire on which an event was seen. */
export type Hop = 'client-side' | 'server-side';

/** Describes what happened in an event. */
export type TranscriptAction =
	/**
	 * The client's TCP connection is established. `address`: to which address, as "192.0.2.1:80"; `client`: a
	 * name for the client if there are several.
	 */
	| {
			readonly type: 'connect';
			readonly by: 'client';
			readonly url?: string;
			readonly address?: string;
			readonly client?: string;
	  }
	/** The TLS handshake is complete. */
	| { readonly type: 'secure' }
	/** The opening handshake took place, and its bytes are not shown. */
	| { readonly type: 'opened'; readonly extensions?: string }
	/**
	 * Holds bytes on the wire; with TLS, the bytes inside it. `written` says when their side wrote them, in the order
	 * of the bytes; it is absent where only the wire was seen.
	 */
	| {
			readonly type: 'bytes';
			readonly by: Role;
			readonly bytes: Bytes;
			readonly written?: readonly Writing[];
	  }
	/** `writtenAt` says when the side ended its bytes; it is absent where only the wire was seen. */
	| { readonly type: 'fin'; readonly by: Role; readonly writtenAt?: number }
	| { readonly type: 'reset'; readonly by: Role }
	/** The TCP connection is lost, and neither side has ended it. */
	| { readonly type: 'lost' }
	/** The application of this side receives a message. */
	| {
			readonly type: 'deliver';
			readonly by: Role;
			readonly kind: 'text' | 'binary';
			readonly payload: Bytes;
	  }
	/** The application of this side sees the connection in this state. */
	| { readonly type: 'show'; readonly by: Role; readonly state: ReadyState }
	/** The application of this side decides that it no longer accepts the peer. */
	| { readonly type: 'forbid'; readonly by: Role }
	/**
	 * Says that nothing happened up to this time. `unsent`: a side has written bytes that the transcript does not show,
	 * because TCP holds them back or has discarded them.
	 */
	| { readonly type: 'wait'; readonly unsent?: UnsentBytes };

/** Says when bytes were written. They can leave later: TCP holds them back while the receiver's window is full. */
export interface Writing {
	/** Holds the offset in the event's bytes from which on they were written at this time. */
	readonly from: number;
	readonly at: number;
}

/** Describes bytes that a side has written and that never left. */
export interface UnsentBytes {
	readonly by: Role;
	/** Says whether the side has written a Close, which is among these bytes if the transcript does not show it. */
	readonly close: boolean;
}

/** Represents an action with its time and place. */
export type TranscriptEvent = TranscriptAction & {
	/** Counts milliseconds since any fixed time. */
	readonly at: number;
	/** Holds the index of the connection; it is 0 when absent. */
	readonly connection?: number;
	/** Holds the wire of the event; it is absent without an intermediary. */
	readonly hop?: Hop;
};

export type Transcript = readonly TranscriptEvent[];

/** Holds facts that the wire does not show and the observer is given. */
export interface Known {
	/**
	 * Is the longest time in milliseconds that bytes are in transit; it is 0 when absent. The other side has received
	 * what passed earlier than that.
	 */
	readonly latencyMs?: number;
	/** Lists the paths of the server's resources. */
	readonly resources?: readonly string[];
	/** Lists the origins whose pages the server accepts. */
	readonly origins?: readonly string[];
	/** Holds the only type of message that the server can use. */
	readonly takes?: 'text' | 'binary';
	/** Bounds the message that the server accepts, in bytes. */
	readonly limit?: number;
	/** Bounds the fragments of a message that the server accepts. */
	readonly fragments?: number;
	/** The client is configured to use a proxy. */
	readonly proxy?: boolean;
	/** Holds the time in milliseconds after which an intermediary ends a silent connection. */
	readonly idleMs?: number;
}

/**
 * Describes a broken rule, or advice that was not followed: at which event, by which side, and where in the event's
 * bytes.
 */
export interface Observed<Code extends RuleCode = RuleCode> {
	readonly code: Code;
	/** Holds the index of the event in the transcript; it is −1 when no event brought the bytes. */
	readonly event: number;
	readonly by: Role | 'intermediary';
	/** Covers the bits in the event's bytes; it is null when the event has no bytes. */
	readonly range: BitRange | null;
	readonly data: RuleData;
}
