// The steps of a side that repeats a connection. A step waits for messages of the other side, and for the time since the
// opening at which its bytes left. So the frames of both sides leave in the order of the connection, although nothing is
// in transit for long between two programs.
import { sameBytes, type Bytes } from '../../../engine/bytes/index.ts';
import { readCloseBody } from '../../../engine/frame/index.ts';
import type { SeenFrame, SeenMessage, Wire } from '../../../engine/observer/index.ts';
import type { RuleCode } from '../../../engine/report/index.ts';
import { otherRole, type Role } from '../../../engine/role.ts';
import type { SeenConnection } from '../../piece.ts';

export type ReproducedAction =
	/**
	 * Sends a message in one frame. `compress` says whether it was compressed; it is null without a compression that both
	 * sides agreed on. `frames` counts its frames in the connection: a compressed message may have several.
	 */
	| {
			readonly type: 'message';
			readonly kind: 'text' | 'binary';
			readonly content: Bytes;
			readonly compress: boolean | null;
			readonly frames: number;
	  }
	/** Sends one frame of a message. `whole` is the content of the message if this is its last frame; otherwise null. */
	| {
			readonly type: 'fragment';
			readonly kind: 'text' | 'binary';
			readonly first: boolean;
			readonly content: Bytes;
			readonly compress: false | null;
			readonly whole: Bytes | null;
	  }
	| { readonly type: 'ping' | 'pong'; readonly payload: Bytes }
	/** Sends a Close; with `code` null it has no body. */
	| { readonly type: 'close'; readonly code: number | null; readonly reason: string }
	/** TCP ends without a Close frame. */
	| { readonly type: 'fin' | 'reset' }
	/** The evidence ends, and the connection does not. */
	| { readonly type: 'still-open' }
	/** Sends what no API sends. A `breach` has the codes of its rules, or of the frame that is not whole. */
	| {
			readonly type: 'raw';
			readonly what: 'breach' | 'after-close' | 'part';
			readonly codes: readonly RuleCode[];
	  };

export interface ReproducedStep {
	/** Counts the messages of the other side that come before the step. */
	readonly messages: number;
	/** Counts the milliseconds between the opening and the step. */
	readonly afterMs: number;
	/** Holds the time of the step in the connection, in milliseconds. */
	readonly at: number;
	readonly action: ReproducedAction;
}

interface PlacedAction {
	readonly event: number;
	readonly action: ReproducedAction;
}

export function sideSteps(
	connection: SeenConnection,
	wire: Wire,
	by: Role,
): readonly ReproducedStep[] {
	const arrivals = arrivalsAt(connection, wire, by);
	const opened = wire.instant(wire.opening.openedBy ?? 0).at;
	const step = (messages: number, at: number, action: ReproducedAction): ReproducedStep => {
		return { messages, afterMs: Math.max(0, Math.round(at - opened)), at, action };
	};
	const steps = placedActions(connection, wire, by).map(({ event, action }) => {
		const known = arrivals.filter((arrival) => arrival < event).length;
		return step(known, wire.instant(event).at, action);
	});
	if (by === 'server' || !staysOpen(wire)) return steps;
	// One program must end, or both would wait for ever.
	const { at } = wire.instant(connection.transcript.length - 1);
	return [...steps, step(arrivals.length, at, { type: 'still-open' })];
}

/**
 * Returns whether a side sends on its own after the Close of the other side, or its messages arrive after that: they
 * were in transit.
 */
export function crossesClose(connection: SeenConnection, wire: Wire): boolean {
	return (['client', 'server'] as const).some((by) => {
		const close = wire.closeOf(by);
		if (close === null) return false;
		const sent = placedActions(connection, wire, otherRole(by)).some(
			({ event, action }) => event > close.event && ofOpenConnection(action),
		);
		return sent || arrivalsAt(connection, wire, by).some((event) => event > close.event);
	});
}

function ofOpenConnection({ type }: ReproducedAction): boolean {
	return type !== 'raw' && type !== 'fin' && type !== 'reset';
}

function staysOpen(wire: Wire): boolean {
	const ended = wire.ends.some(({ how }) => how !== 'lost');
	return !ended && wire.closeOf('client') === null && wire.closeOf('server') === null;
}

/** Returns the events with which messages had arrived, as far as a program of the other side sends them. */
function arrivalsAt(connection: SeenConnection, wire: Wire, by: Role): readonly number[] {
	const sender = otherRole(by);
	const delivered = deliveredTo(connection, by);
	if (framesFrom(wire, sender) === wire.streams[sender].bytes.length) return delivered;
	const close = wire.closeOf(sender);
	const complete = wire.sides[sender].messages.filter((one) => one.complete);
	return complete.flatMap(({ frames }, i) => {
		const { event, range } = frames.at(-1)!;
		const arrived = delivered.length === 0 ? event : delivered[i];
		const isSent = close === null || range.start < close.range.start;
		return isSent && arrived !== undefined ? [arrived] : [];
	});
}

/** Returns the events with which the application of a side received messages. */
function deliveredTo({ transcript }: SeenConnection, by: Role): readonly number[] {
	return transcript.flatMap((event, i) => (event.type === 'deliver' && event.by === by ? [i] : []));
}

function placedActions(connection: SeenConnection, wire: Wire, by: Role): readonly PlacedAction[] {
	const unseen = framesFrom(wire, by) === wire.streams[by].bytes.length;
	const sent = unseen ? messageActions(connection, by) : frameActions(wire, by);
	return [...sent, ...rawTail(wire, by), ...tcpEnd(wire, by)];
}

