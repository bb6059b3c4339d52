// The lines of a piece as the page shows them: the first lines, and those that are lit.
import { hexText, type Bytes } from '../../engine/index.ts';
import type { PieceRange } from '../../evidence/piece-range.ts';

export interface PieceLine {
	readonly number: number;
	readonly text: string;
	readonly lit: boolean;
	/** The characters or bytes of the line. */
	readonly range: PieceRange;
}

/** A place that is lit; null: the whole piece, which lights no line. */
interface LitRange {
	readonly range: PieceRange | null;
}

/** The page shows so many lines from the start, so many lit lines, and so many characters of a line. */
const MOST_LINES = 200;
const MOST_LIT_LINES = 200;
const MOST_CHARACTERS = 400;
const BYTES_PER_LINE = 16;

/** Returns the first lines of a piece; those with a lit place are lit, wherever they are. */
export function pieceLines(
	content: string | Bytes,
	lit: readonly LitRange[],
): readonly PieceLine[] {
	if (typeof content !== 'string') return byteLines(content, lit);
	const lines: PieceLine[] = [];
	let from = 0;
	let others = 0;
	for (let number = 1; from <= content.length; number++) {
		const end = content.indexOf('\n', from);
		const to = end < 0 ? content.length : end;
		const isLit = isLitBetween(lit, from, to);
		if (number <= MOST_LINES || (isLit && others++ < MOST_LIT_LINES)) {
			lines.push({
				number,
				text: content.slice(from, Math.min(to, from + MOST_CHARACTERS)),
				lit: isLit,
				range: { from, to: to + 1 },
			});
		}
		if (number > MOST_LINES && lit.length === 0) break;
		from = to + 1;
	}
	return lines;
}

function byteLines(content: Bytes, lit: readonly LitRange[]): readonly PieceLine[] {
	const count = Math.ceil(content.length / BYTES_PER_LINE);
	const shown = new Set(Array.from({ length: Math.min(MOST_LINES, count) }, (_, i) => i));
	const most = shown.size + MOST_LIT_LINES;
	for (const { range } of lit) {
		const first = Math.floor((range?.from ?? 0) / BYTES_PER_LINE);
		const end = Math.min(count, Math.ceil((range?.to ?? 0) / BYTES_PER_LINE));
		for (let i = first; i < end && shown.size < most; i++) shown.add(i);
	}
	return [...shown]
		.toSorted((a, b) => a - b)
		.map((i) => {
			const from = i * BYTES_PER_LINE;
			const to = Math.min(content.length, from + BYTES_PER_LINE);
			const text = hexText(content.subarray(from, to));
			return { number: i + 1, text, lit: isLitBetween(lit, from, to - 1), range: { from, to } };
		});
}

function isLitBetween(lit: readonly LitRange[], from: number, to: number): boolean {
	return lit.some(({ range }) => range !== null && range.from <= to && range.to > from);
}
