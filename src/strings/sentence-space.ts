// What stands between two sentences. Western sentences have a space between them. A full-width mark, with which a
// Chinese sentence or label ends, contains its space.

const FULL_WIDTH_END = /[。！？；：，、]$/;

/** Returns what stands between a text and the sentence behind it. */
export function sentenceSpace(before: string): '' | ' ' {
	return FULL_WIDTH_END.test(before) ? '' : ' ';
}

/** Returns the sentences as one text. */
export function joinSentences(sentences: readonly string[]): string {
	const [first = '', ...others] = sentences;
	return others.reduce((text, next) => text + sentenceSpace(text) + next, first);
}

/** Returns a paragraph without the ends of lines after a full-width mark, because HTML shows them as spaces. */
export function joinLines(paragraph: string): string {
	return paragraph.replaceAll(/(?<=(.))\n/g, (end, before: string) =>
		sentenceSpace(before) === '' ? '' : end,
	);
}
