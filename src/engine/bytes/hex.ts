// Writes bytes as hexadecimal digits.
import type { Bytes } from './bytes.ts';

const DIGITS = '0123456789abcdef';

const BYTE_TEXTS: readonly string[] = Array.from(
	{ length: 256 },
	(_, byte) => DIGITS.charAt(byte >> 4) + DIGITS.charAt(byte & 15),
);

const DIGIT_CODES = Uint8Array.from(DIGITS, (digit) => digit.charCodeAt(0));
const SPACE = 32;
const LINE_FEED = 10;
/** Bounds how many codes one call of `fromCharCode` converts, because each of them takes room on the stack. */
const PART = 8192;

/** Returns two lower-case digits. @throws RangeError when the number is not a byte. */
export function hexByte(byte: number): string {
	const text = BYTE_TEXTS[byte];
	if (text === undefined) throw new RangeError(`not a byte: ${byte}`);
	return text;
}

/** Returns the bytes as pairs of lower-case hexadecimal digits, with the separator between two bytes. */
export function hexText(bytes: Bytes, separator = ' '): string {
	const texts = new Array<string>(bytes.length);
	for (let i = 0; i < bytes.length; i++) texts[i] = BYTE_TEXTS[bytes[i]!]!;
	return texts.join(separator);
}

/**
 * Returns the bytes [from, to) as an editor shows them: two digits per byte and a space between bytes. A line
 * feed comes after every `perLine` bytes, but not at the end. The digits of byte `i` therefore begin at
 * character `3 * (i - from)`.
 *
 *
 * @throws RangeError when `perLine` is not a positive integer.
 */
export function hexLines(bytes: Bytes, from = 0, to = bytes.length, perLine = 16): string {
	if (!(Number.isInteger(perLine) && perLine > 0)) {
		throw new RangeError(`bytes per line: ${perLine}`);
	}
	const start = Math.max(0, from);
	const count = Math.min(to, bytes.length) - start;
	if (count <= 0) return '';
	const codes = new Uint8Array(3 * count);
	let untilBreak = perLine;
	for (let i = 0, at = 0; i < count; i++, at += 3) {
		const byte = bytes[start + i]!;
		codes[at] = DIGIT_CODES[byte >> 4]!;
		codes[at + 1] = DIGIT_CODES[byte & 15]!;
		untilBreak--;
		codes[at + 2] = untilBreak === 0 ? LINE_FEED : SPACE;
		if (untilBreak === 0) untilBreak = perLine;
	}
	return asciiText(codes.subarray(0, 3 * count - 1));
}

function asciiText(codes: Uint8Array): string {
	const parts: string[] = [];
	for (let at = 0; at < codes.length; at += PART) {
		// It reads a typed array by index; a spread would run an iterator for each character.
		parts.push(String(Reflect.apply(String.fromCharCode, null, codes.subarray(at, at + PART))));
	}
	return parts.join('');
}
