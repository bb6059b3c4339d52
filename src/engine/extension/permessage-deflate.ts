// permessage-deflate for the messages of one side of one connection (RFC 7692 §7.2): what is remembered, and what a
// message becomes. A context is a value: going on from an older one gives what it would have given then.
import type { Bytes } from '../bytes/bytes.ts';
import { NO_BYTES } from '../bytes/bytes.ts';
import { joinBytes } from '../bytes/join.ts';
import type { DeflateAgreement } from '../handshake/deflate-negotiation.ts';
import type { DeflateCodec } from './codec.ts';

export interface DeflateContext {
	readonly agreement: DeflateAgreement;
	/** Whose messages it compresses; it inflates the other's. */
	readonly side: 'client' | 'server';
	/** The end of what was said so far, as far back as a distance may reach; empty where nothing is taken over. */
	readonly sent: Bytes;
	readonly received: Bytes;
}

export interface Compressed {
	readonly context: DeflateContext;
	readonly payload: Uint8Array<ArrayBuffer>;
}

export type Decompressed =
	| {
			readonly type: 'message';
			readonly context: DeflateContext;
			readonly message: Uint8Array<ArrayBuffer>;
			/** False where a block has no end: bytes are missing, or a tail was left on (which peers take). */
			readonly complete: boolean;
	  }
	/** The connection fails with 1009 or 1007: there is no context to go on with. */
	| { readonly type: 'too-long' | 'bad-data' };

/** §7.2.1: what a sync flush leaves at the end; a sender cuts it off, a receiver puts it back. */
export const DEFLATE_TAIL: Bytes = Uint8Array.of(0x00, 0x00, 0xff, 0xff);

/** zlib makes no raw stream with a window of 8 bits. */
const LEAST_DEFLATE_BITS = 9;

export function startDeflate(
	agreement: DeflateAgreement,
	side: 'client' | 'server',
): DeflateContext {
	return { agreement, side, sent: NO_BYTES, received: NO_BYTES };
}

/** §7.2.1. The payload of the message's frames together, RSV1 to be set on the first. */
export function compressMessage(
	context: DeflateContext,
	codec: DeflateCodec,
	message: Bytes,
): Compressed {
	const { sent, side } = context;
	const { bits, takesOver } = limitsOf(context, side);
	// §7.2.3.6: an empty message is an empty stored block, its tail cut off.
	const payload =
		message.length === 0
			? Uint8Array.of(0x00)
			: withoutTail(codec.deflate(message, sent, Math.max(LEAST_DEFLATE_BITS, bits)));
	const next = takesOver ? { ...context, sent: windowOf(sent, message, bits) } : context;
	return { context: next, payload };
}

/** §7.2.2. @param limit of the message, in bytes */
export function decompressMessage(
	context: DeflateContext,
	codec: DeflateCodec,
	payload: Bytes,
	limit: number,
): Decompressed {
	const { received, side } = context;
	const { bits, takesOver } = limitsOf(context, side === 'client' ? 'server' : 'client');
	const inflated = codec.inflate(joinBytes([payload, DEFLATE_TAIL]), received, bits, limit);
	if (inflated.type !== 'inflated') return inflated;
	const { bytes: message, complete } = inflated;
	const next = takesOver ? { ...context, received: windowOf(received, message, bits) } : context;
	return { type: 'message', context: next, message, complete };
}

function limitsOf({ agreement }: DeflateContext, sender: 'client' | 'server') {
	return sender === 'client'
		? { bits: agreement.clientMaxWindowBits, takesOver: !agreement.clientNoContextTakeover }
		: { bits: agreement.serverMaxWindowBits, takesOver: !agreement.serverNoContextTakeover };
}

/** The last 2 ** bits bytes of both; a copy, so that it holds no more alive than itself. */
function windowOf(before: Bytes, message: Bytes, bits: number): Bytes {
	const size = 2 ** bits;
	if (message.length >= size) return message.slice(message.length - size);
	const kept = Math.min(before.length, size - message.length);
	return joinBytes([before.subarray(before.length - kept), message]);
}

function withoutTail(blocks: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
	return blocks.subarray(0, blocks.length - DEFLATE_TAIL.length);
}
