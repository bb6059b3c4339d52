// Splits a line of the generated code into tokens for the syntax colours.

export interface Token {
	readonly kind: 'plain' | 'keyword' | 'text' | 'comment';
	readonly text: string;
}

const PARTS =
	/(?<comment>\/\/.*)|(?<text>'(?:\\.|[^'\\])*')|(?<keyword>\b(?:const|let|new|function|import|from|if|for|typeof|true|false)\b)/g;

/** Returns the tokens of a line in order; together they are the whole line. */
export function tokensOf(line: string): readonly Token[] {
	const tokens: Token[] = [];
	let at = 0;
	const plainUntil = (to: number) => {
		if (to > at) tokens.push({ kind: 'plain', text: line.slice(at, to) });
	};
	for (const match of line.matchAll(PARTS)) {
		const { comment, text } = match.groups!;
		plainUntil(match.index);
		const kind = comment !== undefined ? 'comment' : text !== undefined ? 'text' : 'keyword';
		tokens.push({ kind, text: match[0] });
		at = match.index + match[0].length;
	}
	plainUntil(line.length);
	return tokens;
}
