import type { Bytes } from './bytes.ts';

/**
 * Returns a copy of any number of parts, one after the other. The parts are one list, because a call accepts
 * at most some hundred thousand arguments.
 */
export function joinBytes(parts: readonly Bytes[]): Uint8Array<ArrayBuffer> {
	const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
	let at = 0;
	for (const part of parts) {
		joined.set(part, at);
		at += part.length;
	}
	return joined;
}
