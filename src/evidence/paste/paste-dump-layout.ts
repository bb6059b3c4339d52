// Recognises a dump by its first lines and finds the layout of the tool that printed it.
import type { DumpLayout, DumpLine } from './paste-dump-line.ts';
import { dumpLineAt, groupDigitsAt, USUAL_LINE, visitGroups } from './paste-dump-line.ts';
import { isBitGroup } from './paste-bits.ts';
import { lineEnd, nextLine, skipBlanks } from './paste-text.ts';

export interface DumpShape {
	/** Holds the place of the dump's first line; prompts and headings come before it. */
	readonly from: number;
	readonly layout: DumpLayout;
	readonly colon: boolean;
	readonly offsetDigits: number;
	/** Holds the base of the offsets: 16, 8 or 10. */
	readonly base: number;
	/** Holds the sign between the groups and the gutter: `|` of hexdump, `>` of od, or only blanks. */
	readonly gutter: 'bar' | 'angle' | 'blanks' | 'none';
	/** Counts the blanks before the client's lines; the server's lines have more. */
	readonly indent: number;
	readonly twoSides: boolean;
	/** Is true when each group is a byte in bits, as in `xxd -b`. */
	readonly bits: boolean;
}

/** Counts the dump lines that are examined to find the layout. */
const SAMPLE_LINES = 64;
/** Counts the other lines that may come before the dump. */
const HEADING_LINES = 8;

/** Returns the shape of the dump in `text` from `from` on, or null when the text is not a dump. */
export function dumpShape(text: string, from: number): DumpShape | null {
	const lines = sampleLines(text, from);
	const first = lines.find((line) => line.groupsFrom < line.end);
	if (first === undefined) return null;
	const groupDigits = groupDigitsAt(text, first.groupsFrom, first.end);
	if (groupDigits < 2 || groupDigits > 16 || groupDigits % 2 !== 0) return null;

	const bits = first.colon && isBitDump(text, lines);
	const indent = Math.min(...lines.map((line) => line.indent));
	const layout = layoutOf(text, lines, first, groupDigits);
	const gutter = gutterOf(text, first, layout);
	const { base, agreeing } = offsetBase(text, lines, layout, gutter);
	if (!isDump(text, first, groupDigits, gutter, agreeing)) return null;

	return {
		from: lines[0]!.start,
		layout,
		colon: first.colon,
		offsetDigits: first.offsetTo - first.offsetFrom,
		base,
		gutter,
		indent,
		twoSides: hasTwoSides(text, lines[0]!.start, indent, base),
		bits,
	};
}

export function offsetValue(text: string, line: DumpLine, base: number): number {
	return parseInt(text.slice(line.offsetFrom, line.offsetTo), base);
}

function sampleLines(text: string, from: number): DumpLine[] {
	const lines: DumpLine[] = [];
	let others = 0;
	for (let at = from; at < text.length && lines.length < SAMPLE_LINES;) {
		const end = lineEnd(text, at);
		const line = dumpLineAt(text, at, end);
		if (line !== null) lines.push(line);
		else if (skipBlanks(text, at, end) < end && lines.length === 0) others++;
		if (others > HEADING_LINES) return [];
		at = nextLine(text, end);
	}
	return lines;
}

function layoutOf(
	text: string,
	lines: readonly DumpLine[],
	line: DumpLine,
	groupDigits: number,
): DumpLayout {
	const firstEnd = line.groupsFrom + markLength(text, line.groupsFrom) + groupDigits;
	const second = skipBlanks(text, firstEnd, line.end);
	const sameWidth = second < line.end && groupDigitsAt(text, second, line.end) === groupDigits;
	const groupGap = sameWidth ? Math.max(1, second - firstEnd) : 1;
	// Only a step of sixteen counts: with any other step a mistyped offset would turn bytes into gutter.
	const usual = lines.some((next, i) => i > 0 && isUsualStep(text, lines[i - 1]!, next));
	const lineBytes = usual ? USUAL_LINE : Infinity;
	return { groupDigits, groupGap, lineBytes, halves: !line.colon };
}

function isUsualStep(text: string, line: DumpLine, next: DumpLine): boolean {
	return offsetValue(text, next, 16) - offsetValue(text, line, 16) === USUAL_LINE;
}

