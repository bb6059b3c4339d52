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
