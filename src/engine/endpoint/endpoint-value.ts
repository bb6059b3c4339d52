// Defines the type of an endpoint value: all that an endpoint keeps between two calls.
import type { Bytes } from '../bytes/bytes.ts';
import type { GrowingPayload } from '../bytes/growing-payload.ts';
import type { DeflateContext } from '../extension/permessage-deflate.ts';
import type { FrameDecoder } from '../frame/decode.ts';
import type { Effect, DataKind, EndpointFailure, ProtocolEvent } from './endpoint-events.ts';
import type { EndpointSettings, TimerName } from './endpoint-settings.ts';
import type { ScannedHead } from './head-scan.ts';
import type { MaskingKeys } from './masking-keys.ts';
import type { OpeningSide } from './opening-side.ts';
import type { StateName } from './states.ts';
import type { Role } from '../role.ts';

/** Holds a message of which some frames have arrived. */
export interface IncomingMessage {
	readonly kind: DataKind;
	readonly compressed: boolean;
	readonly payload: GrowingPayload;
	/** Counts the frames of the message that have begun. */
	readonly frames: number;
	/** Holds the UTF-8 state after the inflated part of a compressed text. */
	readonly utf8: number;
	/** Holds a breach for which the profile fails the connection when the message is complete; it is null without one. */
	readonly late: EndpointFailure | null;
}

/** Holds what a sender must know of a message of which some fragments were sent. */
export interface OutgoingMessage {
	readonly kind: DataKind;
	/** Holds the UTF-8 state after the sent part of a text. */
	readonly utf8: number;
}

/** Holds the status of a Close frame: its code and its reason. */
export interface CloseStatus {
	/** Holds the close code; it is 1005 when the frame has none (§7.1.5). */
	readonly code: number;
	readonly reason: string;
}

/** Holds all that an endpoint keeps between two calls. */
export interface Endpoint {
	readonly role: Role;
	readonly state: StateName;
	readonly settings: EndpointSettings;
	readonly opening: OpeningSide;
	/** Holds the received part of the peer's head; it is empty once the connection is open. */
	readonly head: ScannedHead;
	/** Holds the length of the peer's handshake in bytes, interim responses included. Frames begin at this offset. */
	readonly headBytes: number;
	/**
	 * Holds the frame decoder, which is forked and never advanced here; it is null before the connection is open and when
	 * nothing more is read.
	 */
	readonly decoder: FrameDecoder | null;
	readonly incoming: IncomingMessage | null;
	/** Holds the received part of a control frame's payload. */
	readonly control: GrowingPayload;
	readonly outgoing: OutgoingMessage | null;
	/** Holds the source of masking keys; it is null for a server, and for a client that does not mask. */
	readonly keys: MaskingKeys | null;
	readonly subprotocol: string | null;
	/** Holds the compression contexts; it is null when no compression was negotiated. */
	readonly deflate: DeflateContext | null;
	readonly closeSent: CloseStatus | null;
	readonly closeReceived: CloseStatus | null;
	/** Holds the time of the last call, in milliseconds. */
	readonly nowMs: number;
	/** Says when each timer expires, in milliseconds; a timer that does not run has null. */
	readonly due: Readonly<Record<TimerName, number | null>>;
	/** Counts the heartbeat Pings sent. */
	readonly heartbeats: number;
	/** Holds the payload of the heartbeat Ping that waits for its Pong; it is null when none waits. */
	readonly awaitedPong: Bytes | null;
}

export const NO_TIMERS: Endpoint['due'] = {
	opening: null,
	closing: null,
	linger: null,
	ping: null,
	pong: null,
};

/** Is the result of a call: the next value, the events that happened, and the effects for the host, each list in order. */
export interface EndpointStep {
	readonly endpoint: Endpoint;
	readonly events: readonly ProtocolEvent[];
	readonly effects: readonly Effect[];
}

/** Represents an endpoint that a turn may still change; nothing outside the turn sees it or its message. */
export type EndpointDraft = Writable<Omit<Endpoint, 'incoming'>> & {
	incoming: Writable<IncomingMessage> | null;
};

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Returns the copy with which a turn begins. */
export function draftOf(endpoint: Endpoint): EndpointDraft {
	const { incoming } = endpoint;
	return { ...endpoint, incoming: incoming && { ...incoming } };
}

/** Returns when `wake` must be called next, in milliseconds; null for never. */
export function nextWake({ due }: Endpoint): number | null {
	let first: number | null = null;
	for (const at of Object.values(due)) {
		if (at !== null && (first === null || at < first)) first = at;
	}
	return first;
}
