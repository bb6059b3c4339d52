// The events of an endpoint and the effects that it asks of its host. They are data; the words for them are
// in `strings/`.
import type { Bytes } from '../bytes/bytes.ts';
import type { DeflateAgreement } from '../handshake/deflate-negotiation.ts';
import type { RuleData } from '../report/diagnosis.ts';
import type { BitRange } from '../report/range.ts';
import type { RuleCode } from '../report/rules.ts';
import type { TimerName } from './endpoint-settings.ts';

export type DataKind = 'text' | 'binary';

/**
 * Says how an endpoint ends a connection because of a breach. `close`: it sends a Close with that code (§7.1.7).
 * `refuse`: it responds with that HTTP status. `fail`: it gives up the TCP connection. `drop`: so it does, and a page
 * above it gets no `error`.
 */
export type FailureReaction =
	| { readonly type: 'close'; readonly code: number }
	| { readonly type: 'refuse'; readonly status: number }
	| { readonly type: 'fail' | 'drop' };

/** Describes something that the peer did wrong, and how the endpoint reacts. */
export interface EndpointFailure {
	readonly type: 'failed';
	/**
	 * Is the rule that is broken; it is null when no rule is broken but our settings refuse, and `check` then names the
	 * reason.
	 */
	readonly rule: RuleCode | null;
	/**
	 * Names the check of the handshake that failed; it is null after the opening handshake, but for `after-close`: a
	 * frame came after a Close.
	 */
	readonly check: string | null;
	/** Holds the place of the breach in bits, counted from the first byte that the peer sent on this connection. */
	readonly range: BitRange | null;
	readonly data: RuleData;
	readonly reaction: FailureReaction;
}

/** Describes what happened in a call. */
export type ProtocolEvent =
	| {
			readonly type: 'opened';
			readonly subprotocol: string | null;
			/** Holds the value of Sec-WebSocket-Extensions in the response; it is null without extensions. */
			readonly extensions: string | null;
			readonly deflate: DeflateAgreement | null;
	  }
	/**
	 * Says that the client received an HTTP response that opens no WebSocket. `location` is the Location field of a
	 * redirect, as written.
	 */
	| { readonly type: 'answered'; readonly status: number; readonly location: string | null }
	| {
			readonly type: 'message';
			readonly kind: DataKind;
			readonly payload: Bytes;
			readonly frames: number;
			readonly compressed: boolean;
	  }
	| { readonly type: 'ping' | 'pong'; readonly payload: Bytes }
	| { readonly type: 'closeReceived'; readonly code: number; readonly reason: string }
	| EndpointFailure
	/** The application's command would break this rule; nothing was sent. */
	| { readonly type: 'refused'; readonly rule: RuleCode; readonly why: RuleData }
	| { readonly type: 'timedOut'; readonly timer: TimerName }
	/** The connection has ended; no event follows. */
	| {
			readonly type: 'closed';
			readonly code: number;
			readonly reason: string;
			readonly wasClean: boolean;
	  };

/** Describes what the host must do after a call. */
export type Effect =
	| { readonly type: 'write'; readonly bytes: Bytes }
	/** Asks the host to send FIN; the peer's half stays open. */
	| { readonly type: 'shutDown' }
	/** Asks the host to close both halves of the TCP connection at once. */
	| { readonly type: 'closeTcp' }
	/** Asks the host to call `wake` at `atMs`; with null no timer runs. */
	| { readonly type: 'setWake'; readonly atMs: number | null };
