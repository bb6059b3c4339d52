// Bytes, and the forms in which people and protocols write them. The files of this room read and write hex, Base64 and
// UTF-8, compute SHA-1 with all its steps, describe a change of bytes as an `Edit`, and draw numbers from a seed. Bytes
// or a text go in; a text, bytes or their parts come out.
//
// Always true: decoding never throws, whatever the text or the bytes are; a fault is data with its place. No file of
// this room knows a frame or a head, and none draws a number without a seed.
//
// This file has the type for byte sequences that are only read, with functions to compare and show them.
/** Represents a sequence of bytes that no code may change. Every `Uint8Array` can be used as `Bytes`. */
export interface Bytes {
	readonly length: number;
	readonly [index: number]: number;
	subarray(start?: number, end?: number): Bytes;
	slice(start?: number, end?: number): Uint8Array<ArrayBuffer>;
	[Symbol.iterator](): ArrayIterator<number>;
}

/** Holds the empty sequence of bytes. */
export const NO_BYTES: Bytes = new Uint8Array(0);

/** Returns whether two sequences have the same length and the same bytes. */
export function sameBytes(a: Bytes, b: Bytes): boolean {
	if (a === b) return true;
	if (a.length !== b.length) return false;
	for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
	return true;
}

/** Bounds how many bytes one call of `fromCharCode` converts, because each of them takes room on the stack. */
const PART = 8192;

/**
 * Returns one character per byte, U+0000 to U+00FF. Header text is shown in this way, so that every byte
 * stays visible.
 */
export function latin1Text(bytes: Bytes, from = 0, to = bytes.length): string {
	if (from === 0 && to === bytes.length && to <= PART) return partText(bytes);
	let text = '';
	for (let at = from; at < to; at += PART) {
		text += partText(bytes.subarray(at, Math.min(at + PART, to)));
	}
	return text;
}

/**
 * Converts a short list of codes. `apply` accepts any list; a spread walks an iterator and takes six times as
 * long. A very long list throws a RangeError.
 */
function partText(codes: ArrayLike<number>): string {
	return String.fromCharCode.apply(null, codes as number[]);
}

/** Does the inverse of `latin1Text`. @throws RangeError for a character above U+00FF. */
export function latin1Bytes(text: string): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(text.length);
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code > 0xff) throw new RangeError(`no single byte stands for ${JSON.stringify(text[i])}`);
		bytes[i] = code;
	}
	return bytes;
}
