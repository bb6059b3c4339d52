// An endpoint as a value, and a turn: one call's way from a value to the next. A turn gathers what happens and what is
// to be done; it writes into its own copy only, which nobody sees before `step` gives it away.
import type { Bytes } from '../bytes/bytes.ts';
import { NO_BYTES } from '../bytes/bytes.ts';
import type { FrameDecoder } from '../frame/decode.ts';
import { OPCODE } from '../frame/opcode.ts';
import { closeBody } from '../frame/close.ts';
import { encodeFrame } from '../frame/encode.ts';
import type { DeflateAgreement } from '../handshake/deflate-negotiation.ts';
import type { RuleData } from '../report/diagnosis.ts';
import type { BitRange } from '../report/range.ts';
import type { RuleCode } from '../report/rules.ts';
import type { DeflateCodec } from '../extension/codec.ts';
import type { DeflateContext } from '../extension/permessage-deflate.ts';
import type { GrowingPayload } from './growing-payload.ts';
import type { HeadReading } from './head-scan.ts';
import type { MaskingKeys } from './masking-keys.ts';
import { drawKey } from './masking-keys.ts';
import type { OpeningSide } from './opening-side.ts';
import type { Role, StateCause, StateName } from './states.ts';
import { STATES, nextState } from './states.ts';

export type DataKind = 'text' | 'binary';

/** Duties that only a whole connection shows; their rows are in the rule catalogue. */
export type EndpointRuleCode =
	'endpoint-open-to-send' | 'deflate-data-valid' | 'deflate-limit-inflated';

/** `close`: with that code in a Close (§7.1.7). `refuse`: with that status. `fail`: the TCP connection is given up. */
export type Reaction =
	| { readonly type: 'close'; readonly code: number }
	| { readonly type: 'refuse'; readonly status: number }
	| { readonly type: 'fail' };

/** The peer's fault, and what we do about it. */
export interface Failure {
	readonly type: 'failed';
	/** Null where no rule is broken but our settings say no: then `check` says which. */
	readonly rule: RuleCode | EndpointRuleCode | null;
	/** The check of the handshake that decided; null after the opening. */
	readonly check: string | null;
	/** Bits of all that came on this connection, from its first byte. */
	readonly range: BitRange | null;
	readonly data: RuleData;
	readonly reaction: Reaction;
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
	| Failure
	/** Our own side asked for something illegal, and nothing was done. */
	| {
			readonly type: 'refused';
			readonly rule: RuleCode | EndpointRuleCode;
			readonly why: RuleData;
	  }
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

/** What a call gives: the next value, what happened, and what the host must do, each in order. */
export interface Step {
	readonly endpoint: Endpoint;
	readonly events: readonly ProtocolEvent[];
	readonly actions: readonly Action[];
}

export type TimerName = 'opening' | 'closing' | 'linger' | 'ping' | 'pong';

/** In milliseconds; null for never. */
export interface Times {
	/** For the opening handshake. */
	readonly openingMs: number | null;
	/** From our Close to the peer's. */
	readonly closingMs: number | null;
	/** From then on to the end of TCP. */
	readonly lingerMs: number | null;
	/** Between two Pings of our heartbeat. */
	readonly pingMs: number | null;
	/** For the Pong to one of them. */
	readonly pongMs: number | null;
}

export const DEFAULT_TIMES: Times = {
	openingMs: 10_000,
	closingMs: 10_000,
	lingerMs: 2_000,
	pingMs: null,
	pongMs: 20_000,
};

/** What does not change in the life of an endpoint. */
export interface Settings {
	/** The longest message taken, in bytes, inflated or not; null for none. */
	readonly limit: number | null;
	/** Null: no compression. */
	readonly codec: DeflateCodec | null;
	readonly times: Times;
	/** §5.5.3: a Pong for each Ping, or for the last of those that came together. */
	readonly pongs: 'each' | 'latest';
}

/** A message that is coming in. */
export interface IncomingMessage {
	readonly kind: DataKind;
	readonly compressed: boolean;
	readonly payload: GrowingPayload;
	/** Frames that began. */
	readonly frames: number;
}

/** A message that is going out in fragments. */
export interface OutgoingMessage {
	readonly kind: DataKind;
	/** The UTF-8 state after what was sent of a text. */
	readonly utf8: number;
}

export interface CloseStatus {
	/** 1005 stands for none. */
	readonly code: number;
	readonly reason: string;
}

export interface Endpoint {
	readonly role: Role;
	readonly state: StateName;
	readonly settings: Settings;
	readonly opening: OpeningSide;
	/** The head that is coming in; empty once the connection is open. */
	readonly head: HeadReading;
	/** Bytes of the peer's handshake, interim answers included: frames begin behind them. */
	readonly headBytes: number;
	/** Null before the connection is open, and when nothing more is read. Never pushed into: forked. */
	readonly decoder: FrameDecoder | null;
	readonly incoming: IncomingMessage | null;
	/** The payload of the running control frame. */
	readonly control: GrowingPayload;
	readonly outgoing: OutgoingMessage | null;
	/** Null for a server, which does not mask. */
	readonly keys: MaskingKeys | null;
	readonly subprotocol: string | null;
	/** Null: no compression was agreed on. */
	readonly deflate: DeflateContext | null;
	readonly closeSent: CloseStatus | null;
	readonly closeReceived: CloseStatus | null;
	readonly nowMs: number;
	readonly due: Readonly<Record<TimerName, number | null>>;
	/** Heartbeats sent, and the payload of the one that waits for its Pong. */
	readonly heartbeats: number;
	readonly awaitedPong: Bytes | null;
}

export const NO_TIMERS: Endpoint['due'] = {
	opening: null,
	closing: null,
	linger: null,
	ping: null,
	pong: null,
};

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

export class Turn {
	/** The value that comes next: ours alone until `step`. */
	readonly next: Writable<Endpoint>;
	readonly #events: ProtocolEvent[] = [];
	readonly #actions: Action[] = [];
	readonly #before: Endpoint;
	#pong: Bytes | null = null;

