// Writes the label of a place in a piece: the letter of the piece and the lines of its text; and what stands there.
import { hexText } from '../../engine/bytes/index.ts';
import type { PieceRange } from '../../evidence/piece-range.ts';
import type { Piece } from '../../evidence/piece.ts';
import { letterOf } from './doctor-document.ts';
import { lineNumberAt, type LineCounts } from './reading/line-counts.ts';

/**
 * Returns "A 14" or "A 15–16"; "A" for a piece of bytes, a text of one line, and a place that is the whole piece.
 * @param index the index of the piece
 * @param counts the line counts of a text; null for bytes, or while the piece is being read
 */
export function placeLabel(
	index: number,
	range: PieceRange | null,
	content: Piece['content'],
	counts: LineCounts | null,
): string {
	const letter = letterOf(index);
	if (range === null || typeof content !== 'string' || counts === null) return letter;
	if (!content.trimEnd().includes('\n')) return letter;
	const first = lineNumberAt(content, counts, range.from);
	const last = lineNumberAt(content, counts, Math.max(range.from, range.to - 1));
	return first === last ? `${letter} ${first}` : `${letter} ${first}–${last}`;
}

/** Holds the greatest number of characters of a text. A longer one is cut. */
const MOST_TEXT = 160;
const MOST_BYTES = 16;

/** Returns the text or the bytes of a place, or their beginning; empty for a whole piece. */
export function placeText(content: Piece['content'], range: PieceRange | null): string {
	if (range === null) return '';
	return typeof content === 'string'
		? content.slice(range.from, Math.min(range.to, range.from + MOST_TEXT)).trim()
		: hexText(content.subarray(range.from, Math.min(range.to, range.from + MOST_BYTES)));
}
