import type { Bytes } from './bytes.ts';

/** `concatBytes` for any number of parts: a call takes some hundred thousand arguments and no more. */
export function joinBytes(parts: readonly Bytes[]): Uint8Array<ArrayBuffer> {
	const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
	let at = 0;
	for (const part of parts) {
		joined.set(part, at);
		at += part.length;
	}
	return joined;
}
