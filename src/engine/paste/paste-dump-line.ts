// One line of a dump: an offset, groups of digits, and perhaps a gutter with the bytes as text. Which
// blanks separate groups and which open the gutter differs from tool to tool; a layout says it.
import { hexDigit, isBlank, isLineBreak, skipBlanks } from './paste-text.ts';

/** The part of a dump line before its groups. */
export interface DumpLine {
	readonly start: number;
	readonly end: number;
	/** How many blanks stand before the offset. */
	readonly indent: number;
	readonly offsetFrom: number;
	readonly offsetTo: number;
	/** True when a colon follows the offset, as xxd writes it. */
	readonly colon: boolean;
	/** Where the first group starts; the line's end when there is none. */
	readonly groupsFrom: number;
}

export interface DumpLayout {
	/** Digits of a group: 2 for single bytes, more for words. */
	readonly groupDigits: number;
	/** Blanks between two groups. */
	readonly groupGap: number;
	/** Bytes of a full line, where the offsets tell; what follows them is gutter. */
	readonly lineBytes: number;
	/** True when a wider gap halfway is part of the layout: all tools but xxd. */
	readonly halves: boolean;
}

export interface GroupVisitor {
	/** A group of whole bytes: the digits [from, to). */
	group(from: number, to: number): void;
	/** A stretch that is neither a group nor the gutter. */
	wrong(from: number, to: number): void;
}

const COLON = 58;
const BAR = 124;
const ANGLE = 62;
/** Bytes that every tool but `xxd -b` puts on a line unless told otherwise. */
export const USUAL_LINE = 16;

/** The head of the line [start, end), or null when no offset stands there. */
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

/** How many digits the group at `from` has; 0 when it is no run of digits up to a blank. */
export function groupDigitsAt(text: string, from: number, end: number): number {
	let at = skipMark(text, from, end);
	const start = at;
	while (at < end && hexDigit(text.charCodeAt(at)) >= 0) at++;
	return at === end || isBlank(text.charCodeAt(at)) ? at - start : 0;
}

/** Visits the groups of a line; returns where its gutter's text starts, or the line's end. */
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
			// Sixteen bytes are the usual line: what follows them is a gutter after a single blank.
			if (bytes === USUAL_LINE) return at;
			const stop = wordEnd(text, at, end);
			visitor.wrong(at, stop);
			// It stands in the place of a group: what follows it keeps its place.
			bytes += layout.groupDigits / 2;
			at = stop;
		}
		const next = skipBlanks(text, at, end);
		gap = next - at;
		at = next;
	}
	return end;
}

/** Eight bytes may be set apart from the next eight by one blank more. */
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
