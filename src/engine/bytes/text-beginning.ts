// Beginnings of texts. They end between two characters and never inside a surrogate pair, half of which would be U+FFFD
// in a file and on the page.

/** Returns a text with at most `most` characters. A longer one ends with “…”, without white space before it. */
export function textBeginning(text: string, most: number): string {
	// No character takes more than two code units, and the text may be megabytes long.
	const characters = Array.from(text.slice(0, 2 * most + 1));
	return characters.length > most ? `${characters.slice(0, most).join('').trimEnd()}…` : text;
}

/** Returns the beginning of a text with at most `most` code units. */
export function textUpTo(text: string, most: number): string {
	const isPair = (text.codePointAt(most - 1) ?? 0) > 0xffff;
	return text.slice(0, isPair ? most - 1 : most);
}
