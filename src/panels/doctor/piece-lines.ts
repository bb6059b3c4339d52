// Returns the lines of a piece as the page shows them: the first lines, and those that are evidence.
import { hexText, textUpTo, type Bytes } from '../../engine/bytes/index.ts';
import type { PieceRange } from '../../evidence/piece-range.ts';
import { lineNumberAt, type LineCounts } from './reading/line-counts.ts';

/** Represents a part of a line. `lit` marks the characters that are evidence, unless all of the line is. */
interface LinePart {
	readonly text: string;
	readonly lit: boolean;
}

export interface PieceLine {
	readonly number: number;
	readonly text: string;
	readonly lit: boolean;
	/** Lists the parts of the text, in order. */
	readonly parts: readonly LinePart[];
	/** Says where the piece has the line. */
	readonly range: PieceRange;
}

/** Represents a place that is lit. A range of null means the whole piece. */
interface LitRange {
	readonly range: PieceRange | null;
}

/**
 * `MOST_LINES` is the number of lines from the start that the page shows, and that of lit lines.
 * `MOST_CHARACTERS` is the number of characters of a line.
 */
const MOST_LINES = 200;
const MOST_CHARACTERS = 400;
/** Holds the number of characters of a longer line that are shown in front of what is lit. */
const BEFORE_LIT = 80;
/** Holds the number of lines from the start that paper shows, and of lit lines after them. */
const MOST_PRINTED = 20;
const BYTES_PER_LINE = 16;
/** Holds the number of lines that are shown of a lit packet. */
const LIT_BYTE_LINES = 4;

/** Returns the first lines of a piece; those with a lit sign are lit, wherever they are. */
export function pieceLines(
	content: string | Bytes,
	counts: LineCounts | null,
	lit: readonly LitRange[],
): readonly PieceLine[] {
	const ranges = lit.flatMap(({ range }) => (range === null ? [] : [range]));
	const lines =
		typeof content === 'string'
			? linesOfPiece(content, counts, ranges)
			: linesOfBytes(content, ranges).values();
	return [...new Map([...lines].map((line) => [line.number, line])).values()].toSorted(
		(a, b) => a.number - b.number,
	);
}

function* linesOfPiece(
	text: string,
	counts: LineCounts | null,
	lit: readonly PieceRange[],
): Generator<PieceLine, void> {
	const endOf = (from: number): number => {
		const end = text.indexOf('\n', from);
		return end < 0 ? text.length : end;
	};
	const lineAt = (number: number, from: number, to: number): PieceLine => {
		const own = lit.filter((range) => range.from <= to && range.to > from);
		const first = Math.min(...own.map((range) => Math.max(range.from, from)));
		// The lit part of a long line is shown, wherever it is.
		const isFar = own.length > 0 && first > from + MOST_CHARACTERS - BEFORE_LIT;
		const start = isFar ? first - BEFORE_LIT : from;
		const shown = textUpTo(text.slice(start, to), MOST_CHARACTERS);
		const parts = partsOf(
			shown,
			own.map((range) => ({ from: range.from - start, to: range.to - start })),
		);
		return {
			number,
			text: isFar ? `… ${shown}` : shown,
			lit: own.length > 0,
			parts: isFar ? [{ text: '… ', lit: false }, ...parts] : parts,
			range: { from, to: to + 1 },
		};
	};
	let from = 0;
	for (let number = 1; number <= MOST_LINES && from <= text.length; number++) {
		const to = endOf(from);
		yield lineAt(number, from, to);
		from = to + 1;
	}
	if (counts === null) return;
	for (const range of lit.filter((one) => one.to > from).slice(0, MOST_LINES)) {
		const start = Math.max(range.from, from);
		const begins = text.lastIndexOf('\n', start - 1) + 1;
		yield lineAt(lineNumberAt(text, counts, start), begins, endOf(begins));
	}
}

function linesOfBytes(content: Bytes, lit: readonly PieceRange[]): readonly PieceLine[] {
	const count = Math.ceil(content.length / BYTES_PER_LINE);
	const first = Array.from({ length: Math.min(MOST_LINES, count) }, (_, i) => i);
	const further = lit.slice(0, MOST_LINES).flatMap((range) => {
		const begins = Math.floor(range.from / BYTES_PER_LINE);
		const ends = Math.min(Math.ceil(range.to / BYTES_PER_LINE), begins + LIT_BYTE_LINES, count);
		return Array.from({ length: Math.max(0, ends - begins) }, (_, i) => begins + i);
	});
	return [...first, ...further].map((i) => {
		const from = i * BYTES_PER_LINE;
		const to = Math.min(content.length, from + BYTES_PER_LINE);
		const text = hexText(content.subarray(from, to));
		const own = lit.filter((range) => range.from < to && range.to > from);
		// Each byte has two digits and a space.
		const parts = partsOf(
			text,
			own.map((range) => ({ from: 3 * (range.from - from), to: 3 * (range.to - from) - 1 })),
		);
		return { number: i + 1, text, lit: own.length > 0, parts, range: { from, to } };
	});
}

/** Divides a text where marks begin and end. A text without a mark, or marked as a whole, is one part. */
function partsOf(text: string, marks: readonly PieceRange[]): readonly LinePart[] {
	const isMarked = (at: number) => marks.some(({ from, to }) => from <= at && at < to);
	const cuts = [0, ...marks.flatMap(({ from, to }) => [from, to]), text.length]
		.filter((at) => at >= 0 && at <= text.length)
		.toSorted((a, b) => a - b)
		.filter((at) => at === 0 || at === text.length || isMarked(at) !== isMarked(at - 1));
	const parts = cuts.flatMap((from, i) => {
		const to = cuts[i + 1] ?? from;
		return to === from ? [] : [{ text: text.slice(from, to), lit: isMarked(from) }];
	});
	const isWhole = parts.every((part) => part.lit || part.text.trim() === '');
	return isWhole ? [{ text, lit: false }] : parts;
}

/** Returns the lines of a piece that are printed. */
export function printedLines(lines: readonly PieceLine[]): readonly PieceLine[] {
	const further = lines.slice(MOST_PRINTED).filter(({ lit }) => lit);
	return [...lines.slice(0, MOST_PRINTED), ...further.slice(0, MOST_PRINTED)];
}

/** Returns how many lines a piece has; null if they are not counted yet. */
export function lineCount(content: string | Bytes, counts: LineCounts | null): number | null {
	if (typeof content !== 'string') return Math.ceil(content.length / BYTES_PER_LINE);
	return counts && lineNumberAt(content, counts, content.length);
}
