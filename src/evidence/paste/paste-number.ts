// Reads one number of a list of bytes, in the notations of common programming languages.
import { isDigit, isLetter } from '../../engine/http/index.ts';
import { readEscape } from './paste-escape.ts';
import { codeAt, hexDigit, isLineBreak, isNameCharacter, skipBlanks } from './paste-text.ts';

export interface NumberItem {
	/** Is null when the number does not fit into a byte. */
	readonly byte: number | null;
	/** Holds where the number begins, behind a cast or a key. */
	readonly from: number;
	readonly end: number;
}

const QUOTE = 34;
const APOSTROPHE = 39;
const BACKSLASH = 92;
const MINUS = 45;
/** Bounds the digits of a number: no byte needs so many, even with leading zeros. */
const MOST_DIGITS = 32;

/**
 * Reads one item of a list at `at`: `0x81`, `0b10000001`, `129`, Java's signed `-127` and `(byte) 0x81`, C's
 * `'H'`, with type suffixes (`129u8`, `0x81U`). Returns null when the text has no number there.
 */
export function readNumberItem(text: string, at: number): NumberItem | null {
	const code = codeAt(text, at);
	if (code === APOSTROPHE) return readCharacter(text, at);
	if (code === QUOTE) return readKeyed(text, at);
	if (code === 40) return readCast(text, at);
	if (code === MINUS) {
		const item = readUnsigned(text, at + 1);
		if (item === null) return null;
		// Signed bytes of Java and C are two's complement.
		const signed = item.value <= 128 && item.value > 0;
		return { byte: signed ? 256 - item.value : null, from: at, end: item.end };
	}
	const item = readUnsigned(text, at);
	if (item === null) return null;
	return { byte: item.value < 256 ? item.value : null, from: at, end: item.end };
}

function readUnsigned(
	text: string,
	from: number,
): { readonly value: number; readonly end: number } | null {
	if (!isDigit(codeAt(text, from))) return null;
	const mark = codeAt(text, from) === 48 ? codeAt(text, from + 1) | 32 : 0;
	const base = mark === 120 ? 16 : mark === 98 ? 2 : mark === 111 ? 8 : 10;
	const start = base === 10 ? from : from + 2;
	let value = 0;
	let at = start;
	for (; at - start < MOST_DIGITS; at++) {
		const digit = hexDigit(codeAt(text, at));
		if (digit < 0 || digit >= base) break;
		value = value * base + digit;
	}
	if (at === start) return null;
	const end = suffixEnd(text, at);
	return isNameCharacter(codeAt(text, end)) ? null : { value, end };
}

/** Returns the end of a type suffix: `u8`, `i8`, `U`, `UL`, `L`, Kotlin's `.toByte()`. */
function suffixEnd(text: string, at: number): number {
	for (const suffix of ['u8', 'i8', 'ul', 'u', 'l', '.tobyte()', '.toubyte()']) {
		const end = at + suffix.length;
		if (text.slice(at, end).toLowerCase() === suffix && !isNameCharacter(codeAt(text, end))) {
			return end;
		}
	}
	return at;
}

function readCharacter(text: string, at: number): NumberItem | null {
	let end = at + 2;
	let byte = codeAt(text, at + 1);
	if (isLineBreak(byte)) return null;
	if (byte === BACKSLASH) {
		const escape = readEscape(text, at + 1);
		if (escape.byte === null) return null;
		byte = escape.byte;
		end = escape.end;
	}
	if (codeAt(text, end) !== APOSTROPHE || byte < 0) return null;
	return { byte: byte < 256 ? byte : null, from: at, end: end + 1 };
}

/** Reads `"12": 129`, the form in which JSON writes a typed array. */
function readKeyed(text: string, at: number): NumberItem | null {
	let end = at + 1;
	while (isDigit(codeAt(text, end))) end++;
	if (end === at + 1 || codeAt(text, end) !== QUOTE) return null;
	const colon = skipBlanks(text, end + 1);
	if (codeAt(text, colon) !== 58) return null;
	const value = skipBlanks(text, colon + 1);
	const first = codeAt(text, value);
	return isDigit(first) ? readNumberItem(text, value) : null;
}

/** Reads `(byte) 0x81` or `(unsigned char)129`. */
function readCast(text: string, at: number): NumberItem | null {
	let end = at + 1;
	while (isLetter(codeAt(text, end)) || codeAt(text, end) === 32) end++;
	if (end === at + 1 || codeAt(text, end) !== 41) return null;
	const value = skipBlanks(text, end + 1);
	const first = codeAt(text, value);
	return isDigit(first) || first === MINUS ? readNumberItem(text, value) : null;
}