function markLength(text: string, at: number): number {
	return text.charCodeAt(at) === 48 && (text.charCodeAt(at + 1) | 32) === 120 ? 2 : 0;
}

/**
 * Returns the base in which most offsets agree with the bytes before them, and the number of lines that
 * agree.
 */
function offsetBase(
	text: string,
	lines: readonly DumpLine[],
	layout: DumpLayout,
	gutter: DumpShape['gutter'],
): { readonly base: number; readonly agreeing: number } {
	const first = lines[0]!;
	// Without evidence an offset of seven digits is octal, because only od prints seven digits and it counts
	// in octal.
	// Only hexdump -C draws bars, and it counts in hexadecimal digits.
	const bases =
		gutter === 'bar' ? [16] : first.offsetTo - first.offsetFrom === 7 ? [8, 16, 10] : [16, 8, 10];
	const counts = lines.map((line) => bytesOnLine(text, line, layout));
	let best = { base: bases[0]!, agreeing: 0 };
	for (const base of bases) {
		let agreeing = 0;
		for (let i = 1; i < lines.length; i++) {
			const step = offsetValue(text, lines[i]!, base) - offsetValue(text, lines[i - 1]!, base);
			const short = counts[i - 1]! - step;
			// A last word of which only one byte counts is shorter than its digits.
			if (short >= 0 && short < layout.groupDigits / 2 && step > 0) agreeing++;
		}
		if (agreeing > best.agreeing) best = { base, agreeing };
	}
	return best;
}

/**
 * Returns whether lines with more indentation count from 0 again, because they are the other side of a stream. A first
 * line that lost its indentation when it was copied is not a separate side.
 */
function hasTwoSides(text: string, from: number, indent: number, base: number): boolean {
	let previous = 0;
	for (let at = from; at < text.length;) {
		const end = lineEnd(text, at);
		const line = dumpLineAt(text, at, end);
		if (line !== null) {
			const value = offsetValue(text, line, base);
			if (line.indent > indent) return value === 0 || value < previous;
			previous = value;
		}
		at = nextLine(text, end);
	}
	return false;
}

/**
 * Returns whether groups of eight digits 0 and 1 are bits. Such a group may also be four bytes in hexadecimal; the next
 * offset decides.
 */
function isBitDump(text: string, lines: readonly DumpLine[]): boolean {
	const [first, second] = lines;
	let groups = 0;
	let others = 0;
	visitGroups(
		text,
		first!,
		{ groupDigits: 8, groupGap: 1, lineBytes: Infinity, halves: false },
		{
			group: (from, to) => (isBitGroup(text, from, to) ? groups++ : others++),
			wrong: () => undefined,
		},
	);
	if (others > 0 || groups === 0) return false;
	if (second === undefined) return true;
	return offsetValue(text, second, 16) - offsetValue(text, first!, 16) === groups;
}

function bytesOnLine(text: string, line: DumpLine, layout: DumpLayout): number {
	let count = 0;
	visitGroups(text, line, layout, {
		group: (from, to) => (count += (to - from) / 2),
		wrong: () => undefined,
	});
	return count;
}

function gutterOf(text: string, line: DumpLine, layout: DumpLayout): DumpShape['gutter'] {
	const gutterFrom = visitGroups(text, line, layout, {
		group: () => undefined,
		wrong: () => undefined,
	});
	if (gutterFrom >= line.end) return 'none';
	const before = text.charAt(gutterFrom - 1);
	return before === '|' ? 'bar' : before === '>' ? 'angle' : 'blanks';
}

/**
 * Returns whether the line is a line of a dump. Plain hexadecimal may look like an offset and a byte, but a dump has a
 * further sign: a colon, a gutter, or matching offsets.
 */
function isDump(
	text: string,
	line: DumpLine,
	groupDigits: number,
	gutter: DumpShape['gutter'],
	agreeing: number,
): boolean {
	if (line.colon || gutter === 'bar' || gutter === 'angle') return true;
	const digits = line.offsetTo - line.offsetFrom;
	const value = offsetValue(text, line, 16);
	// Groups as wide as the offset are most likely all groups.
	if (digits === groupDigits) return value === 0 && agreeing > 0;
	const apart = line.groupsFrom - line.offsetTo > 1 && groupDigits === 2;
	return value === 0 || agreeing > 0 || (apart && value % 16 === 0);
}
