// The compressor of one side as a value: the window with which its stream began, the messages compressed
// since, and the stream. Two streams with the same window may compress the same text differently, so the
// output depends on where the stream began. To continue from an older value, a new stream begins at the same
// place and compresses the same messages again. New streams begin so often that these messages are few.
import type { Bytes } from '../bytes/bytes.ts';
import { NO_BYTES, sameBytes } from '../bytes/bytes.ts';
import type { Deflater } from './codec.ts';
import { HeldStream } from './held-stream.ts';
import type { InflatedMessages } from './inflated-messages.ts';
import { inflatedMessages, inflatedAfter, lastBytes } from './inflated-messages.ts';

/** Counts the messages, and the bytes of messages, after which a new stream begins. */
const STREAM_MESSAGES = 256;
const STREAM_BYTES = 1 << 17;

/** Counts the bytes of a part of a message that is compressed in advance. */
const PART = 1 << 16;

/** Holds the state of the compressor between two messages. */
export interface Deflating {
	/** Holds the text before the stream. */
	readonly window: Bytes;
	/** Lists the messages that the stream has compressed; it is null for none. */
	readonly compressed: InflatedMessages | null;
	readonly stream: HeldStream<Deflater>;
	/** Holds the next message with its blocks if it was compressed in advance; otherwise it is null. */
	readonly ahead: (Deflated & { readonly message: Bytes }) | null;
}

/** Holds the blocks of a message, and the compressor after it. */
export interface Deflated {
	readonly next: Deflating;
	readonly blocks: Uint8Array<ArrayBuffer>;
}

export const NOTHING_DEFLATED: Deflating = startDeflating(NO_BYTES);

/**
 * Compresses the next message.
 * @param begin makes a stream that begins with this window
 * @param size the length of the window in bytes
 */
export function deflateNext(
	before: Deflating,
	begin: (window: Bytes) => Deflater,
	size: number,
	message: Bytes,
): Deflated {
	const { window, compressed, stream, ahead } = before;
	if (ahead !== null && sameBytes(ahead.message, message)) return ahead;
	const deflater = stream.take() ?? repeated(begin(window), compressed);
	return deflated(before, deflater, deflater.deflate(message), size, message);
}

/**
 * Compresses the next message part by part, so that other work can run between two parts. Yields the number of bytes of
 * each part, and returns the compressor that has the message in advance. The parameters are those of `deflateNext`.
 */
export function* deflateAhead(
	before: Deflating,
	begin: (window: Bytes) => Deflater,
	size: number,
	message: Bytes,
): Generator<number, Deflating> {
	const { window, compressed, stream } = before;
	const deflater = stream.take() ?? repeated(begin(window), compressed);
	let at = 0;
	for (; at + PART < message.length; at += PART) {
		deflater.add(message.subarray(at, at + PART));
		yield PART;
	}
	const blocks = deflater.deflate(message.subarray(at));
	return { ...before, ahead: { message, ...deflated(before, deflater, blocks, size, message) } };
}

/** Returns the blocks of a message with the compressor after it. */
function deflated(
	{ window, compressed }: Deflating,
	deflater: Deflater,
	blocks: Uint8Array<ArrayBuffer>,
	size: number,
	message: Bytes,
): Deflated {
	const now = inflatedAfter(compressed, message);
	if (now.messages === STREAM_MESSAGES || now.bytes >= STREAM_BYTES) {
		const after = lastBytes([window, ...inflatedMessages(now)], size);
		return { next: startDeflating(after), blocks };
	}
	// The message is copied, because its caller may overwrite it.
	const kept = { ...now, message: message.slice() };
	const held = new HeldStream(deflater);
	return { next: { window, compressed: kept, stream: held, ahead: null }, blocks };
}

function startDeflating(window: Bytes): Deflating {
	return { window, compressed: null, stream: new HeldStream(), ahead: null };
}

/** Brings a new stream to the state after these messages. */
function repeated(deflater: Deflater, compressed: InflatedMessages | null): Deflater {
	for (const message of inflatedMessages(compressed)) deflater.deflate(message);
	return deflater;
}
