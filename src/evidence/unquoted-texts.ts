// The texts that a quotation may contain: between the fences of Markdown, or behind the marks of a mail. What belongs
// to the quotation becomes blanks, so each character keeps its place.

const FENCE = /^[ \t>]*(?:`{3,}|~{3,})[^`\n]{0,100}$/;
const MARK = /^[ \t]*>[> \t]*/;

/** Returns the text without the fences, then only what is between them, then the text without marks. */
export function unquotedTexts(text: string): readonly string[] {
	const lines = text.split('\n');
	const texts: string[] = [];
	if (lines.some(isFence)) {
		let inside = false;
		const between = lines.map((line) => {
			if (isFence(line)) inside = !inside;
			return inside && !isFence(line) ? line : blanked(line);
		});
		texts.push(
			lines.map((line) => (isFence(line) ? blanked(line) : line)).join('\n'),
			between.join('\n'),
		);
	}
	const marked = lines.filter((line) => line.trim() !== '');
	if (marked.length > 0 && marked.every((line) => MARK.test(line))) {
		texts.push(lines.map((line) => line.replace(MARK, blanked)).join('\n'));
	}
	return texts;
}

/** Returns whether a line opens or closes a quotation of Markdown. */
export function isFence(line: string): boolean {
	return FENCE.test(line.trimEnd());
}

function blanked(text: string): string {
	return text.replace(/[^\r]/g, ' ');
}
