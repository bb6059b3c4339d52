import { History } from '../../src/lab/history.svelte.ts';
import type { Lab, Opened, Parameters, Restored } from '../../src/lab/lab.ts';

export interface Text {
	readonly text: string;
}

/** Represents a minimal lab with a text and a page number. Texts of more than ten characters are packed. */
export class FakeLab implements Lab<Text> {
	readonly history = new History<Text>({ text: '' });
	historyEntry = 0;
	page = 1;
	drafts: string | null = null;

	get text(): string {
		return this.history.document.text;
	}
	get parameters(): Parameters | null {
		return this.text.length > 10 ? null : { text: this.text };
	}
	get view(): Parameters {
		return this.page === 1 ? {} : { page: String(this.page) };
	}
	get pristine(): boolean {
		return this.text === '';
	}
	open(parameters: URLSearchParams): Opened {
		const text = parameters.get('text');
		const page = parameters.get('page');
		if (text !== null) this.type(text);
		if (page !== null) this.page = Number(page);
		else if (text !== null || parameters.has('s')) this.page = 1;
		return { document: text !== null, problems: [] };
	}
	save(): string {
		return this.text;
	}
	/** Reads a text, or the first text of a list; a number is out of range. */
	restore(saved: unknown): Restored {
		const texts: readonly unknown[] = Array.isArray(saved) ? saved : [saved];
		const [text, ...others] = texts;
		const refused =
			typeof saved === 'number' ? [{ path: 'text', found: String(saved), expected: '0…1' }] : [];
		if (typeof text !== 'string') return { document: false, leftOut: [], refused };
		this.type(text);
		return { document: true, leftOut: others.map((_, i) => `field ${i + 2}`), refused };
	}
	restoreDrafts(saved: unknown): void {
		this.drafts = String(saved);
	}
	type(text: string): void {
		this.history.commit({ text });
	}
	step(by: 1 | -1): boolean {
		this.page += by;
		this.historyEntry++;
		return true;
	}
}
