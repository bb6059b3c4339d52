// permessage-deflate (RFC 7692 §7.2) for one endpoint: it compresses the messages of its own side and
// inflates those of the other side.
//
// DEFLATE replaces text that occurred before by a reference to it: a distance and a length. With context
// takeover a message may refer to earlier messages, as far back as the window: 2 ** windowBits bytes. Both
// sides therefore keep a context, the end of all text so far. Without context takeover each message begins
// with an empty window. A sender ends a message with a sync flush, whose last four bytes are always 00 00 ff
// ff. The sender removes these bytes, and the receiver adds them again.
//
// A context is a value: continuing from an older context gives the same bytes as before. A running zlib
// stream only saves time; `deflating.ts` and `inflating.ts` can always make it again from the value.
import type { Bytes } from '../bytes/bytes.ts';
import { gatheredBytes } from '../bytes/growing-payload.ts';
import { otherRole, type Role } from '../role.ts';
import type { DeflateAgreement } from '../handshake/deflate-negotiation.ts';
import type { DeflateCodec } from './codec.ts';
import type { Deflating } from './deflating.ts';
import { NOTHING_DEFLATED, deflateAhead, deflateNext } from './deflating.ts';
import { HeldStream } from './held-stream.ts';
import type { InflatedText, Inflating, InflatingBounds } from './inflating.ts';
import {
	DEFLATE_TAIL,
	NOTHING_INFLATED,
	afterMessage,
	inflateOn,
	insideMessage,
} from './inflating.ts';

export { DEFLATE_TAIL };

/** Says which copies a receiver follows although the sender had agreed not to use them (§7.1). */
export interface FollowedCopies {
	/**
	 * Says how far back they reach. `agreed`: as far as was agreed on. `message`: so far, and anywhere in their own
	 * message. `all`: 32 KiB.
	 */
	readonly window: 'agreed' | 'message' | 'all';
	/** Says whether they reach earlier messages without context takeover. */
	readonly takeover: boolean;
}

const AS_AGREED: FollowedCopies = { window: 'agreed', takeover: false };

/** Holds the context of one endpoint, in both directions. */
export interface DeflateContext {
	readonly agreement: DeflateAgreement;
	/** Holds the limits that the endpoint keeps when it sends; they may be stricter than the agreement. */
	readonly kept: DeflateAgreement;
	readonly follows: FollowedCopies;
	/** Holds the endpoint's own side: it compresses this side's messages and inflates the other's. */
	readonly side: Role;
	readonly sent: Deflating;
	readonly received: Inflating;
}

/** Holds a compressed message, and the context after it. */
export interface Compressed {
	readonly context: DeflateContext;
	readonly payload: Uint8Array<ArrayBuffer>;
}

/**
 * Says that the message cannot be inflated. The connection then fails with 1009 or 1007, so there is no further
 * context.
 */
export interface NotInflated {
	readonly type: 'too-long' | 'bad-data';
	/** Holds the text before the fault, at most as long as the limit. */
	readonly message: Bytes;
}

/** Says that a part of a message was inflated. */
export interface DecompressedPart {
	readonly type: 'part';
	readonly context: DeflateContext;
	/** Holds the text inflated so far. */
	readonly message: Bytes;
}

/** Says that a whole message was inflated. */
export interface DecompressedMessage {
	readonly type: 'message';
	readonly context: DeflateContext;
	readonly message: Bytes;
	/**
	 * Is false if the last block does not end: bytes are missing, or the sender did not remove the tail, which peers
	 * accept.
	 */
	readonly complete: boolean;
}

/**
 * zlib makes no raw stream with a window of 8 bits; distances of its 9-bit streams reach back at most 250
 * bytes.
 */
const LEAST_DEFLATE_BITS = 9;
const MOST_DEFLATE_BITS = 15;

/**
 * Returns the context before the first message.
 * @param kept the limits that the endpoint keeps when it sends
 */
export function startDeflate(
	agreement: DeflateAgreement,
	side: Role,
	kept: DeflateAgreement = agreement,
	follows: FollowedCopies = AS_AGREED,
): DeflateContext {
	return { agreement, kept, follows, side, sent: NOTHING_DEFLATED, received: NOTHING_INFLATED };
}

/**
 * Compresses a message (§7.2.1). Returns the joined payload of its frames; the first frame must have RSV1
 * set.
 */
