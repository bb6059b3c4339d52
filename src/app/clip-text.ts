/** Cuts a text of unknown length to fit in a sentence. */
export function clipText(text: string): string {
	return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
