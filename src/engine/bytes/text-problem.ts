/** What could not be read in a text, and where. Offsets count UTF-16 units from 0, as strings do. */
export interface TextProblem<Kind extends string> {
	readonly kind: Kind;
	/** 1-based. */
	readonly line: number;
	/** 1-based, in UTF-16 units. */
	readonly column: number;
	readonly offset: number;
	/** The text at fault, at most 40 characters of it; empty where something is missing. */
	readonly found: string;
}

/** A problem before its line is known. */
export interface UnlocatedProblem<Kind extends string> {
	readonly kind: Kind;
	readonly offset: number;
	readonly end: number;
}

/** A text that is wrong throughout would give a problem a character; nobody reads that many. */
export const MOST_PROBLEMS = 100;

const MOST_FOUND = 40;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Gives faults their lines in one walk over the text. The result is in the order of the text. */
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
