// Quotes the lines of a text around what is lit in them: whole words, and never without the error itself.
import type { PieceRange } from '../../../evidence/piece-range.ts';

/** Holds the greatest number of characters of a quoted line, but for the rest of its first and last word. */
const MOST_CHARACTERS = 200;
/** Matches what names an error in a line that is lit as a whole. */
const ERROR =
	/\b(?:E(?!RROR)[A-Z]{4,}|\w+(?:Error|Exception)|[Rr]efused|[Tt]imed? ?out|[Rr]eset|[Dd]enied|[Ii]nvalid|[Uu]nexpected|[Ff]ailed|[Cc]losed)\b|" [45]\d\d /;

/** Returns the lines that a range lies in, each shortened around the range. Empty lines are left out. */
export function excerpts(text: string, { from, to }: PieceRange, most: number): readonly string[] {
	const start = text.lastIndexOf('\n', from - 1) + 1;
	const found = text.indexOf('\n', Math.max(to, from + 1) - 1);
	let at = start;
	return text
		.slice(start, found < 0 ? text.length : found)
		.split('\n', most)
		.map((line) => {
			const lit = { from: Math.max(0, from - at), to: Math.min(line.length, to - at) };
			at += line.length + 1;
			return excerpt(line, lit, MOST_CHARACTERS);
		})
		.filter((line) => line !== '');
}

/** Returns the part of a line around what is lit, in whole words; “…” stands for what is left out. */
export function excerpt(line: string, lit: PieceRange, most: number): string {
	if (line.trim().length <= most) return line.trim();
	const named = lit.to - lit.from > most ? ERROR.exec(line.slice(lit.from, lit.to)) : null;
	const first = lit.from + (named?.index ?? 0);
	const inside = Math.min(named ? named[0].length : lit.to - lit.from, most);
	// What follows an error mostly explains it, so more is left out before it.
	const before = Math.floor((most - inside) / 3);
	const from = Math.max(0, Math.min(first - before, line.length - most));
	const begin = from === 0 ? 0 : wordStart(line, from);
	const end = wordEnd(line, Math.min(line.length, begin + most));
	const shown = line.slice(begin, end).trim();
	return `${begin > 0 ? '… ' : ''}${shown}${end < line.length ? ' …' : ''}`;
}

/** Bounds how far a word is followed. Base64 and Chinese have no spaces. */
const LONGEST_WORD = 40;

function wordStart(line: string, at: number): number {
	const space = line.lastIndexOf(' ', at) + 1;
	return at - space > LONGEST_WORD ? at : space;
}

function wordEnd(line: string, at: number): number {
	const space = line.indexOf(' ', at);
	const end = space < 0 ? line.length : space;
	return end - at > LONGEST_WORD ? at : end;
}