	constructor(endpoint: Endpoint, nowMs: number) {
		this.next = copyOf(endpoint);
		if (nowMs > endpoint.nowMs) this.next.nowMs = nowMs;
		this.#before = endpoint;
	}

	get state(): (typeof STATES)[StateName] {
		return STATES[this.next.state];
	}

	/** There is an event. */
	get happened(): boolean {
		return this.#events.length > 0;
	}

	move(cause: StateCause): void {
		this.next.state = nextState(this.next.state, cause);
	}

	emit(event: ProtocolEvent): void {
		this.#events.push(event);
	}

	act(action: Action): void {
		this.#flushPong();
		this.#actions.push(action);
	}

	write(bytes: Bytes): void {
		this.act({ type: 'write', bytes });
	}

	/** A whole frame, masked as our role demands (§5.1). */
	frame(opcode: number, payload: Bytes, { fin = true, rsv1 = false } = {}): void {
		let key: Bytes | null = null;
		if (this.next.keys !== null) {
			const drawn = drawKey(this.next.keys);
			key = drawn.key;
			this.next.keys = drawn.keys;
		}
		this.write(encodeFrame({ fin, rsv1, opcode, key, payload }));
	}

	/** §5.5.2: the answer to a Ping. */
	pong(payload: Bytes): void {
		if (this.next.settings.pongs === 'each') this.frame(OPCODE.pong, payload);
		else this.#pong = payload;
	}

	/** Writes our Close; 1005 stands for an empty one. The caller moves on. */
	close(status: CloseStatus): void {
		const { code, reason } = status;
		this.frame(OPCODE.close, code === 1005 ? NO_BYTES : closeBody(code, reason));
		this.next.closeSent = status;
	}

	/** In `ms` from now; null for never. */
	setTimer(timer: TimerName, ms: number | null): void {
		const at = ms === null ? null : this.next.nowMs + ms;
		this.next.due = { ...this.next.due, [timer]: at };
	}

	/** All timers but this one. */
	onlyTimer(timer: TimerName, ms: number | null): void {
		this.next.due = NO_TIMERS;
		this.setTimer(timer, ms);
	}

	/** Nothing that was coming in will be finished. */
	stopReading(): void {
		this.next.decoder = null;
		this.next.incoming = null;
	}

	step(): Step {
		this.#flushPong();
		const endpoint: Endpoint = this.next;
		if (endpoint.due !== this.#before.due) {
			const atMs = nextWake(endpoint);
			if (atMs !== nextWake(this.#before)) this.#actions.push({ type: 'setWake', atMs });
		}
		return { endpoint, events: this.#events, actions: this.#actions };
	}

	#flushPong(): void {
		const payload = this.#pong;
		if (payload === null) return;
		this.#pong = null;
		this.frame(OPCODE.pong, payload);
	}
}

/** `{ ...endpoint }`, field by field: with so many of them V8 copies that way ten times as fast. */
function copyOf(endpoint: Endpoint): Writable<Endpoint> {
	return {
		role: endpoint.role,
		state: endpoint.state,
		settings: endpoint.settings,
		opening: endpoint.opening,
		head: endpoint.head,
		headBytes: endpoint.headBytes,
		decoder: endpoint.decoder,
		incoming: endpoint.incoming,
		control: endpoint.control,
		outgoing: endpoint.outgoing,
		keys: endpoint.keys,
		subprotocol: endpoint.subprotocol,
		deflate: endpoint.deflate,
		closeSent: endpoint.closeSent,
		closeReceived: endpoint.closeReceived,
		nowMs: endpoint.nowMs,
		due: endpoint.due,
		heartbeats: endpoint.heartbeats,
		awaitedPong: endpoint.awaitedPong,
	};
}

/** When `wake` is to be called next, or null. */
export function nextWake({ due }: Endpoint): number | null {
	let first: number | null = null;
	for (const at of Object.values(due)) {
		if (at !== null && (first === null || at < first)) first = at;
	}
	return first;
}
