// Converts bytes to text for display, and text to bytes. Decoding is lenient: ill-formed bytes become U+FFFD,
// as in every browser.
import type { Bytes } from './bytes.ts';
import type { Utf8Fault, Utf8FaultKind } from './utf8.ts';
import { utf8FaultOf } from './utf8.ts';

export interface Utf8Text {
	readonly text: string;
	/** Describes the first fault; it is null when the bytes are valid. */
	readonly fault: Utf8Fault | null;
}

/** Decodes all bytes. Each maximal ill-formed piece becomes one U+FFFD. A leading U+FEFF is kept. */
export function decodeUtf8(bytes: Bytes): Utf8Text {
	const first = utf8FaultOf(bytes);
	const parts: string[] = [];
	let at = 0;
	for (let fault = first; fault !== null; fault = utf8FaultOf(bytes, at)) {
		parts.push(wellFormedText(bytes, at, fault.start), '\ufffd');
		at = fault.start + pieceLength(fault, bytes.length);
	}
	parts.push(wellFormedText(bytes, at, bytes.length));
	return { text: parts.join(''), fault: first };
}

/** Returns the number of bytes that one U+FFFD replaces (Unicode §3.9, maximal subpart). */
function pieceLength(fault: Utf8Fault, end: number): number {
	return fault.kind === 'utf8-truncated'
		? end - fault.start
		: Math.max(1, fault.offset - fault.start);
}

function wellFormedText(bytes: Bytes, from: number, to: number): string {
	// There is nothing between two ill-formed pieces in a row.
	if (from === to) return '';
	const units = new Uint16Array(Math.min(to - from, 4096) + 1);
	let text = '';
	let used = 0;
	for (let at = from; at < to;) {
		const lead = bytes[at]!;
		const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
		const codePoint = codePointAt(bytes, at, length);
		at += length;
		if (codePoint > 0xffff) {
			units[used++] = 0xd7c0 + (codePoint >> 10);
			units[used++] = 0xdc00 + (codePoint & 0x3ff);
		} else {
			units[used++] = codePoint;
		}
		if (used >= 4096) {
			text += String.fromCharCode(...units.subarray(0, used));
			used = 0;
		}
	}
	return text + String.fromCharCode(...units.subarray(0, used));
}

function codePointAt(bytes: Bytes, at: number, length: number): number {
	if (length === 1) return bytes[at]!;
	let codePoint = bytes[at]! & (0x7f >> length);
	for (let i = 1; i < length; i++) codePoint = (codePoint << 6) | (bytes[at + i]! & 0x3f);
	return codePoint;
}

/** Encodes text as `send()` does: a lone surrogate becomes U+FFFD, `ef bf bd` (WebIDL USVString). */
export function encodeUtf8(text: string): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(text.length * 3);
	let at = 0;
	for (let i = 0; i < text.length; i++) {
		let code = text.charCodeAt(i);
		if (code >= 0xd800 && code <= 0xdfff) {
			const low = code <= 0xdbff ? text.charCodeAt(i + 1) : NaN;
			if (isLowSurrogate(low)) {
				code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
				i++;
			} else {
				code = 0xfffd;
			}
		}
		if (code < 0x80) {
			bytes[at++] = code;
		} else if (code < 0x800) {
			bytes[at++] = 0xc0 | (code >> 6);
			bytes[at++] = 0x80 | (code & 0x3f);
		} else if (code < 0x10000) {
			bytes[at++] = 0xe0 | (code >> 12);
			bytes[at++] = 0x80 | ((code >> 6) & 0x3f);
			bytes[at++] = 0x80 | (code & 0x3f);
		} else {
			bytes[at++] = 0xf0 | (code >> 18);
			bytes[at++] = 0x80 | ((code >> 12) & 0x3f);
			bytes[at++] = 0x80 | ((code >> 6) & 0x3f);
			bytes[at++] = 0x80 | (code & 0x3f);
		}
	}
	return bytes.slice(0, at);
}

/** Returns the length of `encodeUtf8(text)` without making the bytes. */
export function utf8Length(text: string): number {
	let length = text.length;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code < 0x80) continue;
		length += code < 0x800 ? 1 : 2;
		// The 4 bytes of a surrogate pair: 3 for its first code unit, 1 for its second.
		if (code >= 0xd800 && code <= 0xdbff && isLowSurrogate(text.charCodeAt(i + 1))) i++;
	}
	return length;
}

/** Returns whether a code unit is the second one of a surrogate pair. */
export function isLowSurrogate(code: number): boolean {
	return code >= 0xdc00 && code <= 0xdfff;
}

/** Describes one character or one ill-formed piece, with its place in the bytes. */
export interface Utf8Character {
	readonly offset: number;
	readonly length: number;
	/** Is null for an ill-formed piece. */
	readonly codePoint: number | null;
	readonly fault: Utf8FaultKind | null;
}

/**
 * Returns the characters that touch the bytes [from, to), in order. The first one may begin before `from`.
 */
export function utf8Characters(bytes: Bytes, from = 0, to = bytes.length): Utf8Character[] {
	const characters: Utf8Character[] = [];
	const end = Math.min(to, bytes.length);
	let at = Math.max(0, from);
	if (at >= end) return characters;
	// A character has at most three bytes after its first byte.
	for (let back = 1; back <= 3 && at - back >= 0; back++) {
		const candidate = characterAt(bytes, at - back, bytes.length);
		if (candidate.codePoint !== null || candidate.length > 1) {
			if (candidate.length > back) at -= back;
			break;
		}
	}
	while (at < end) {
		const character = characterAt(bytes, at, bytes.length);
		characters.push(character);
		at += character.length;
	}
	return characters;
}

/** Returns the character or the maximal ill-formed piece that begins at `at`. */
function characterAt(bytes: Bytes, at: number, end: number): Utf8Character {
	const lead = bytes[at]!;
	const wanted = lead < 0xc2 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
	const stop = Math.min(at + wanted, end);
	const fault = utf8FaultOf(bytes, at, stop);
	if (fault !== null) {
		return { offset: at, length: pieceLength(fault, stop), codePoint: null, fault: fault.kind };
	}
	return { offset: at, length: wanted, codePoint: codePointAt(bytes, at, wanted), fault: null };
}
