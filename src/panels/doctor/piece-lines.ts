// The lines of a piece as the page shows them: the first lines, and those that are evidence.
import { hexText, type Bytes } from '../../engine/index.ts';
import type { PieceRange } from '../../evidence/piece-range.ts';
import { lineNumberAt, type LineCounts } from './reading/line-counts.ts';

export interface PieceLine {
	readonly number: number;
	readonly text: string;
	readonly lit: boolean;
	/** Where the piece has the line. */
	readonly range: PieceRange;
}

/** A place that is lit; null: the whole piece. */
interface LitRange {
	readonly range: PieceRange | null;
}

/** The page shows so many lines from the start, so many lit ones, and so many characters of a line. */
const MOST_LINES = 200;
const MOST_CHARACTERS = 400;
/** Paper shows so many lines from the start, and so many lit ones after them. */
const MOST_PRINTED = 20;
const BYTES_PER_LINE = 16;
/** A lit packet shows so many of its lines. */
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
	const lineAt = (number: number, from: number, to: number): PieceLine => ({
		number,
		text: text.slice(from, Math.min(to, from + MOST_CHARACTERS)),
		lit: isLit(lit, from, to),
		range: { from, to: to + 1 },
	});
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
		return { number: i + 1, text, lit: isLit(lit, from, to - 1), range: { from, to } };
	});
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

function isLit(lit: readonly PieceRange[], from: number, to: number): boolean {
	return lit.some((range) => range.from <= to && range.to > from);
}
