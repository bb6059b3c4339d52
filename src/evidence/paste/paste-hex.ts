// Reads plain hexadecimal digits, and the wrappings in which tools print them without a prefix for each byte.
import { scanHex } from '../../engine/bytes/index.ts';
import { readBase64 } from './paste-base64.ts';
import { PasteDraft } from './paste-draft.ts';
import type { PasteFormat, PasteMeaning } from './paste-reading.ts';
import { codeAt, hexDigit, isLineBreak, lineEnd } from './paste-text.ts';

/** Counts the digits that `xxd -p` writes on a line. */
const PLAIN_LINE = 60;

/** Reads the digits in [from, end), with all their problems. */
export function readHexText(text: string, from: number, end: number): PasteMeaning {
	return readDigits(text, from, end, isPlainDump(text, from, end) ? 'xxd-plain' : 'hex');
}

/**
 * Reads `<Buffer 81 85>`, which Node prints, and the contents of its `ArrayBuffer`; returns null for any
 * other text.
 */
export function readNodeBuffer(text: string, from: number, end: number): PasteMeaning | null {
	const marks = ['<Buffer', '[Uint8Contents]: <'];
	for (const mark of marks) {
		const at = text.indexOf(mark, from);
		if (at < 0) continue;
		const start = at + mark.length;
		const close = text.indexOf('>', start);
		const stop = close < 0 ? end : close;
		const dots = text.slice(start, stop).indexOf('...');
		const draft = new PasteDraft(text);
		const digitsEnd = dots < 0 ? stop : start + dots;
		scanInto(draft, text, start, digitsEnd);
		// Node prints at most fifty bytes: `... 6 more bytes`.
		if (dots >= 0) draft.fault('truncated', digitsEnd, stop);
		if (close < 0) draft.fault('unclosed', at, start);
		if (draft.length === 0 && draft.faultCount === 0) draft.fault('empty', at, stop);
		return draft.reading('node-buffer');
	}
	return null;
}

/** Reads `[81 85 37 fa]`: hexadecimal digits in brackets. Returns null when anything else is inside. */
export function readBracketedHex(text: string, from: number, end: number): PasteMeaning | null {
	const first = text.charAt(from);
	const last = text.charAt(end - 1);
	if (!(first === '[' && last === ']') && !(first === '{' && last === '}')) return null;
	const reading = readDigits(text, from + 1, end - 1, 'hex');
	return reading.problems.length === 0 && reading.bytes.length > 0 ? reading : null;
}

/** Matches what stands before a string that a program decodes. */
const NAMES_HEX = /hex|bytes/iu;
const NAMES_BASE64 = /atob|b(?:ase)?64/iu;
/** Matches a UUID, such as the one that a server joins to the key (RFC 6455 §1.3). */
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** Holds the length of a string that is Base64 only if the code around it says so, or if it is padded. */
const SHORT_BASE64 = 24;

/**
 * Reads hexadecimal digits or Base64 inside a string: `bytes.fromhex('8185')`, `atob("gYU=")`. Returns null
 * unless the string reads without a problem.
 */
export function readQuotedBytes(text: string, from: number): PasteMeaning | null {
	let open = from;
	while (open < text.length && !isQuote(text.charAt(open))) open++;
	if (open === text.length) return null;
	const close = text.indexOf(text.charAt(open), open + 1);
	if (close < 0 || UUID.test(text.slice(open + 1, close))) return null;
	const hex = readDigits(text, open + 1, close, 'hex');
	// Four digits in quotes are the number or the word of a message, unless the code around them says what they are.
	const isLong = hex.bytes.length > 3 || NAMES_HEX.test(text.slice(from, open));
	if (hex.problems.length === 0 && hex.bytes.length > 0 && isLong) return hex;
	// A word in quotes of an error message is short and has no padding.
	const isNamed = NAMES_BASE64.test(text.slice(from, open));
	if (!isNamed && text.charAt(close - 1) !== '=' && close - open <= SHORT_BASE64) return null;
	const base64 = readBase64(text, open + 1, close);
	return base64 !== null && base64.problems.length === 0 ? base64 : null;
}

function readDigits(text: string, from: number, end: number, format: PasteFormat): PasteMeaning {
	const draft = new PasteDraft(text);
	scanInto(draft, text, from, end);
	return draft.reading(format);
}

function scanInto(draft: PasteDraft, text: string, from: number, end: number): void {
	const { bytes, places, faults } = scanHex(text, from, end);
	for (let i = 0; i < bytes.length; i++) draft.push(bytes[i]!, places[i]!, places[i]! + 2);
	draft.faults(faults);
}

function isPlainDump(text: string, from: number, end: number): boolean {
	let at = from;
	while (at - from <= PLAIN_LINE && hexDigit(codeAt(text, at)) >= 0) at++;
	return at - from === PLAIN_LINE && isLineBreak(codeAt(text, at)) && lineEnd(text, at) < end;
}

function isQuote(character: string): boolean {
	return character === '"' || character === "'" || character === '`';
}