/** Returns the offset at which the frames of a side begin; the length of its bytes if none was seen. */
function framesFrom({ opening, streams }: Wire, by: Role): number {
	const from = by === 'client' ? opening.clientFrames : opening.serverFrames;
	return Math.min(from, streams[by].bytes.length);
}

/** Returns the messages of a side of which no frame was seen. */
function messageActions(connection: SeenConnection, by: Role): readonly PlacedAction[] {
	return deliveredTo(connection, otherRole(by)).flatMap((event): PlacedAction[] => {
		const action = connection.transcript[event]!;
		if (action.type !== 'deliver') return [];
		const { kind, payload: content } = action;
		return [{ event, action: { type: 'message', kind, content, compress: null, frames: 1 } }];
	});
}

/** Returns the messages, Pings and the like of one side. */
function frameActions(wire: Wire, by: Role): readonly PlacedAction[] {
	const { frames, messages } = wire.sides[by];
	const messageOf = new Map(messages.flatMap((one) => one.frames.map((seen) => [seen, one])));
	const answersPing = answeredPings(wire, by);
	const close = wire.closeOf(by);
	return frames.flatMap((seen): PlacedAction[] => {
		const action = frameAction(wire, by, seen, messageOf.get(seen));
		const isAnswer =
			seen === close
				? answersClose(seen, wire.closeOf(otherRole(by)))
				: seen.frame.opcode === 10 && answersPing(seen);
		return action === null || (isAnswer && action.type !== 'raw')
			? []
			: [{ event: seen.event, action }];
	});
}

/** Returns what sends a frame; null for a frame that another one stands for. */
function frameAction(
	wire: Wire,
	by: Role,
	seen: SeenFrame,
	message: SeenMessage | undefined,
): ReproducedAction | null {
	const { frame, payload } = seen;
	const codes = codesOf(wire, by, seen);
	if (codes.length > 0) return { type: 'raw', what: 'breach', codes };
	const close = wire.closeOf(by);
	if (close !== null && seen.range.start > close.range.start) {
		return { type: 'raw', what: 'after-close', codes };
	}
	if (frame.opcode === 8) {
		const { code, reason } = readCloseBody(payload);
		return { type: 'close', code, reason };
	}
	if (frame.opcode === 9 || frame.opcode === 10) {
		return { type: frame.opcode === 9 ? 'ping' : 'pong', payload };
	}
	if (message === undefined) return { type: 'raw', what: 'part', codes };
	const { kind, frames, content, complete } = message;
	const isLast = complete && seen === frames.at(-1);
	const { compressed } = frames[0]!.frame;
	const agreed = wire.opening.deflate !== null;
	if (compressed || (complete && frames.length === 1)) {
		const compress = agreed ? compressed : null;
		if (!complete) return seen === frames[0] ? { type: 'raw', what: 'part', codes } : null;
		return isLast ? { type: 'message', kind, content, compress, frames: frames.length } : null;
	}
	return {
		type: 'fragment',
		kind,
		first: seen === frames[0],
		content: payload,
		compress: agreed ? false : null,
		whole: isLast ? content : null,
	};
}

/**
 * Returns the codes of the faults of a frame that a library does not repeat. It chooses its own masking keys, and sends a
 * Close between fragments.
 */
function codesOf(wire: Wire, by: Role, { range }: SeenFrame): readonly RuleCode[] {
	const codes = wire.sides[by].faults
		.filter((fault) => fault.range.start >= range.start && fault.range.start < range.end)
		.map(({ code }) => code)
		.filter((code) => !code.startsWith('mask-key-') && code !== 'close-mid-message');
	return [...new Set(codes)];
}

/** Libraries answer a Close with its code. */
function answersClose(own: SeenFrame, theirs: SeenFrame | null): boolean {
	if (theirs === null || own.event < theirs.event) return false;
	return readCloseBody(own.payload).code === readCloseBody(theirs.payload).code;
}

/** Returns whether a Pong answers a Ping of the other side that no Pong has answered yet. */
function answeredPings(wire: Wire, by: Role): (pong: SeenFrame) => boolean {
	const pings = [...wire.framesOf(otherRole(by), 9)];
	return (pong) => {
		const index = pings.findIndex(
			(ping) => ping.event < pong.event && sameBytes(ping.payload, pong.payload),
		);
		// A Pong answers the earlier Pings, too (§5.5.3).
		if (index >= 0) pings.splice(0, index + 1);
		return index >= 0;
	};
}

/** Returns the bytes after the last frame that could be read: a breach that fails the connection, or a part. */
function rawTail(wire: Wire, by: Role): readonly PlacedAction[] {
	const { frames, failing, unfinished } = wire.sides[by];
	const from = Math.max(
		framesFrom(wire, by),
		...frames.slice(-1).map(({ range }) => range.end / 8),
	);
	const bytes = wire.streams[by].bytes.subarray(from);
	const fault = failing?.fault ?? unfinished;
	if (bytes.length === 0 || fault === null) return [];
	const action = { type: 'raw', what: 'breach', codes: [fault.code] } as const;
	return [{ event: wire.streams[by].eventOf(from), action }];
}

/** Returns the end of TCP if this side ends it first and no side has sent a Close, which leads to the end by itself. */
function tcpEnd(wire: Wire, by: Role): readonly PlacedAction[] {
	const first = wire.ends.find((end) => end.by !== null);
	if (first?.by !== by || first.how === 'lost') return [];
	const closes = [wire.closeOf('client'), wire.closeOf('server')];
	if (closes.some((close) => close !== null && close.event < first.event)) return [];
	return [{ event: first.event, action: { type: first.how } }];
}
