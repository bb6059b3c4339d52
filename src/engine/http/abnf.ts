// The basic grammar that header fields share (RFC 9110 §5.6). Texts are Latin-1: one character per byte.

/** Represents a half-open range in characters of a text or in bytes of a document. */
export interface TextSpan {
	readonly from: number;
	readonly to: number;
}

/** Holds a piece of a text, with its range in that text. */
export interface SpannedText extends TextSpan {
	readonly text: string;
}

const TOKEN_MARKS = "!#$%&'*+-.^_`|~";

const TOKEN = new Uint8Array(256);
for (let code = 0; code < 128; code++) {
	if (isDigit(code) || isLetter(code) || TOKEN_MARKS.includes(String.fromCharCode(code))) {
		TOKEN[code] = 1;
	}
}

/** Returns whether a code is a tchar (§5.6.2): a visible ASCII character that is not a delimiter. */
export function isTokenCode(code: number): boolean {
	return TOKEN[code] === 1;
}

export function isToken(text: string): boolean {
	return text.length > 0 && tokenEnd(text, 0) === text.length;
}

/** Returns the end of the run of token characters that begins at `from`. */
export function tokenEnd(text: string, from: number): number {
	let at = from;
	while (at < text.length && isTokenCode(text.charCodeAt(at))) at++;
	return at;
}

/** Returns whether a code is a blank (OWS, §5.6.3): a space or a tab. */
export function isBlankCode(code: number | undefined): boolean {
	return code === 0x20 || code === 0x09;
}

/** Returns the end of the run of blanks that begins at `from`. */
export function blankEnd(text: string, from: number): number {
	let at = from;
	while (at < text.length && isBlankCode(text.charCodeAt(at))) at++;
	return at;
}

/** Returns [from, to) without blanks at its start and end. */
export function trimmedSpan(text: string, from: number, to: number): TextSpan {
	let start = from;
	let end = to;
	while (start < end && isBlankCode(text.charCodeAt(start))) start++;
	while (end > start && isBlankCode(text.charCodeAt(end - 1))) end--;
	return { from: start, to: end };
}

/**
 * Reads the quoted string that opens at `from` (§5.6.4). `end` is the place after its closing quote, or null
 * when the string never closes. `text` is its content with the backslashes resolved.
 */
export function quotedString(
	text: string,
	from: number,
): { readonly end: number | null; readonly text: string } {
	const parts: string[] = [];
	let plain = from + 1;
	for (let at = from + 1; at < text.length; at++) {
		const character = text[at];
		if (character === '"') {
			parts.push(text.slice(plain, at));
			return { end: at + 1, text: parts.join('') };
		}
		if (character !== '\\') continue;
		parts.push(text.slice(plain, at));
		plain = at + 1;
		at++;
	}
	parts.push(text.slice(plain));
	return { end: null, text: parts.join('') };
}

/**
 * Returns the trimmed members between commas (§5.6.1), without empty members. A comma inside quotes does not
 * separate.
 */
export function listMembers(text: string): readonly SpannedText[] {
	const members: SpannedText[] = [];
	let from = 0;
	let at = 0;
	while (at <= text.length) {
		if (at < text.length && text[at] === '"') {
			at = quotedString(text, at).end ?? text.length;
			continue;
		}
		if (at === text.length || text[at] === ',') {
			const span = trimmedSpan(text, from, at);
			if (span.to > span.from) members.push({ ...span, text: text.slice(span.from, span.to) });
			from = at + 1;
		}
		at++;
	}
	return members;
}

/**
 * Converts only ASCII letters; for example, a Kelvin sign does not become `k`. Most texts are lower-case
 * already, and nearly all others are ASCII: both are faster than a replacement of the letters found.
 */
export function lowerCase(text: string): string {
	if (!/[A-Z]/.test(text)) return text;
	if (!/[\u0080-\uffff]/.test(text)) return text.toLowerCase();
	return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

export function sameIgnoringCase(a: string, b: string): boolean {
	return a === b || (a.length === b.length && lowerCase(a) === lowerCase(b));
}

export function isDigit(code: number): boolean {
	return code >= 0x30 && code <= 0x39;
}

export function isLetter(code: number): boolean {
	return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
