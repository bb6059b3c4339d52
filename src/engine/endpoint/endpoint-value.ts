// An endpoint as a value: all that it knows between two calls.
import type { Bytes } from '../bytes/bytes.ts';
import type { DeflateContext } from '../extension/permessage-deflate.ts';
import type { DecoderPlace } from './decoder-place.ts';
import type { Action, DataKind, ProtocolEvent } from './endpoint-events.ts';
import type { EndpointSettings, TimerName } from './endpoint-settings.ts';
import type { GrowingPayload } from '../bytes/growing-payload.ts';
import type { ScannedHead } from './head-scan.ts';
import type { MaskingKeys } from './masking-keys.ts';
import type { OpeningSide } from './opening-side.ts';
import type { Role, StateName } from './states.ts';

/** A message that is coming in. */
export interface IncomingMessage {
	readonly kind: DataKind;
	readonly compressed: boolean;
	readonly payload: GrowingPayload;
	/** Frames that began. */
	readonly frames: number;
	/** The UTF-8 state after what was inflated of a compressed text. */
	readonly utf8: number;
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

/** Its fields are for reading, not for `...`: in the middle of a frame they are getters. */
export interface Endpoint {
	readonly role: Role;
	readonly state: StateName;
	readonly settings: EndpointSettings;
	readonly opening: OpeningSide;
	/** The head that is coming in; empty once the connection is open. */
	readonly head: ScannedHead;
	/** Bytes of the peer's handshake, interim answers included: frames begin behind them. */
	readonly headBytes: number;
	/** Null before the connection is open, and when nothing more is read. */
	readonly decoder: DecoderPlace | null;
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

/** What a call gives: the next value, what happened, and what the host must do, each in order. */
export interface EndpointStep {
	readonly endpoint: Endpoint;
	readonly events: readonly ProtocolEvent[];
	readonly actions: readonly Action[];
}

/**
 * The events or actions of most bytes. It is empty, but of the kind that lists of objects are in V8: a loop over lists of
 * two kinds takes several times as long.
 */
export const NOTHING: never[] = [{} as never].slice(1);

/** A value in the making: it and its message are nobody else's yet. */
export type EndpointDraft = Writable<Omit<Endpoint, 'incoming'>> & {
	incoming: Writable<IncomingMessage> | null;
};

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** `{ ...endpoint }`, field by field: with so many of them V8 copies that way ten times as fast. */
export function endpointCopy(endpoint: Endpoint): EndpointDraft {
	const { incoming } = endpoint;
	return {
		role: endpoint.role,
		state: endpoint.state,
		settings: endpoint.settings,
		opening: endpoint.opening,
		head: endpoint.head,
		headBytes: endpoint.headBytes,
		decoder: endpoint.decoder,
		incoming: incoming && {
			kind: incoming.kind,
			compressed: incoming.compressed,
			payload: incoming.payload,
			frames: incoming.frames,
			utf8: incoming.utf8,
		},
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
