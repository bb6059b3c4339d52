// Reads hex digits as they stand in an editor, half-typed or not. Only digits, separators and the marks
// `0x` and `\x` have a meaning here; dumps, arrays and literals are read by paste.ts.
import { LIMITS } from '../limits.ts';
import type { Bytes } from './bytes.ts';
import type { Fault, TextProblem } from './text-problem.ts';
import { locateFaults, MOST_PROBLEMS } from './text-problem.ts';

/** `odd-digits`: a byte lacks its second digit. `not-hex`: no digit and no separator. */
export type HexProblemKind = 'odd-digits' | 'not-hex' | 'too-long';

export interface HexReading {
	/** What could be read. Only when `complete` is it what the text means. */
	readonly bytes: Bytes;
	readonly problems: readonly TextProblem<HexProblemKind>[];
	/** True when every character was understood and every byte has both digits. */
	readonly complete: boolean;
}

const SEPARATOR = 16;
const OTHER = 17;
const BACKSLASH = 92;
const ZERO = 48;

/** The value of a digit, or SEPARATOR, or OTHER, for the codes below 256. */
const CLASSES = new Uint8Array(256).fill(OTHER);
for (let digit = 0; digit < 16; digit++) {
	const text = digit.toString(16);
	CLASSES[text.charCodeAt(0)] = digit;
	CLASSES[text.toUpperCase().charCodeAt(0)] = digit;
}
for (const separator of ' \t\n\v\f\r\u00a0,:;-') CLASSES[separator.charCodeAt(0)] = SEPARATOR;

/**
 * The bytes that `text` spells. Spaces, line breaks, `,` `:` `;` `-` may separate bytes; `0x` and `\x` may
 * stand before them. At most one problem a run of characters, at most 100 in all; never throws.
 */
export function readHex(text: string): HexReading {
	const length = Math.min(text.length, LIMITS.pasteCharacters);
	const room = Math.min((length + 1) >> 1, LIMITS.frameDocument);
	const bytes = new Uint8Array(room);
	const faults: Fault<HexProblemKind>[] = [];
	let count = 0;
	let at = 0;
	while (at < length) {
		const high = classOf(text.charCodeAt(at));
		if (high === SEPARATOR) {
			at++;
			continue;
		}
		if (high === OTHER) {
			if (text.charCodeAt(at) === BACKSLASH && isX(text.charCodeAt(at + 1))) {
				at += 2;
				// The mark alone is a byte not yet typed.
				if (at < length && classOf(text.charCodeAt(at)) < SEPARATOR) continue;
				note(faults, 'odd-digits', at - 2, at);
			} else {
				const end = runEnd(text, at, length);
				note(faults, 'not-hex', at, badEnd(text, at, end));
				at = end;
			}
			continue;
		}
		const next = text.charCodeAt(at + 1);
		const low = at + 1 < length ? classOf(next) : SEPARATOR;
		if (low < SEPARATOR) {
			if (count === room) {
				note(faults, 'too-long', at, at + 2);
				break;
			}
			bytes[count++] = (high << 4) | low;
			at += 2;
		} else if (high === 0 && isX(next) && text.charCodeAt(at) === ZERO) {
			at += 2;
			if (at < length && classOf(text.charCodeAt(at)) < SEPARATOR) continue;
			note(faults, 'odd-digits', at - 2, at);
		} else {
			note(faults, 'odd-digits', at, at + 1);
			at++;
		}
	}
	if (length < text.length) note(faults, 'too-long', length, length + 1);
	return {
		bytes: bytes.slice(0, count),
		problems: locateFaults(text, faults),
		complete: faults.length === 0,
	};
}

function classOf(code: number): number {
	return code < 256 ? CLASSES[code]! : wideClassOf(code);
}

/** What web pages and Chinese keyboards put between bytes. */
function wideClassOf(code: number): number {
	const blank =
		(code >= 0x2000 && code <= 0x200b) ||
		code === 0x2028 ||
		code === 0x202f ||
		code === 0x3000 ||
		code === 0xfeff;
	const comma = code === 0xff0c || code === 0x3001;
	return blank || comma ? SEPARATOR : OTHER;
}

function isX(code: number): boolean {
	return code === 120 || code === 88;
}

/** Where the run of characters that are no separators ends. */
function runEnd(text: string, from: number, length: number): number {
	let at = from;
	while (at < length && classOf(text.charCodeAt(at)) !== SEPARATOR) at++;
	return at;
}

/** Where the characters that are no digits end: what a problem shows. */
function badEnd(text: string, from: number, end: number): number {
	let at = from;
	while (at < end && classOf(text.charCodeAt(at)) === OTHER) at++;
	return at;
}

function note(
	faults: Fault<HexProblemKind>[],
	kind: HexProblemKind,
	offset: number,
	end: number,
): void {
	if (faults.length < MOST_PROBLEMS) faults.push({ kind, offset, end });
}
