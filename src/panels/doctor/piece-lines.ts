// The lines of a piece as the page shows them: the first lines, and those that are evidence.
import { hexText, type Bytes } from '../../engine/index.ts';
import type { PieceRange } from '../../evidence/piece-range.ts';

export interface PieceLine {
	readonly number: number;
	readonly text: string;
	readonly lit: boolean;
}

/** A place that is lit; null: the whole piece. */
interface LitRange {
	readonly range: PieceRange | null;
}

/** The page shows so many lines from the start, and so many characters of a line. */
const MOST_LINES = 200;
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
	for (let number = 1; from <= content.length; number++) {
		const end = content.indexOf('\n', from);
		const to = end < 0 ? content.length : end;
		const isLit = isLitBetween(lit, from, to);
		if (number <= MOST_LINES || isLit) {
			lines.push({
				number,
				text: content.slice(from, Math.min(to, from + MOST_CHARACTERS)),
				lit: isLit,
			});
		}
		if (number > MOST_LINES && lit.length === 0) break;
		from = to + 1;
	}
	return lines;
}

function byteLines(content: Bytes, lit: readonly LitRange[]): readonly PieceLine[] {
	const count = Math.min(MOST_LINES, Math.ceil(content.length / BYTES_PER_LINE));
	return Array.from({ length: count }, (_, i) => {
		const from = i * BYTES_PER_LINE;
		const text = hexText(content.subarray(from, from + BYTES_PER_LINE));
		return { number: i + 1, text, lit: isLitBetween(lit, from, from + BYTES_PER_LINE - 1) };
	});
}

function isLitBetween(lit: readonly LitRange[], from: number, to: number): boolean {
	return lit.some(({ range }) => range !== null && range.from <= to && range.to > from);
}
