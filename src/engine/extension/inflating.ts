// Inflates the messages of the other side while they arrive. The inflater is a value: the text before, the
// inflated part of the current message, and the stream in that state. A new stream with the same window
// inflates to the same text.
import type { Bytes } from '../bytes/bytes.ts';
import { NO_BYTES } from '../bytes/bytes.ts';
import type { GrowingPayload } from '../bytes/growing-payload.ts';
import { EMPTY_PAYLOAD, gatheredBytes, extended } from '../bytes/growing-payload.ts';
import { joinBytes } from '../bytes/join.ts';
import type { Inflated, Inflater } from './codec.ts';
import { HeldStream } from './held-stream.ts';
import type { InflatedMessages } from './inflated-messages.ts';
import { inflatedMessages, inflatedAfter, lastBytes } from './inflated-messages.ts';

/** Holds the four bytes that end every sync flush. A sender removes them, and a receiver adds them (§7.2.1). */
export const DEFLATE_TAIL: Bytes = Uint8Array.of(0x00, 0x00, 0xff, 0xff);

/** Counts the messages after which their text is joined into one window. */
const MOST_MESSAGES = 256;

/** Holds the inflater of one side, between two messages or inside one. */
export interface Inflating {
	/**
	 * Holds the text to which distances may refer: the end of earlier messages. The messages in `inflated` come after
	 * it.
	 */
	readonly window: Bytes;
	/** Lists the messages since `window`; it is null for none. */
	readonly inflated: InflatedMessages | null;
	/** Counts the payload bytes of the current message that are inflated. */
	readonly read: number;
	/** Holds the inflated text of the current message. */
	readonly text: GrowingPayload;
	readonly stream: HeldStream<Inflater>;
}

/** Represents the result of inflating a part of a message. */
export interface InflatedText {
	/** Holds the inflated text of the current message so far. */
	readonly text: GrowingPayload;
	readonly end: Inflated['end'];
	/** Holds the stream that read the part; after `bad-data` and `too-long` it cannot be used again. */
	readonly inflater: Inflater;
}

export const NOTHING_INFLATED: Inflating = {
	window: NO_BYTES,
	inflated: null,
	read: 0,
	text: EMPTY_PAYLOAD,
	stream: new HeldStream(),
};

/** Describes the window and the limit with which the messages of a side are inflated. */
export interface InflatingBounds {
	readonly begin: (window: Bytes) => Inflater;
	/** Holds the length of the window in bytes. */
	readonly size: number;
	/** Bounds the bytes of an inflated message. */
	readonly limit: number;
}

/**
 * Inflates the part of `payload` that was not inflated before.
 * @param payload the whole payload of the message so far
 * @param tail bytes to add at the end of a complete message
 */
export function inflateOn(
	before: Inflating,
	{ begin, size, limit }: InflatingBounds,
	payload: Bytes,
	tail: Bytes = NO_BYTES,
): InflatedText {
	const inflater = before.stream.take() ?? repeated(begin(windowOf(before, size)), before, payload);
	const data = joinBytes([payload.subarray(before.read), tail]);
	const { bytes, end } = inflater.inflate(data, limit - before.text.length);
	// At the end of a message no room is reserved for more.
	const text = extended(before.text, bytes.length, tail.length > 0 ? 0 : Infinity);
	text.chunk.bytes.set(bytes, before.text.length);
	return { text, end, inflater };
}

/** Returns the value in the middle of a message, after `read` bytes of its payload. */
export function insideMessage(
	{ window, inflated }: Inflating,
	{ text, inflater }: InflatedText,
	read: number,
): Inflating {
	return { window, inflated, read, text, stream: new HeldStream(inflater) };
}

/**
 * Returns the value between two messages.
 * @param size the length of the window in bytes
 */
export function afterMessage(
	{ window, inflated }: Inflating,
	{ text, inflater }: InflatedText,
	size: number,
): Inflating {
	// A new stream would not know of a block without an end, so this stream forgets it too.
	inflater.restart();
	const next = {
		...NOTHING_INFLATED,
		window,
		inflated: inflatedAfter(inflated, gatheredBytes(text)),
		stream: new HeldStream(inflater),
	};
	// The window is joined only now and then: a copy after each message would cost more than the message.
	const full = next.inflated.bytes >= size || next.inflated.messages === MOST_MESSAGES;
	return full ? { ...next, window: windowOf(next, size), inflated: null } : next;
}

function windowOf({ window, inflated }: Inflating, size: number): Bytes {
	return lastBytes([window, ...inflatedMessages(inflated)], size);
}

/** Brings a new stream to the state in the middle of the message. */
function repeated(inflater: Inflater, { read, text }: Inflating, payload: Bytes): Inflater {
	if (read > 0) inflater.inflate(payload.subarray(0, read), text.length);
	return inflater;
}
