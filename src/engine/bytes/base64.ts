// Base64 (RFC 4648 §4): encoding, strict decoding and lenient decoding. Decoding never throws, because a key
// or a pasted text may contain anything.
import type { Bytes } from './bytes.ts';
import { latin1Text } from './bytes.ts';

export const BASE64_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * Names a fault. `character`: a character is not in the alphabet. `length`: the last character stands alone; its six
 * bits do not make a byte. `padding`: `=` is missing (the index is the text's length), superfluous, or before the end.
 * `trailing-bits`: the unused bits of the last character are not zero (§3.5).
 */
export type Base64FaultKind = 'character' | 'length' | 'padding' | 'trailing-bits';

export interface Base64Fault {
	readonly kind: Base64FaultKind;
	/** Counts UTF-16 units of the text before the character at fault. */
	readonly index: number;
}

export interface Base64Decoded {
	/** Holds the whole bytes before the fault. */
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly fault: Base64Fault | null;
}

const CODES = Uint8Array.from(BASE64_ALPHABET, (character) => character.charCodeAt(0));
const NONE = 255;
const VALUES = new Uint8Array(128).fill(NONE);
CODES.forEach((code, value) => (VALUES[code] = value));
const URL_SAFE_VALUES = VALUES.slice();
URL_SAFE_VALUES['-'.charCodeAt(0)] = 62;
URL_SAFE_VALUES['_'.charCodeAt(0)] = 63;
const PAD = '='.charCodeAt(0);
const PART = 6144;

/** Returns the bytes as Base64 with padding (§4), without line breaks. */
export function encodeBase64(bytes: Bytes): string {
	let text = '';
	// Each part has whole groups of three bytes, so only the last part needs padding.
	for (let at = 0; at < bytes.length; at += PART) text += encodePart(bytes, at);
	return text;
}

/**
 * Decodes strictly: the alphabet of §4, padding, zero unused bits, no white space. Reports the first fault
 * from the left; it reports trailing bits only when the text has no other fault.
 */
export function decodeBase64(text: string): Base64Decoded {
	let end = 0;
	while (end < text.length && sextetOf(VALUES, text.charCodeAt(end)) !== NONE) end++;
	const rest = end % 4;
	const bytes = decodeRun(text, end);
	const fail = (kind: Base64FaultKind, index: number): Base64Decoded => ({
		bytes,
		fault: { kind, index },
	});
	if (end < text.length && text.charCodeAt(end) !== PAD) return fail('character', end);
	if (rest === 1) return end < text.length ? fail('padding', end) : fail('length', end - 1);
	// Two characters need two pads, three characters need one, whole groups need none.
	const padded = rest === 0 ? end : end + 4 - rest;
	for (let at = end; at < padded; at++) {
		if (text.charCodeAt(at) !== PAD) return fail('padding', at);
	}
	if (text.length > padded) return fail('padding', padded);
	return unusedBits(text, end, VALUES) === 0
		? { bytes, fault: null }
		: fail('trailing-bits', end - 1);
}

/**
 * Decodes as a tolerant receiver does: it skips white space, reads `-` and `_` as `+` and `/`, accepts
 * missing padding and ignores trailing bits. Only `character`, `length` and misplaced `padding` are faults.
 */
export function decodeBase64Lenient(text: string): Base64Decoded {
	const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4));
	let count = 0;
	let held = 0;
	let heldBits = 0;
	let last = 0;
	let padFrom = -1;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (isSkipped(code)) continue;
		if (code === PAD) {
			if (padFrom < 0) padFrom = at;
			continue;
		}
		const value = sextetOf(URL_SAFE_VALUES, code);
		const kind = value === NONE ? 'character' : padFrom < 0 ? null : 'padding';
		if (kind !== null) return { bytes: bytes.slice(0, count), fault: { kind, index: at } };
		last = at;
		held = ((held << 6) | value) & 0xfff;
		heldBits += 6;
		if (heldBits < 8) continue;
		heldBits -= 8;
		bytes[count++] = held >> heldBits;
	}
	const fault: Base64Fault | null = heldBits === 6 ? { kind: 'length', index: last } : null;
	return { bytes: bytes.slice(0, count), fault };
}

function encodePart(bytes: Bytes, from: number): string {
	const to = Math.min(from + PART, bytes.length);
	const codes = new Uint8Array(Math.ceil((to - from) / 3) * 4).fill(PAD);
	for (let at = from, out = 0; at < to; at += 3, out += 4) {
		const left = to - at;
		const group =
			(bytes[at]! << 16) | ((left > 1 ? bytes[at + 1]! : 0) << 8) | (left > 2 ? bytes[at + 2]! : 0);
		codes[out] = CODES[group >> 18]!;
		codes[out + 1] = CODES[(group >> 12) & 63]!;
		if (left > 1) codes[out + 2] = CODES[(group >> 6) & 63]!;
		if (left > 2) codes[out + 3] = CODES[group & 63]!;
	}
	return latin1Text(codes);
}

/** Returns the whole bytes in the first `end` characters, all of which are in the alphabet. */
function decodeRun(text: string, end: number): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array((end * 3) >> 2);
	let count = 0;
	let held = 0;
	let heldBits = 0;
	for (let at = 0; at < end; at++) {
		held = ((held << 6) | sextetOf(VALUES, text.charCodeAt(at))) & 0xfff;
		heldBits += 6;
		if (heldBits < 8) continue;
		heldBits -= 8;
		bytes[count++] = held >> heldBits;
	}
	return bytes;
}

function unusedBits(text: string, end: number, values: Uint8Array): number {
	const rest = end % 4;
	if (rest === 0) return 0;
	return sextetOf(values, text.charCodeAt(end - 1)) & (rest === 2 ? 0b1111 : 0b11);
}

function sextetOf(values: Uint8Array, code: number): number {
	return code < 128 ? values[code]! : NONE;
}

function isSkipped(code: number): boolean {
	return code === 32 || (code >= 9 && code <= 13);
}
