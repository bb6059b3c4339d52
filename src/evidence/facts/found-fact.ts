// What a search for facts is given, and what it returns.
import type { Side } from '../causes/record.ts';
import type { PieceRange } from '../piece-range.ts';
import type { PieceReading } from '../piece.ts';
import type { LabelledLine } from '../prose/labelled-lines.ts';
import type { Sign } from '../sign.ts';
import type { SignValues } from '../sign-meaning.ts';
import type { FactCertainty, FactId } from './fact.ts';

/** Represents a pasted text: what the readers read of it, and its lines. */
export interface Paste {
	readonly text: string;
	readonly reading: PieceReading;
	readonly lines: readonly LabelledLine[];
}

/** Holds signs that were found, and what they show to be wrong or unproven in the reading. */
export interface FoundFacts {
	readonly signs: readonly Sign[];
	/** Names rules, signs and causes that the reading has, and that the facts overrule. */
	readonly overruled: readonly string[];
	/** Is set if the facts explain all that the reading leaves open. */
	readonly explains?: true;
}

/** Overrules the whole connection that was read of the bytes. */
export const NO_CONNECTION = 'connections';

export type FactSearch = (paste: Paste) => FoundFacts | null;

/** Returns one fact, with what it overrules. A side of null is not known. */
export function found(
	id: FactId,
	range: PieceRange | null,
	certainty: FactCertainty,
	side: Side | null,
	values: SignValues = {},
	overruled: readonly string[] = [],
): FoundFacts {
	return { signs: [factSign(id, range, certainty, side, values)], overruled };
}

export function factSign(
	id: FactId,
	range: PieceRange | null,
	certainty: FactCertainty,
	side: Side | null,
	values: SignValues = {},
): Sign {
	const all = { ...values, certainty, side: side ?? '' };
	return { id, values: all, range, at: null, connection: null };
}

/** Returns the place of a match. */
export function placeOf(match: RegExpExecArray | null): PieceRange | null {
	return match && { from: match.index, to: match.index + match[0].length };
}

/** Returns the first sign of these. */
export function signIn({ reading }: Paste, ids: readonly string[]) {
	return reading.signs.find(({ id }) => ids.includes(id));
}
