import type { Bytes } from '../engine/bytes/index.ts';

let last: { readonly text: string; readonly bytes: Bytes } | null = null;

/** Remembers the bytes of a copied text, because not every byte survives as text. */
export function rememberCopied(text: string, bytes: Bytes): void {
	last = { text, bytes };
}

/** Returns the bytes of a text that was copied here last; null for any other text. */
export function copiedBytes(text: string): Bytes | null {
	return last?.text === text ? last.bytes : null;
}
