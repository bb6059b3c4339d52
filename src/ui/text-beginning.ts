/** Returns a text with at most `most` characters. A longer one ends with “…”, without white space before it. */
export function textBeginning(text: string, most: number): string {
	// No character takes more than two places, and the text may be megabytes long.
	const characters = Array.from(text.slice(0, 2 * (most + 1)));
	return characters.length > most ? `${characters.slice(0, most).join('').trimEnd()}…` : text;
}
