// What happens to an endpoint, and what its host must do: data, no sentences.
import type { Bytes } from '../bytes/bytes.ts';
import type { DeflateAgreement } from '../handshake/deflate-negotiation.ts';
import type { RuleData } from '../report/diagnosis.ts';
import type { BitRange } from '../report/range.ts';
import type { RuleCode } from '../report/rules.ts';
import type { TimerName } from './endpoint-settings.ts';

export type DataKind = 'text' | 'binary';

/** `close`: with that code in a Close (§7.1.7). `refuse`: with that status. `fail`: the TCP connection is given up. */
export type FailureReaction =
	| { readonly type: 'close'; readonly code: number }
	| { readonly type: 'refuse'; readonly status: number }
	| { readonly type: 'fail' };

/** The peer's fault, and what we do about it. */
export interface EndpointFailure {
	readonly type: 'failed';
	/** Null where no rule is broken but our settings say no: then `check` says which. */
	readonly rule: RuleCode | null;
	/** The check of the handshake that decided; null after the opening. */
	readonly check: string | null;
	/** Bits of all that came on this connection, from its first byte. */
	readonly range: BitRange | null;
	readonly data: RuleData;
	readonly reaction: FailureReaction;
}

export type ProtocolEvent =
	| {
			readonly type: 'opened';
			readonly subprotocol: string | null;
			/** The value of Sec-WebSocket-Extensions that was agreed on. */
			readonly extensions: string | null;
			readonly deflate: DeflateAgreement | null;
	  }
	/** The client: an HTTP answer that switches nothing. `location` is that of a redirect, as written. */
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
	/** Our own side asked for something illegal, and nothing was done. */
	| { readonly type: 'refused'; readonly rule: RuleCode; readonly why: RuleData }
	| { readonly type: 'timedOut'; readonly timer: TimerName }
	/** The last event. */
	| {
			readonly type: 'closed';
			readonly code: number;
			readonly reason: string;
			readonly wasClean: boolean;
	  };

export type Action =
	| { readonly type: 'write'; readonly bytes: Bytes }
	/** Send FIN; the other half stays open. */
	| { readonly type: 'shutDown' }
	/** Give the connection up, both halves. */
	| { readonly type: 'drop' }
	/** Call `wake` then; null: no need to. */
	| { readonly type: 'setWake'; readonly atMs: number | null };
