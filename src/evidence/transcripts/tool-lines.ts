// The lines of a transcript with their places. Terminals leave escape sequences (ECMA-48) and carriage returns.
import type { PieceRange } from '../piece-range.ts';

export interface ToolLine extends PieceRange {
	/** Holds the line without escape sequences and without its end. */
	readonly text: string;
}

const ESCAPE = '\u001b[';
/** Bounds the line that a tool writes about a connection; messages and content can be longer. */
const LONGEST_LINE = 1 << 16;

/** Returns the lines of a text, each cut to a length that the readers can match in no time. */
export function* toolLines(text: string): Generator<ToolLine> {
	let from = 0;
	while (from < text.length) {
		const end = text.indexOf('\n', from);
		const to = end < 0 ? text.length : end;
		const line = text.slice(from, Math.min(to, from + LONGEST_LINE));
		yield { text: plainLine(line), from, to };
		from = to + 1;
	}
}

function plainLine(line: string): string {
	const shown = line.includes(ESCAPE) ? withoutEscapes(line) : line;
	return shown.includes('\r') ? shown.replaceAll('\r', '') : shown;
}

function withoutEscapes(line: string): string {
	const [first = '', ...rest] = line.split(ESCAPE);
	return first + rest.map((part) => part.replace(/^[\d;?]*[A-Za-z]/, '')).join('');
}
