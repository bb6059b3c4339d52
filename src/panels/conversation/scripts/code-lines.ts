// Collects the lines of a program. Each line knows the actions and events of the scenario that it stands for.
import type { ScriptEvent } from '../../../engine/index.ts';

/** One line of the program. */
export interface CodeLine {
	readonly text: string;
	/** The indexes of the actions in the script that this line performs. */
	readonly actions: readonly number[];
	/**
	 * The event whose handler this line begins, or `start` for the beginning of the program; null for other
	 * lines.
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

	/** @param text the line; each tab at its beginning indents it further */
	add(text: string, event: CodeLine['event'] = null, actions: readonly number[] = []): void {
		const indented = text.replace(/^\t*/, (tabs) => INDENT.repeat(this.#depth + tabs.length));
		this.#lines.push({ text: text === '' ? '' : indented, actions, event });
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
