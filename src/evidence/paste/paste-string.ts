// Reads string literals with escapes: Python's `b'\x81H'`, C and JavaScript strings, Wireshark's "Escaped
// String" with a backslash at the end of each line, and bare `\x81\x05Hello`.
import { PasteDraft } from './paste-draft.ts';
import { readEscape } from './paste-escape.ts';
import type { PasteMeaning } from './paste-reading.ts';
import { codeAt, isLineBreak, isNameCharacter, skipBlanks } from './paste-text.ts';

const QUOTE = 34;
const APOSTROPHE = 39;
const BACKTICK = 96;
const BACKSLASH = 92;

/**
 * Returns the reading of the literals in `text`, or null when the text has no escape and no bytes literal.
 */
export function readStrings(text: string, from: number): PasteMeaning | null {
	const first = firstLiteral(text, from);
	if (first === null) return readBare(text, from);
	const python = isBytesPrefix(text, first);
	const draft = new PasteDraft(text);
	for (let at: number | null = first; at !== null && !draft.full;) {
		const end = readLiteral(text, at, python, draft);
		at = isInQuotes(text, first) ? null : nextLiteral(text, end);
	}
	return draft.reading(python ? 'python-bytes' : 'escaped-string');
}

/** Returns the start of the first literal that means bytes: it has a prefix `b` or a backslash inside. */
function firstLiteral(text: string, from: number): number | null {
	if (text.indexOf('\\', from) < 0 && text.indexOf('b', from) < 0) return null;
	let escape = text.indexOf('\\', from);
	for (let at = from; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (!isQuote(code)) {
			// A bare text begins with its escapes; a later quote belongs to the text.
			if (code === BACKSLASH) return null;
			continue;
		}
		if (isBytesPrefix(text, at)) return at;
		if (isInQuotes(text, at + 2)) return at + 2;
		// The apostrophe of a word opens nothing.
		if (code === APOSTROPHE && isNameCharacter(codeAt(text, at - 1))) continue;
		const end = closing(text, at);
		if (escape >= 0 && escape < at) escape = text.indexOf('\\', at);
		if (end === null) return escape < 0 ? null : at;
		if (escape < 0) return bytesLiteralAfter(text, end);
		if (escape < end) return at;
		at = end;
	}
	return null;
}

function bytesLiteralAfter(text: string, from: number): number | null {
	for (let at = from + 1; at < text.length; at++) {
		if (isQuote(text.charCodeAt(at)) && isBytesPrefix(text, at)) return at;
	}
	return null;
}

/** Returns the place of the closing quote of the literal that opens at `at`, or null when it never closes. */
function closing(text: string, at: number): number | null {
	const quote = text.charCodeAt(at);
	for (let i = at + 1; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code === BACKSLASH) i++;
		else if (code === quote) return i;
	}
	return null;
}

/** Reads the literal that opens at `at`; returns the place after it. */
function readLiteral(text: string, at: number, python: boolean, draft: PasteDraft): number {
	const quote = text.charCodeAt(at);
	const end = readCharacters(text, at + 1, quote, python, draft);
	if (codeAt(text, end) === quote) return end + 1;
	if (!draft.full) draft.fault('unclosed', at, at + 1);
	return end;
}

function readCharacters(
	text: string,
	from: number,
	quote: number,
	python: boolean,
	draft: PasteDraft,
): number {
	const highest = python ? 0x7f : 0xff;
	let at = from;
	while (at < text.length && !draft.full) {
		const code = text.charCodeAt(at);
		if (code === quote || (isLineBreak(code) && quote !== BACKTICK)) break;
		if (code === BACKSLASH) {
			at = readEscaped(text, at, python, draft);
			continue;
		}
		if (code > highest) draft.fault('character', at, at + 1);
		else draft.push(code, at, at + 1);
		at++;
	}
	return at;
}

/** Reads one escape, or the backslash that joins two lines. */
function readEscaped(text: string, at: number, python: boolean, draft: PasteDraft): number {
	if (isLineBreak(codeAt(text, at + 1))) {
		return text.startsWith('\r\n', at + 1) ? at + 3 : at + 2;
	}
	const { byte, end } = readEscape(text, at);
	if (byte !== null) {
		draft.push(byte, at, end);
	} else if (python && end === at + 2 && !'xuUN'.includes(text.charAt(at + 1))) {
		// Python keeps the backslash of an unknown escape.
		draft.push(BACKSLASH, at, at + 1);
		return at + 1;
	} else {
		draft.fault('escape', at, end);
	}
	return Math.max(end, at + 1);
}

/**
 * Returns the start of the next literal of a sequence. Only blanks, `\`, `+` and a prefix may come between
 * two literals.
 */
function nextLiteral(text: string, from: number): number | null {
	let at = skipBlanks(text, from);
	while (codeAt(text, at) === BACKSLASH || codeAt(text, at) === 43) at = skipBlanks(text, at + 1);
	if ((codeAt(text, at) | 32) === 98 && isQuote(codeAt(text, at + 1))) at++;
	return isQuote(codeAt(text, at)) ? at : null;
}

/** Reads escapes and characters without quotes; ignores line breaks and a backslash before a line break. */
function readBare(text: string, from: number): PasteMeaning | null {
	const start = skipBlanks(text, from);
	const marked = codeAt(text, start) === BACKSLASH || text.includes('\\x', start);
	if (!marked) return null;
	const draft = new PasteDraft(text);
	// Blanks behind the last escape are none of the bytes.
	const shown = text.trimEnd();
	for (let at = start; at < shown.length && !draft.full;) {
		const end = readCharacters(shown, at, BACKSLASH + 256, false, draft);
		at = skipBlanks(text, Math.max(end, at + 1));
	}
	return draft.reading('escaped-string');
}

/** Returns whether the quote opens a bytes literal that stands between other quotes: `"b'\x81'"`. */
function isInQuotes(text: string, quote: number): boolean {
	const outer = codeAt(text, quote - 2);
	const isOther = isQuote(outer) && isQuote(codeAt(text, quote)) && outer !== codeAt(text, quote);
	return isOther && isBytesPrefix(text, quote);
}

/** Returns whether the quote has the prefix of a bytes literal (`b'`, `rb"`) and not the end of a name before it. */
function isBytesPrefix(text: string, quote: number): boolean {
	if (quote === 0 || (text.charCodeAt(quote - 1) | 32) !== 98) return false;
	return quote < 2 || !isNameCharacter(text.charCodeAt(quote - 2));
}

function isQuote(code: number): boolean {
	return code === QUOTE || code === APOSTROPHE || code === BACKTICK;
}
