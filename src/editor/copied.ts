import type { Bytes } from '../engine/index.ts';

let last: { readonly text: string; readonly bytes: Bytes } | null = null;

/** Remembers which bytes a text on the clipboard came from: not every byte survives as text. */
export function rememberCopied(text: string, bytes: Bytes): void {
	last = { text, bytes };
}

/** The bytes this text was copied from here, if it was. */
export function copiedBytes(text: string): Bytes | null {
	return last?.text === text ? last.bytes : null;
}
