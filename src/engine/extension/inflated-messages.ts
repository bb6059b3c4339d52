// Holds the text so far of a DEFLATE stream: its messages as a value, a chain from the last message back to the first,
// and the window at their end, to which distances may refer (RFC 7692 §7.2.1).
import type { Bytes } from '../bytes/bytes.ts';
import { joinBytes } from '../bytes/join.ts';

export interface InflatedMessages {
	readonly before: InflatedMessages | null;
	readonly message: Bytes;
	/** Counts the messages, this one included. */
	readonly messages: number;
	/** Counts the bytes of all messages up to this one. */
	readonly bytes: number;
}

/** Returns the list with one more message. */
export function inflatedAfter(before: InflatedMessages | null, message: Bytes): InflatedMessages {
	const messages = (before?.messages ?? 0) + 1;
	const bytes = (before?.bytes ?? 0) + message.length;
	return { before, message, messages, bytes };
}

/** Returns the messages, the first one first. */
export function inflatedMessages(last: InflatedMessages | null): Bytes[] {
	const messages: Bytes[] = [];
	for (let one = last; one !== null; one = one.before) messages.push(one.message);
	return messages.reverse();
}

/**
 * Returns the last `size` bytes of the joined parts. The result is a copy, so that it keeps no larger array
 * alive.
 */
export function lastBytes(parts: readonly Bytes[], size: number): Bytes {
	const kept: Bytes[] = [];
	let room = size;
	for (let i = parts.length - 1; i >= 0 && room > 0; i--) {
		const part = parts[i]!;
		const end = part.subarray(Math.max(0, part.length - room));
		kept.unshift(end);
		room -= end.length;
	}
	return joinBytes(kept);
}
