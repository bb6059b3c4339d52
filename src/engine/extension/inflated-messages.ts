// A list of messages as a value: a chain from the last message back to the first.
import type { Bytes } from '../bytes/bytes.ts';

export interface InflatedMessages {
	readonly before: InflatedMessages | null;
	readonly message: Bytes;
	/** The number of messages, this one included. */
	readonly messages: number;
	/** The bytes of all these messages. */
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
