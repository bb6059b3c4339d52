// The messages of the other side, inflated as they come, as a value: what was said before, how far the running message
// has come, and the stream that stands there. A new stream behind the same window inflates to the same text.
import type { Bytes } from '../bytes/bytes.ts';
import { NO_BYTES } from '../bytes/bytes.ts';
import type { GrowingPayload } from '../bytes/growing-payload.ts';
import { EMPTY_PAYLOAD, bytesOf, extended } from '../bytes/growing-payload.ts';
import { joinBytes } from '../bytes/join.ts';
import type { Inflated, Inflater } from './codec.ts';
import { HeldStream } from './held-stream.ts';
import { lastBytes } from './window.ts';

/** §7.2.1: what a sync flush leaves at the end; a sender cuts it off, a receiver puts it back. */
export const DEFLATE_TAIL: Bytes = Uint8Array.of(0x00, 0x00, 0xff, 0xff);

export interface Inflating {
	/** The end of the messages before, as far back as a distance may reach; empty where nothing is taken over. */
	readonly window: Bytes;
	/** Bytes of the running message's payload that are inflated, and what came of them. */
	readonly read: number;
	readonly text: GrowingPayload;
	readonly stream: HeldStream<Inflater>;
}

export interface InflatedText {
	/** Of the running message, as far as it was inflated. */
	readonly text: GrowingPayload;
	readonly end: Inflated['end'];
	/** After bad data, or too much, it is of no use. */
	readonly inflater: Inflater;
}

export const NOTHING_INFLATED: Inflating = startInflating(NO_BYTES);

/** How the inflating of a side's messages is bound. */
export interface InflatingBounds {
	readonly begin: (window: Bytes) => Inflater;
	/** Of a message, in bytes. */
	readonly limit: number;
}

/** Inflates what `payload`, all that came of the message, has beyond what was read. */
export function inflateOn(
	before: Inflating,
	{ begin, limit }: InflatingBounds,
	payload: Bytes,
	tail: Bytes = NO_BYTES,
): InflatedText {
	const inflater = before.stream.take() ?? repeated(begin(before.window), before, payload);
	const data = joinBytes([payload.subarray(before.read), tail]);
	const { bytes, end } = inflater.inflate(data, limit - before.text.length);
	// Where the message ends no room is left behind it.
	const text = extended(before.text, bytes.length, tail.length > 0 ? 0 : Infinity);
	text.chunk.bytes.set(bytes, before.text.length);
	return { text, end, inflater };
}

/** In the middle of a message, of which so much is read. */
export function insideMessage(
	{ window }: Inflating,
	{ text, inflater }: InflatedText,
	read: number,
): Inflating {
	return { window, read, text, stream: new HeldStream(inflater) };
}

/** Between two messages. @param size of the window, in bytes */
export function afterMessage(
	{ window }: Inflating,
	{ text, inflater }: InflatedText,
	size: number,
): Inflating {
	// A new stream would know nothing of a block that has no end.
	inflater.restart();
	return {
		...startInflating(lastBytes([window, bytesOf(text)], size)),
		stream: new HeldStream(inflater),
	};
}

function startInflating(window: Bytes): Inflating {
	return { window, read: 0, text: EMPTY_PAYLOAD, stream: new HeldStream() };
}

function repeated(inflater: Inflater, { read, text }: Inflating, payload: Bytes): Inflater {
	if (read > 0) inflater.inflate(payload.subarray(0, read), text.length);
	return inflater;
}
