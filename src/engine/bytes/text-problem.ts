// Describes problems in a text that a user typed or pasted, with line and column.
/**
 * Describes a part of a text that could not be read, and its place. Offsets count UTF-16 units from 0, as strings do.
 */
export interface TextProblem<Kind extends string> {
	readonly kind: Kind;
	/** Counts lines from 1. */
	readonly line: number;
	/** Counts the UTF-16 units of the line from 1. */
	readonly column: number;
	readonly offset: number;
	/** Quotes the text at fault, at most 40 characters of it; it is empty when something is missing. */
	readonly found: string;
}

/** Describes a problem whose line and column are not computed yet. */
export interface UnlocatedProblem<Kind extends string> {
	readonly kind: Kind;
	readonly offset: number;
	readonly end: number;
}

/**
 * Bounds how many problems a list has. A text that is wrong throughout would otherwise give one problem per character.
 */
export const MOST_PROBLEMS = 100;

const MOST_FOUND = 40;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Adds line and column to the faults in one pass over the text. The result is in the order of the text. */
export function locateFaults<Kind extends string>(
	text: string,
	faults: readonly UnlocatedProblem<Kind>[],
): TextProblem<Kind>[] {
	const sorted = faults.toSorted((a, b) => a.offset - b.offset);
	let line = 1;
	let lineStart = 0;
	let at = 0;
	return sorted.map(({ kind, offset, end }) => {
		for (; at < offset; at++) {
			const code = text.charCodeAt(at);
			if (code > CARRIAGE_RETURN) continue;
			// CR LF is one line break, counted at its LF.
			const breaks =
				code === LINE_FEED || (code === CARRIAGE_RETURN && text.charCodeAt(at + 1) !== LINE_FEED);
			if (!breaks) continue;
			line++;
			lineStart = at + 1;
		}
		const found = text.slice(offset, Math.min(end, offset + MOST_FOUND));
		return { kind, line, column: offset - lineStart + 1, offset, found };
	});
}
