// The messages of the other side, inflated as they come, as a value: what was said before, how far the running message
// has come, and the stream that stands there. A new stream behind the same window inflates to the same text.
import type { Bytes } from '../bytes/bytes.ts';
import { NO_BYTES } from '../bytes/bytes.ts';
import type { GrowingPayload } from '../bytes/growing-payload.ts';
import { EMPTY_PAYLOAD, gatheredBytes, extended } from '../bytes/growing-payload.ts';
import { joinBytes } from '../bytes/join.ts';
import type { Inflated, Inflater } from './codec.ts';
import { HeldStream } from './held-stream.ts';
import type { InflatedMessages } from './inflated-messages.ts';
import { inflatedMessages, inflatedAfter } from './inflated-messages.ts';
import { lastBytes } from './window.ts';

/** §7.2.1: what a sync flush leaves at the end; a sender cuts it off, a receiver puts it back. */
export const DEFLATE_TAIL: Bytes = Uint8Array.of(0x00, 0x00, 0xff, 0xff);

/** After so many, what they said becomes one window. */
const MOST_MESSAGES = 256;

export interface Inflating {
	/** The messages before, as far back as a distance may reach: the end of some, and those since. */
	readonly window: Bytes;
	readonly said: InflatedMessages | null;
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

export const NOTHING_INFLATED: Inflating = {
	window: NO_BYTES,
	said: null,
	read: 0,
	text: EMPTY_PAYLOAD,
	stream: new HeldStream(),
};

/** How the inflating of a side's messages is bound. */
export interface InflatingBounds {
	readonly begin: (window: Bytes) => Inflater;
	/** Bytes of the window, and of a message. */
	readonly size: number;
	readonly limit: number;
}

/** Inflates what `payload`, all that came of the message, has beyond what was read. */
export function inflateOn(
	before: Inflating,
	{ begin, size, limit }: InflatingBounds,
	payload: Bytes,
	tail: Bytes = NO_BYTES,
): InflatedText {
	const inflater = before.stream.take() ?? repeated(begin(windowOf(before, size)), before, payload);
	const data = joinBytes([payload.subarray(before.read), tail]);
	const { bytes, end } = inflater.inflate(data, limit - before.text.length);
	// Where the message ends no room is left behind it.
	const text = extended(before.text, bytes.length, tail.length > 0 ? 0 : Infinity);
	text.chunk.bytes.set(bytes, before.text.length);
	return { text, end, inflater };
}

/** In the middle of a message, of which so much is read. */
export function insideMessage(
	{ window, said }: Inflating,
	{ text, inflater }: InflatedText,
	read: number,
): Inflating {
	return { window, said, read, text, stream: new HeldStream(inflater) };
}

/** Between two messages. @param size of the window, in bytes */
export function afterMessage(
	{ window, said }: Inflating,
	{ text, inflater }: InflatedText,
	size: number,
): Inflating {
	// A new stream would know nothing of a block that has no end.
	inflater.restart();
	const next = {
		...NOTHING_INFLATED,
		window,
		said: inflatedAfter(said, gatheredBytes(text)),
		stream: new HeldStream(inflater),
	};
	// Now and then, for a copy of the window after each message would cost more than the message.
	const full = next.said.bytes >= size || next.said.messages === MOST_MESSAGES;
	return full ? { ...next, window: windowOf(next, size), said: null } : next;
}

function windowOf({ window, said }: Inflating, size: number): Bytes {
	return lastBytes([window, ...inflatedMessages(said)], size);
}

function repeated(inflater: Inflater, { read, text }: Inflating, payload: Bytes): Inflater {
	if (read > 0) inflater.inflate(payload.subarray(0, read), text.length);
	return inflater;
}
