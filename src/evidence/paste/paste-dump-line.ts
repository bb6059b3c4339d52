// One line of a dump: an offset, groups of digits, and often a gutter with the bytes as text. The number of
// blanks between groups and before the gutter differs between tools; a `DumpLayout` describes it.
import { hexDigit, isBlank, isLineBreak, skipBlanks } from './paste-text.ts';

/** Holds the parts of a dump line before its groups, as places in the text. */
export interface DumpLine {
	readonly start: number;
	readonly end: number;
	/** Counts the blanks before the offset. */
	readonly indent: number;
	readonly offsetFrom: number;
	readonly offsetTo: number;
	/** Is true when a colon follows the offset, as in xxd. */
	readonly colon: boolean;
	/** Holds the place of the first group, or the line's end when the line has none. */
	readonly groupsFrom: number;
}

export interface DumpLayout {
	/** Counts the digits of a group: 2 for single bytes, more for words. */
	readonly groupDigits: number;
	/** Counts the blanks between two groups. */
	readonly groupGap: number;
	/** Counts the bytes on a full line, when the offsets show it; the characters after these bytes are the gutter. */
	readonly lineBytes: number;
	/** Says whether the layout has a wider gap in the middle of the line, as all tools but xxd print. */
	readonly halves: boolean;
}

export interface GroupVisitor {
	/** Visits a group of whole bytes: the digits [from, to). */
	group(from: number, to: number): void;
	/** Visits a run of characters that is neither a group nor the gutter. */
	wrong(from: number, to: number): void;
}

const COLON = 58;
const BAR = 124;
const ANGLE = 62;
/** Counts the bytes that every tool but `xxd -b` puts on a line by default. */
export const USUAL_LINE = 16;

/** Reads the start of the line [start, end); returns null when the line does not begin with an offset. */
export function dumpLineAt(text: string, start: number, end: number): DumpLine | null {
	const first = skipBlanks(text, start, end);
	const marked = text.charCodeAt(first) === 48 && (text.charCodeAt(first + 1) | 32) === 120;
	const offsetFrom = marked ? first + 2 : first;
	let at = offsetFrom;
	while (at < end && hexDigit(text.charCodeAt(at)) >= 0) at++;
	const offsetTo = at;
	const digits = offsetTo - offsetFrom;
	if (digits < 4 || digits > 16) return null;
	const colon = at < end && text.charCodeAt(at) === COLON;
	if (colon) at++;
	if (at < end && !isBlank(text.charCodeAt(at))) return null;
	const groupsFrom = skipBlanks(text, at, end);
	return { start, end, indent: first - start, offsetFrom, offsetTo, colon, groupsFrom };
}

/**
 * Returns the number of digits of the group at `from`, or 0 when there is no run of digits that ends at a
 * blank.
 */
export function groupDigitsAt(text: string, from: number, end: number): number {
	let at = skipMark(text, from, end);
	const start = at;
	while (at < end && hexDigit(text.charCodeAt(at)) >= 0) at++;
	return at === end || isBlank(text.charCodeAt(at)) ? at - start : 0;
}

/** Visits the groups of a line; returns the place of its gutter's text, or the line's end. */
export function visitGroups(
	text: string,
	line: DumpLine,
	layout: DumpLayout,
	visitor: GroupVisitor,
): number {
	const { end } = line;
	let at = line.groupsFrom;
	let gap = layout.groupGap;
	let bytes = 0;
	while (at < end) {
		const code = text.charCodeAt(at);
		if (code === BAR || code === ANGLE) return at + 1;
		if (bytes >= layout.lineBytes) return at;
		const from = skipMark(text, at, end);
		const digits = groupDigitsAt(text, at, end);
		const whole = digits > 0 && digits % 2 === 0 && digits <= layout.groupDigits;
		if (gap > layout.groupGap && !(whole && atHalf(layout, bytes, gap))) return at;
		if (whole) {
			visitor.group(from, from + digits);
			bytes += digits / 2;
			at = from + digits;
		} else {
			// Sixteen bytes are the usual line; the text after them is a gutter even after a single blank.
			if (bytes === USUAL_LINE) return at;
			const stop = wordEnd(text, at, end);
			visitor.wrong(at, stop);
			// The wrong text takes the place of a group, so the groups after it keep their place.
			bytes += layout.groupDigits / 2;
			at = stop;
		}
		const next = skipBlanks(text, at, end);
		gap = next - at;
		at = next;
	}
	return end;
}

/** Returns whether the gap is the wider one between the first eight bytes and the next eight. */
function atHalf(layout: DumpLayout, bytes: number, gap: number): boolean {
	return layout.halves && bytes === 8 && gap === layout.groupGap + 1;
}

function skipMark(text: string, from: number, end: number): number {
	const marked =
		from + 1 < end && text.charCodeAt(from) === 48 && (text.charCodeAt(from + 1) | 32) === 120;
	return marked ? from + 2 : from;
}

function wordEnd(text: string, from: number, end: number): number {
	let at = from;
	while (at < end && !isBlank(text.charCodeAt(at)) && !isLineBreak(text.charCodeAt(at))) at++;
	return at;
}
