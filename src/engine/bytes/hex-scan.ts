// Scans hexadecimal digits in one pass over the characters. A text of a megabyte is read between two
// keystrokes, so the scan uses no regular expression and no array of parts.
import { LIMITS } from '../limits.ts';
import type { UnlocatedProblem } from './text-problem.ts';
import { MOST_PROBLEMS } from './text-problem.ts';

export type HexFaultKind = 'odd-digits' | 'not-hex' | 'too-long';

export interface HexScan {
	readonly bytes: Uint8Array<ArrayBuffer>;
	/** Gives the place of the two digits of each byte. */
	readonly places: Uint32Array<ArrayBuffer>;
	readonly faults: readonly UnlocatedProblem<HexFaultKind>[];
}

const SEPARATOR = 16;
const OTHER = 17;
const BACKSLASH = 92;
const ZERO = 48;

/** Maps each character code below 256 to the value of a digit, to SEPARATOR or to OTHER. */
const CLASSES = new Uint8Array(256).fill(OTHER);
for (let digit = 0; digit < 16; digit++) {
	const text = digit.toString(16);
	CLASSES[text.charCodeAt(0)] = digit;
	CLASSES[text.toUpperCase().charCodeAt(0)] = digit;
}
for (const separator of ' \t\n\v\f\r\u00a0,:;-') CLASSES[separator.charCodeAt(0)] = SEPARATOR;

/** Reads the characters [from, end). */
export function scanHex(text: string, from: number, end: number): HexScan {
	const room = Math.min((end - from + 1) >> 1, LIMITS.frameDocument);
	const bytes = new Uint8Array(room);
	const places = new Uint32Array(room);
	const faults: UnlocatedProblem<HexFaultKind>[] = [];
	let count = 0;
	let at = from;
	while (at < end) {
		const high = classOf(text.charCodeAt(at));
		if (high === SEPARATOR) {
			at++;
			continue;
		}
		if (high === OTHER) {
			if (text.charCodeAt(at) === BACKSLASH && at + 1 < end && isX(text.charCodeAt(at + 1))) {
				at += 2;
				// A prefix without digits is a byte that is not typed yet.
				if (at < end && classOf(text.charCodeAt(at)) < SEPARATOR) continue;
				note(faults, 'odd-digits', at - 2, at);
			} else {
				const stop = runEnd(text, at, end);
				note(faults, 'not-hex', at, badEnd(text, at, stop));
				at = stop;
			}
			continue;
		}
		const next = at + 1 < end ? text.charCodeAt(at + 1) : 0;
		const low = classOf(next);
		if (low < SEPARATOR) {
			if (count === room) {
				note(faults, 'too-long', at, at + 2);
				break;
			}
			places[count] = at;
			bytes[count++] = (high << 4) | low;
			at += 2;
		} else if (high === 0 && isX(next) && text.charCodeAt(at) === ZERO) {
			at += 2;
			if (at < end && classOf(text.charCodeAt(at)) < SEPARATOR) continue;
			note(faults, 'odd-digits', at - 2, at);
		} else {
			note(faults, 'odd-digits', at, at + 1);
			at++;
		}
	}
	return { bytes: bytes.slice(0, count), places: places.subarray(0, count), faults };
}

function classOf(code: number): number {
	return code < 256 ? CLASSES[code]! : wideClassOf(code);
}

/**
 * Classifies characters from 256 on: web pages and Chinese keyboards put some blanks and commas between
 * bytes.
 */
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

/** Returns the offset at which the run of characters without a separator ends. */
function runEnd(text: string, from: number, end: number): number {
	let at = from;
	while (at < end && classOf(text.charCodeAt(at)) !== SEPARATOR) at++;
	return at;
}

/**
 * Returns the offset at which the characters that are not digits end; a problem shows the text up to there.
 */
function badEnd(text: string, from: number, end: number): number {
	let at = from;
	while (at < end && classOf(text.charCodeAt(at)) === OTHER) at++;
	return at;
}

function note(
	faults: UnlocatedProblem<HexFaultKind>[],
	kind: HexFaultKind,
	offset: number,
	end: number,
): void {
	if (faults.length < MOST_PROBLEMS) faults.push({ kind, offset, end });
}
