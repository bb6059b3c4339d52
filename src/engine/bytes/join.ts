import type { Bytes } from './bytes.ts';

/**
 * Joins any number of parts. `concatBytes` takes the parts as arguments, and a call accepts at most some
 * hundred thousand.
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
