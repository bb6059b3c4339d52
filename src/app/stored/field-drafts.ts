// Tracks which fields contain a draft: typed text that is not, or not yet, part of the lab’s document. The
// browser undoes drafts. The fields need no code for it: typing that leaves the document unchanged is a
// draft.

type TextElement = HTMLInputElement | HTMLTextAreaElement;

interface Draft {
	/** Holds the text of the field before the draft. */
	readonly before: string;
	/** Holds the text of the field after the last input. A different text was set by the page. */
	readonly shown: string;
	/** Is true if the browser has undone the draft and may redo it. */
	readonly undone: boolean;
}

/**
 * Watches all fields of the page.
 * @param document returns the document of the lab in front
 */
export class FieldDrafts {
	readonly #document: () => object | null;
	readonly #drafts = new WeakMap<TextElement, Draft>();
	/** Holds the field that is about to change, with its text and the document before the change. */
	#changing: {
		readonly field: TextElement;
		readonly value: string;
		readonly document: object | null;
	} | null = null;
	/** Undoes in the lab unless the browser reports that it had something to undo. */
	#fallback: ReturnType<typeof setTimeout> | undefined;

	constructor(document: () => object | null, signal: AbortSignal) {
		this.#document = document;
		addEventListener('beforeinput', this.#before, { capture: true, signal });
		addEventListener('input', this.#after, { signal });
	}

	/**
	 * Tells whether the browser or an editor may handle the key.
	 * @param act called if neither of them uses the key
	 */
	takes(target: EventTarget | null, key: 'undo' | 'redo', act: () => void): boolean {
		if (target instanceof Element && target.closest('[data-draft]')) return key === 'undo';
		if (!isField(target)) return false;
		const draft = this.#drafts.get(target);
		if (draft?.shown !== target.value) return false;
		if (key === 'undo' ? target.value === draft.before : !draft.undone) return false;
		clearTimeout(this.#fallback);
		this.#fallback = setTimeout(() => {
			// The browser has lost its own list of undo steps.
			this.#drafts.delete(target);
			act();
		});
		return true;
	}

	/** Tells whether an undo by the browser concerns a draft. */
	undoes(target: EventTarget | null): boolean {
		if (!isField(target) || !this.#drafts.has(target)) return false;
		clearTimeout(this.#fallback);
		return true;
	}

	#before = ({ target }: Event): void => {
		this.#changing = isField(target)
			? { field: target, value: target.value, document: this.#document() }
			: null;
	};

	#after = (event: Event): void => {
		const changing = this.#changing;
		this.#changing = null;
		if (changing === null || event.target !== changing.field) return;
		// A slider, or a program that fills in a field, fires a plain event: the browser has nothing to undo there.
		if (!(event instanceof InputEvent)) return;
		const { field, value, document } = changing;
		const { inputType } = event;
		const draft = this.#drafts.get(field);
		const history = inputType.startsWith('history');
		if (!history && document !== this.#document()) this.#drafts.delete(field);
		else if (!history || draft) {
			const undone = inputType === 'historyUndo';
			this.#drafts.set(field, { before: draft?.before ?? value, shown: field.value, undone });
		}
	};
}

function isField(target: EventTarget | null): target is TextElement {
	return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
