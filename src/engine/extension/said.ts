// Messages behind one another, as a value: a chain from the last one back.
import type { Bytes } from '../bytes/bytes.ts';

export interface Said {
	readonly before: Said | null;
	readonly message: Bytes;
	/** Of this one and those before. */
	readonly messages: number;
	readonly bytes: number;
}

export function saidAfter(before: Said | null, message: Bytes): Said {
	const messages = (before?.messages ?? 0) + 1;
	const bytes = (before?.bytes ?? 0) + message.length;
	return { before, message, messages, bytes };
}

/** The first one first. */
export function messagesOf(said: Said | null): Bytes[] {
	const messages: Bytes[] = [];
	for (let one = said; one !== null; one = one.before) messages.push(one.message);
	return messages.reverse();
}
