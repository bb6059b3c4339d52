// One line of the header section: name, colon, value (RFC 9112 §5), as spans of the document.
import type { TextSpan } from './abnf.ts';
import { isBlankCode, isTokenCode } from './abnf.ts';
import type { Bytes } from '../bytes/bytes.ts';
import type { HeadLine } from './head-lines.ts';

export interface FieldLine {
	/** Blanks before the name; empty unless the line is indented. */
	readonly indent: TextSpan;
	readonly name: TextSpan;
	/** Blanks between name and colon. */
	readonly beforeColon: TextSpan;
	/** Empty when the line has no colon; then name is the whole line and value is empty. */
	readonly colon: TextSpan;
	/** Between the colon and the line's end, with the blanks. */
	readonly raw: TextSpan;
	/** `raw` without the blanks at either side. */
	readonly value: TextSpan;
	/** The bytes of the name that no token may have; the whole name when it is empty. */
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

/** [from, to) without the blanks at either side. */
export function trimmedBytes(bytes: Bytes, from: number, to: number): TextSpan {
	let start = from;
	let end = to;
	while (start < end && isBlankCode(bytes[start])) start++;
	while (end > start && isBlankCode(bytes[end - 1])) end--;
	return { from: start, to: end };
}

/** RFC 9110 §5.5: NUL and the other control characters; a CR has a rule of its own, a tab is a blank. */
export function forbiddenInValue(bytes: Bytes, span: TextSpan): readonly number[] {
	const found: number[] = [];
	for (let at = span.from; at < span.to; at++) {
		const byte = bytes[at]!;
		if ((byte < 0x20 && byte !== 0x09 && byte !== 0x0d) || byte === 0x7f) found.push(at);
	}
	return found;
}
