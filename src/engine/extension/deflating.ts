// The compressor of one side as a value: the window with which its stream began, the messages compressed
// since, and the stream. Two streams with the same window may compress the same text differently, so the
// output depends on where the stream began. To continue from an older value, a new stream begins at the same
// place and compresses the same messages again. New streams begin so often that these messages are few.
import type { Bytes } from '../bytes/bytes.ts';
import { NO_BYTES } from '../bytes/bytes.ts';
import type { Deflater } from './codec.ts';
import { HeldStream } from './held-stream.ts';
import type { InflatedMessages } from './inflated-messages.ts';
import { inflatedMessages, inflatedAfter, lastBytes } from './inflated-messages.ts';

/** Counts the messages, and the bytes of messages, after which a new stream begins. */
const STREAM_MESSAGES = 256;
const STREAM_BYTES = 1 << 17;

/** Holds the state of the compressor between two messages. */
export interface Deflating {
	/** Holds the text before the stream. */
	readonly window: Bytes;
	/** Lists the messages that the stream has compressed; it is null for none. */
	readonly compressed: InflatedMessages | null;
	readonly stream: HeldStream<Deflater>;
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
	{ window, compressed, stream }: Deflating,
	begin: (window: Bytes) => Deflater,
	size: number,
	message: Bytes,
): Deflated {
	const deflater = stream.take() ?? repeated(begin(window), compressed);
	const blocks = deflater.deflate(message);
	const now = inflatedAfter(compressed, message);
	if (now.messages === STREAM_MESSAGES || now.bytes >= STREAM_BYTES) {
		const after = lastBytes([window, ...inflatedMessages(now)], size);
		return { next: startDeflating(after), blocks };
	}
	// The message is copied, because its caller may overwrite it.
	const kept = { ...now, message: message.slice() };
	return { next: { window, compressed: kept, stream: new HeldStream(deflater) }, blocks };
}

function startDeflating(window: Bytes): Deflating {
	return { window, compressed: null, stream: new HeldStream() };
}

/** Brings a new stream to the state after these messages. */
function repeated(deflater: Deflater, compressed: InflatedMessages | null): Deflater {
	for (const message of inflatedMessages(compressed)) deflater.deflate(message);
	return deflater;
}
