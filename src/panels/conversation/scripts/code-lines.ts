// Collects the lines of a program with the actions and events of the scenario that each stands for, splits them into
// tokens for the syntax colours, and says which of them are in the page.
import type { ScriptEvent } from '../../../engine/simulation/index.ts';

/** Describes one line of the program. */
export interface CodeLine {
	readonly text: string;
	/** Lists the indexes of the actions in the script that this line performs. */
	readonly actions: readonly number[];
	/**
	 * Names the event whose handler this line begins, or `start` for the beginning of the program. It is null for
	 * other lines.
	 */
	readonly event: ScriptEvent | 'start' | null;
}

const INDENT = '  ';

/** Collects lines and indents what is between `open` and `close`. */
export class CodeLines {
	readonly #lines: CodeLine[] = [];
	#depth = 0;

	get lines(): readonly CodeLine[] {
		return this.#lines;
	}

	/**
	 * Adds a line.
	 * @param text the line; each tab at its beginning indents it further
	 */
	add(text: string, event: CodeLine['event'] = null, actions: readonly number[] = []): void {
		const indented = text.replace(/^\t*/, (tabs) => INDENT.repeat(this.#depth + tabs.length));
		this.#lines.push({ text: text === '' ? '' : indented, actions, event });
	}

	/**
	 * Adds a comment. Its text may come from a link: a line break would begin a line of the program, a control character
	 * may turn the direction of the line, and `</script>` ends the script of a page.
	 */
	comment(text: string, actions: readonly number[] = []): void {
		const line = text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_C}]+|(?<=<)(?=[!/s])/giu, ' ');
		this.add(`// ${line}`, null, actions);
	}

	addAll(statements: readonly string[], actions: readonly number[]): void {
		for (const statement of statements) this.add(statement, null, actions);
	}

	open(text: string, event: CodeLine['event'] = null): void {
		this.add(text, event);
		this.#depth++;
	}

	close(text: string): void {
		this.#depth--;
		this.add(text);
	}
}

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

/**
 * Is the greatest number of lines in the DOM. The shown part moves in steps of `STEP` lines, so that it rarely
 * disturbs the scrolling.
 */
const MOST_SHOWN = 100;
const STEP = 25;

/** Returns the range of lines around the line that runs: `from` is included, `to` is not. */
export function shownLines(
	count: number,
	running: number,
): { readonly from: number; readonly to: number } {
	if (count <= MOST_SHOWN) return { from: 0, to: count };
	const middle = Math.floor((running - MOST_SHOWN / 2 + STEP / 2) / STEP) * STEP;
	const from = Math.max(0, Math.min(count - MOST_SHOWN, middle));
	return { from, to: from + MOST_SHOWN };
}
