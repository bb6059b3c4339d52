// Reads one line of the header section as spans of the document: name, colon, value (RFC 9112 §5).
import type { TextSpan } from './abnf.ts';
import { isBlankCode, isTokenCode } from './abnf.ts';
import type { Bytes } from '../bytes/bytes.ts';
import type { HeadLine } from './head-lines.ts';

export interface FieldLine {
	/** Covers the blanks before the name; it is empty unless the line is indented. */
	readonly indent: TextSpan;
	readonly name: TextSpan;
	/** Covers the blanks between the name and the colon. */
	readonly beforeColon: TextSpan;
	/** Is empty when the line has no colon; then `name` is the whole line and `value` is empty. */
	readonly colon: TextSpan;
	/** Covers the bytes between the colon and the line's end, with blanks. */
	readonly raw: TextSpan;
	/** Covers `raw` without the blanks at its start and end. */
	readonly value: TextSpan;
	/** Lists the offsets of the bytes in the name that a token must not contain. */
	readonly notToken: readonly number[];
}

const COLON = 0x3a;

export function readFieldLine(bytes: Bytes, line: HeadLine): FieldLine {
	const { from, contentTo } = line;
	let nameFrom = from;
	while (nameFrom < contentTo && isBlankCode(bytes[nameFrom])) nameFrom++;
	let colonAt = nameFrom;
	const notToken: number[] = [];
	while (colonAt < contentTo && bytes[colonAt] !== COLON) {
		if (!isTokenCode(bytes[colonAt]!)) notToken.push(colonAt);
		colonAt++;
	}
	let nameTo = colonAt;
	while (nameTo > nameFrom && isBlankCode(bytes[nameTo - 1])) nameTo--;
	const colonTo = Math.min(colonAt + 1, contentTo);
	return {
		indent: { from, to: nameFrom },
		name: { from: nameFrom, to: nameTo },
		beforeColon: { from: nameTo, to: colonAt },
		colon: { from: colonAt, to: colonTo },
		raw: { from: colonTo, to: contentTo },
		value: trimmedBytes(bytes, colonTo, contentTo),
		notToken: notToken.filter((at) => at < nameTo),
	};
}

/** Returns [from, to) without blanks at its start and end. */
export function trimmedBytes(bytes: Bytes, from: number, to: number): TextSpan {
	let start = from;
	let end = to;
	while (start < end && isBlankCode(bytes[start])) start++;
	while (end > start && isBlankCode(bytes[end - 1])) end--;
	return { from: start, to: end };
}

/** Finds NUL and other control characters (RFC 9110 §5.5). A CR has its own rule; a tab is a blank. */
export function forbiddenInValue(bytes: Bytes, span: TextSpan): readonly number[] {
	const found: number[] = [];
	for (let at = span.from; at < span.to; at++) {
		const byte = bytes[at]!;
		if ((byte < 0x20 && byte !== 0x09 && byte !== 0x0d) || byte === 0x7f) found.push(at);
	}
	return found;
}
