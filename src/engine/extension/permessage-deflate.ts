// permessage-deflate for the messages of one side of one connection (RFC 7692 §7.2): what is remembered, and what a
// message becomes. A context is a value: going on from an older one gives what it would have given then.
import type { Bytes } from '../bytes/bytes.ts';
import { gatheredBytes } from '../bytes/growing-payload.ts';
import type { DeflateAgreement } from '../handshake/deflate-negotiation.ts';
import type { DeflateCodec } from './codec.ts';
import type { Deflating } from './deflating.ts';
import { NOTHING_SAID, deflateNext } from './deflating.ts';
import type { Inflating, InflatingBounds } from './inflating.ts';
import {
	DEFLATE_TAIL,
	NOTHING_INFLATED,
	afterMessage,
	inflateOn,
	insideMessage,
} from './inflating.ts';

export { DEFLATE_TAIL };

export interface DeflateContext {
	readonly agreement: DeflateAgreement;
	/** Whose messages it compresses; it inflates the other's. */
	readonly side: 'client' | 'server';
	readonly sent: Deflating;
	readonly received: Inflating;
}

export interface Compressed {
	readonly context: DeflateContext;
	readonly payload: Uint8Array<ArrayBuffer>;
}

/** The connection fails with 1009 or 1007: there is no context to go on with. */
export interface NotInflated {
	readonly type: 'too-long' | 'bad-data';
	/** What came before that, the limit at most. */
	readonly message: Bytes;
}

export interface DecompressedPart {
	readonly type: 'part';
	readonly context: DeflateContext;
	/** As far as it has come. */
	readonly message: Bytes;
}

export interface DecompressedMessage {
	readonly type: 'message';
	readonly context: DeflateContext;
	readonly message: Bytes;
	/** False where a block has no end: bytes are missing, or a tail was left on (which peers take). */
	readonly complete: boolean;
}

/** zlib makes no raw stream with a window of 8 bits; its 9 reach back 250 bytes at most. */
const LEAST_DEFLATE_BITS = 9;

export function startDeflate(
	agreement: DeflateAgreement,
	side: 'client' | 'server',
): DeflateContext {
	return { agreement, side, sent: NOTHING_SAID, received: NOTHING_INFLATED };
}

/** §7.2.1. The payload of the message's frames together, RSV1 to be set on the first. */
export function compressMessage(
	context: DeflateContext,
	codec: DeflateCodec,
	message: Bytes,
): Compressed {
	// §7.2.3.6: an empty message is an empty stored block, its tail cut off.
	if (message.length === 0) return { context, payload: Uint8Array.of(0x00) };
	const { sent, side } = context;
	const { bits, takesOver } = limitsOf(context, side);
	const begin = (window: Bytes) => codec.deflater(window, Math.max(LEAST_DEFLATE_BITS, bits));
	const { blocks, next } = deflateNext(sent, begin, 2 ** bits, message);
	const payload = blocks.subarray(0, blocks.length - DEFLATE_TAIL.length);
	return { context: takesOver ? { ...context, sent: next } : context, payload };
}

/**
 * §7.2.2, as far as the payload has come: `payload` is all of it since the message began.
 * @param limit of the message, in bytes
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

/** §7.2.2, when all of the payload is there. */
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
	const { takesOver } = limitsOf(context, senderTo(context));
	const next = takesOver ? afterMessage(received, inflated, bounds.size) : NOTHING_INFLATED;
	const complete = end === 'between-blocks';
	return { type: 'message', context: { ...context, received: next }, message, complete };
}

/** Nothing more is sent or received: no stream is held. Whoever goes on all the same makes one anew. */
export function releaseStreams({ sent, received }: DeflateContext): void {
	sent.stream.take();
	received.stream.take();
}

function boundsOf(context: DeflateContext, codec: DeflateCodec, limit: number): InflatingBounds {
	const { bits } = limitsOf(context, senderTo(context));
	return { begin: (window) => codec.inflater(window, bits), size: 2 ** bits, limit };
}

function senderTo({ side }: DeflateContext): 'client' | 'server' {
	return side === 'client' ? 'server' : 'client';
}

function limitsOf({ agreement }: DeflateContext, sender: 'client' | 'server') {
	return sender === 'client'
		? { bits: agreement.clientMaxWindowBits, takesOver: !agreement.clientNoContextTakeover }
		: { bits: agreement.serverMaxWindowBits, takesOver: !agreement.serverNoContextTakeover };
}
