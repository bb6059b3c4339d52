// Reads the first line of a message (RFC 9112 §3, §4) word by word, so that a line with wrong spaces still
// shows its parts.
import type { SpannedText } from './abnf.ts';
import { isDigit, isToken, tokenEnd } from './abnf.ts';
import type { HttpVersion, RequestLine, StatusLine } from './head.ts';

const ZERO = 0x30;

export interface RequestLineReading {
	readonly line: RequestLine | null;
	/**
	 * Says whether the words are not separated by exactly one space, a word is missing, or a word is not a valid method
	 * or version.
	 */
	readonly malformed: boolean;
	/** Lists the blanks inside the target (§3.2), with their bytes of the document. */
	readonly spacesInTarget: readonly SpannedText[];
}

export interface StatusLineReading {
	readonly line: StatusLine | null;
	/** Says whether the status code does not have exactly one space before and after it (§4). */
	readonly misspaced: boolean;
}

/** Reads a request line. `text` is the line without its ending; `base` is the offset of its first byte. */
export function readRequestLine(text: string, base: number): RequestLineReading {
	const found = words(text);
	const first = found[0];
	if (first === undefined) return { line: null, malformed: true, spacesInTarget: [] };
	const last = found.length > 1 ? found[found.length - 1]! : null;
	const version = last === null ? null : readVersion(last, base);
	// Two words without a version are a method and a target. Of more words the last one is at the place of
	// the version.
	const targetTo = version !== null || found.length > 2 ? found.length - 1 : found.length;
	const targetWords = found.slice(1, targetTo);
	const target = targetWords.length === 0 ? null : joined(text, targetWords);
	const spacesInTarget = gaps(text, targetWords).map((gap) => shifted(gap, base));
	const apart = target === null ? [] : [first, target, ...(last === null ? [] : [last])];
	const malformed =
		version === null ||
		target === null ||
		!isToken(first.text) ||
		!exactlyOneSpaceApart(text, apart);
	return {
		line: {
			type: 'request-line',
			from: base,
			to: base + text.length,
			method: shifted(first, base),
			target: target === null ? null : shifted(target, base),
			version,
		},
		malformed,
		spacesInTarget,
	};
}

/** Reads a status line. `text` is the line without its ending; `base` is the offset of its first byte. */
export function readStatusLine(text: string, base: number): StatusLineReading {
	const none: StatusLineReading = { line: null, misspaced: false };
	const [first, second] = words(text, 2);
	if (first === undefined || second === undefined) return none;
	const version = readVersion(first, base);
	if (version === null || first.from !== 0 || !/^\d{3}$/.test(second.text)) return none;
	const reasonFrom = Math.min(second.to + 1, text.length);
	const reason = { from: reasonFrom, to: text.length, text: text.slice(reasonFrom) };
	const status = shifted(second, base);
	return {
		line: {
			type: 'status-line',
			from: base,
			to: base + text.length,
			version,
			status: { ...status, code: Number(second.text) },
			reason: shifted(reason, base),
		},
		misspaced: text.slice(first.to, second.from) !== ' ' || text[second.to] !== ' ',
	};
}

/** Returns whether the first line is a header field, because the start line is missing. */
export function looksLikeField(text: string): boolean {
	const nameEnd = tokenEnd(text, 0);
	return nameEnd > 0 && text[nameEnd] === ':';
}

/** Returns whether more bytes could make this beginning a request line: a token, then blanks. */
export function mayBeginRequestLine(text: string): boolean {
	const methodEnd = tokenEnd(text, 0);
	return methodEnd === text.length || isWordBreak(text.charCodeAt(methodEnd));
}

export function mayBeginStatusLine(text: string): boolean {
	return 'HTTP/'.startsWith(text.slice(0, 5));
}

/** SP, HTAB, VT, FF and a bare CR separate words, as lenient recipients accept them (RFC 9112 §3). */
function isWordBreak(code: number): boolean {
	return code === 0x20 || code === 0x09 || (code >= 0x0b && code <= 0x0d);
}

function words(text: string, limit = Infinity): SpannedText[] {
	const found: SpannedText[] = [];
	let at = 0;
	while (at < text.length && found.length < limit) {
		while (at < text.length && isWordBreak(text.charCodeAt(at))) at++;
		const from = at;
		while (at < text.length && !isWordBreak(text.charCodeAt(at))) at++;
		if (at > from) found.push({ from, to: at, text: text.slice(from, at) });
	}
	return found;
}

function joined(text: string, parts: readonly SpannedText[]): SpannedText {
	const from = parts[0]!.from;
	const to = parts[parts.length - 1]!.to;
	return { from, to, text: text.slice(from, to) };
}

function gaps(text: string, parts: readonly SpannedText[]): SpannedText[] {
	return parts.slice(1).map((part, i) => {
		const from = parts[i]!.to;
		return { from, to: part.from, text: text.slice(from, part.from) };
	});
}

function exactlyOneSpaceApart(text: string, parts: readonly SpannedText[]): boolean {
	const outer = parts.length > 0 && parts[0]!.from === 0 && parts.at(-1)!.to === text.length;
	return outer && gaps(text, parts).every((gap) => gap.text === ' ');
}

/** Reads "HTTP/" in capitals and two digits (RFC 9112 §2.3). */
function readVersion(word: SpannedText, base: number): HttpVersion | null {
	const { from, to, text } = word;
	if (text.length !== 8 || !text.startsWith('HTTP/') || text[6] !== '.') return null;
	const [major, minor] = [text.charCodeAt(5), text.charCodeAt(7)];
	if (!isDigit(major) || !isDigit(minor)) return null;
	return { from: from + base, to: to + base, text, major: major - ZERO, minor: minor - ZERO };
}

function shifted(piece: SpannedText, base: number): SpannedText {
	return { from: piece.from + base, to: piece.to + base, text: piece.text };
}
