// Code as it is written, line by line, with what each line does.
import type { ScriptEvent } from '../../../engine/index.ts';

export interface CodeLine {
	readonly text: string;
	/** Places in the script: what this line does. */
	readonly actions: readonly number[];
	/** What has just happened when it runs; `start`: the program begins. */
	readonly event: ScriptEvent | 'start' | null;
}

const INDENT = '  ';

export class CodeLines {
	readonly #lines: CodeLine[] = [];
	#depth = 0;

	get lines(): readonly CodeLine[] {
		return this.#lines;
	}

	/** @param text may begin with tabs, for what is deeper still. */
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
