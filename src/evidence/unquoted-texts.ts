// The texts that a quotation may contain: between the fences of Markdown, or behind the marks of a mail. What belongs
// to the quotation, or was noted behind a field, becomes blanks, so each character keeps its place.

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

/** Matches a field of the handshake and what a person noted behind it: `Upgrade: websocket  <-- it is here`. */
const NOTED =
	/^([ \t<>*]{0,8}(?:Host|Connection|Upgrade|Origin|Sec-WebSocket-[A-Za-z]{3,10})[ \t]?:[^\n]{0,300}?[^\s,;])([ \t]{1,40}(?:\/\/|\/\*|#|<[-=]|←|--|[(（])[^\n]{0,300})$/gim;

/** Matches a CR that is written out at the end of a line, as in a head that stands in code. */
const WRITTEN_CR = /\\r(?=[ \t]*$)/gm;

/** Returns the text without the notes behind the fields of heads, and without each CR of theirs that is written out. */
export function withoutNotes(text: string): string {
	const bare = text.includes('HTTP/1.1') ? text.replaceAll(WRITTEN_CR, '  ') : text;
	return bare.replaceAll(NOTED, (_, field: string, note: string) => field + blanked(note));
}

/** Returns whether a line opens or closes a quotation of Markdown. */
export function isFence(line: string): boolean {
	return FENCE.test(line.trimEnd());
}

function blanked(text: string): string {
	return text.replace(/[^\r]/g, ' ');
}