export function compressMessage(
	context: DeflateContext,
	codec: DeflateCodec,
	message: Bytes,
): Compressed {
	// An empty message becomes an empty stored block without its tail (§7.2.3.6).
	if (message.length === 0) return { context, payload: Uint8Array.of(0x00) };
	const { begin, size, takesOver } = deflatingBounds(context, codec);
	const { blocks, next } = deflateNext(context.sent, begin, size, message);
	const payload = blocks.subarray(0, blocks.length - DEFLATE_TAIL.length);
	return { context: { ...context, sent: takesOver ? next : NOTHING_DEFLATED }, payload };
}

/**
 * Compresses a message part by part, so that other work can run between two parts. Yields the number of bytes of each
 * part, and returns a context with which `compressMessage` returns the message at once.
 */
export function* compressAhead(
	context: DeflateContext,
	codec: DeflateCodec,
	message: Bytes,
): Generator<number, DeflateContext> {
	const { begin, size } = deflatingBounds(context, codec);
	return { ...context, sent: yield* deflateAhead(context.sent, begin, size, message) };
}

/**
 * Inflates the received part of a message (§7.2.2).
 * @param payload the whole payload since the message began
 * @param limit the most bytes that the message may have when inflated
 */
export function decompressPart(
	context: DeflateContext,
	codec: DeflateCodec,
	payload: Bytes,
	limit: number,
): DecompressedPart | NotInflated {
	const { received } = context;
	const inflated = inflateOn(received, boundsOf(context, codec, limit), payload);
	const { text, end } = inflated;
	if (end === 'too-long' || end === 'bad-data') return { type: end, message: gatheredBytes(text) };
	const next = insideMessage(received, inflated, payload.length);
	return { type: 'part', context: { ...context, received: next }, message: gatheredBytes(text) };
}

/** Inflates a message whose payload is complete (§7.2.2). */
export function decompressMessage(
	context: DeflateContext,
	codec: DeflateCodec,
	payload: Bytes,
	limit: number,
): DecompressedMessage | NotInflated {
	const { received } = context;
	const bounds = boundsOf(context, codec, limit);
	const inflated = inflateOn(received, bounds, payload, DEFLATE_TAIL);
	const { text, end } = inflated;
	const message = gatheredBytes(text);
	if (end === 'too-long' || end === 'bad-data') return { type: end, message };
	const next = nextMessage(context, inflated, bounds.size);
	const complete = end === 'between-blocks';
	return { type: 'message', context: { ...context, received: next }, message, complete };
}

/**
 * Releases the streams, because nothing more is sent or received. A later call with this context makes a new
 * stream.
 */
export function releaseStreams({ sent, received }: DeflateContext): void {
	sent.stream.take();
	received.stream.take();
}

function deflatingBounds({ kept, side }: DeflateContext, codec: DeflateCodec) {
	const { bits, takesOver } = limitsOf(kept, side);
	const begin = (window: Bytes) => codec.deflater(window, Math.max(LEAST_DEFLATE_BITS, bits));
	return { begin, size: 2 ** bits, takesOver };
}

function boundsOf(context: DeflateContext, codec: DeflateCodec, limit: number): InflatingBounds {
	const { bits } = limitsOf(context.agreement, otherRole(context.side));
	const { window } = context.follows;
	const reach = window === 'agreed' ? bits : MOST_DEFLATE_BITS;
	const size = 2 ** (window === 'all' ? MOST_DEFLATE_BITS : bits);
	return { begin: (before) => codec.inflater(before, reach), size, limit };
}

/** Returns the inflater before the next message. */
function nextMessage(
	{ agreement, side, follows, received }: DeflateContext,
	inflated: InflatedText,
	size: number,
): Inflating {
	const { bits, takesOver } = limitsOf(agreement, otherRole(side));
	if (!takesOver && !follows.takeover) return NOTHING_INFLATED;
	const next = afterMessage(received, inflated, size);
	// A stream that follows any copy in its message would reach too far back into this one.
	const ends = follows.window === 'message' && bits < MOST_DEFLATE_BITS;
	return ends ? { ...next, stream: new HeldStream() } : next;
}

function limitsOf(agreement: DeflateAgreement, sender: Role) {
	return sender === 'client'
		? { bits: agreement.clientMaxWindowBits, takesOver: !agreement.clientNoContextTakeover }
		: { bits: agreement.serverMaxWindowBits, takesOver: !agreement.serverNoContextTakeover };
}
