// Messages behind one another, as a value: a chain from the last one back.
import type { Bytes } from '../bytes/bytes.ts';

export interface InflatedMessages {
	readonly before: InflatedMessages | null;
	readonly message: Bytes;
	/** Of this one and those before. */
	readonly messages: number;
	readonly bytes: number;
}

export function inflatedAfter(before: InflatedMessages | null, message: Bytes): InflatedMessages {
	const messages = (before?.messages ?? 0) + 1;
	const bytes = (before?.bytes ?? 0) + message.length;
	return { before, message, messages, bytes };
}

/** The first one first. */
export function inflatedMessages(said: InflatedMessages | null): Bytes[] {
	const messages: Bytes[] = [];
	for (let one = said; one !== null; one = one.before) messages.push(one.message);
	return messages.reverse();
}
