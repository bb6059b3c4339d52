// Finds the places in the pieces that are lit: what the findings light, and what a row of a time line lights.
import type { ConnectionRow } from '../../evidence/connection-rows.ts';
import type { PieceRange } from '../../evidence/piece-range.ts';
import type { SeenConnection } from '../../evidence/piece.ts';

/** Represents a place in a piece that is lit. */
export interface LitPlace {
	readonly piece: number;
	/** Bounds the place in the piece. Null means the whole piece. */
	readonly range: PieceRange | null;
	/** Numbers the reason that the place shows. */
	readonly pin?: number;
}

/** Says what the findings light. */
export interface LitEvidence {
	/** Holds the index of the item, or null for none. */
	readonly item: number | null;
	/** Holds the single place that a link shows. Null means all evidence of the item. */
	readonly place: LitPlace | null;
}

export const UNLIT: LitEvidence = { item: null, place: null };
/** Lights the first item, which opens by itself. */
export const FIRST_LIT: LitEvidence = { item: 0, place: null };

/** Holds the greatest number of places that a row lights. */
const MOST_LIT = 100;

/** Returns the places of a row. A silence lights what comes before it and after it. */
export function rowPlaces(
	{ events: [first, last], content }: ConnectionRow,
	{ ranges }: SeenConnection,
	piece: number,
): readonly LitPlace[] {
	const found =
		content.type === 'silence'
			? [ranges[first], ranges[last]]
			: ranges.slice(first, Math.min(last + 1, first + MOST_LIT));
	return found.map((range) => ({ piece, range: range ?? null }));
}

export function rangesMeet(a: PieceRange, b: PieceRange): boolean {
	return a.from < b.to && b.from < a.to;
}
