// The first line of a message (RFC 9112 §3 and §4), read by words so that a misspaced line still shows its parts.
import type { SpannedText } from './abnf.ts';
import { isDigit, isToken, tokenEnd } from './abnf.ts';
import type { HttpVersion, RequestLine, StatusLine } from './head.ts';

const ZERO = 0x30;

export interface RequestLineReading {
	readonly line: RequestLine | null;
	/** Words apart by anything but one space, a word missing, or one that is no method or version. */
	readonly malformed: boolean;
	/** Blanks inside the target (§3.2), in bytes of the document. */
	readonly spacesInTarget: readonly SpannedText[];
}

export interface StatusLineReading {
	readonly line: StatusLine | null;
	/** The spaces of §4 are not exactly one before and one behind the status code. */
	readonly misspaced: boolean;
}

/** `text` is the line without its ending, `base` the byte where it starts. */
export function readRequestLine(text: string, base: number): RequestLineReading {
	const found = words(text);
	const first = found[0];
	if (first === undefined) return { line: null, malformed: true, spacesInTarget: [] };
	const last = found.length > 1 ? found[found.length - 1]! : null;
	const version = last === null ? null : readVersion(last, base);
	// Two words without a version are a method and a target; of more, the last stands where the version should.
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

/** `text` is the line without its ending, `base` the byte where it starts. */
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

/** A first line that is a header field: the start line has been left out. */
export function looksLikeField(text: string): boolean {
	const nameEnd = tokenEnd(text, 0);
	return nameEnd > 0 && text[nameEnd] === ':';
}

/** Whether more bytes could make this beginning a request line: a token, then blanks. */
export function mayBeginRequestLine(text: string): boolean {
	const methodEnd = tokenEnd(text, 0);
	return methodEnd === text.length || isWordBreak(text.charCodeAt(methodEnd));
}

export function mayBeginStatusLine(text: string): boolean {
	return 'HTTP/'.startsWith(text.slice(0, 5));
}

/** RFC 9112 §3: SP, HTAB, VT, FF or a bare CR, as lenient recipients take them. */
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

/** RFC 9112 §2.3: "HTTP/" in capitals and two digits. */
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
