/** Returns a text with at most `most` characters. A longer one ends with “…”, without white space before it. */
export function textBeginning(text: string, most: number): string {
	const characters = Array.from(text);
	return characters.length > most ? `${characters.slice(0, most).join('').trimEnd()}…` : text;
}
