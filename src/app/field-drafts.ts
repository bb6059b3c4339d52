// Which fields hold a draft: text that was typed into them and that is not, or not yet, part of the lab's document. The
// browser undoes it. Nothing is asked of the fields: typing that leaves the document as it was is a draft.

type TypedField = HTMLInputElement | HTMLTextAreaElement;

interface Draft {
	/** What the field showed before. */
	readonly before: string;
	/** What it showed after the last input: another text is the page's. */
	readonly shown: string;
	/** Whether the browser has undone it, and may do it again. */
	readonly undone: boolean;
}

export class FieldDrafts {
	readonly #document: () => object | null;
	readonly #drafts = new WeakMap<TypedField, Draft>();
	/** The field that is about to change, as it is before that. */
	#changing: {
		readonly field: TypedField;
		readonly value: string;
		readonly document: object | null;
	} | null = null;
	/** Acts on the lab, unless the browser says that it has something to undo. */
	#fallback: ReturnType<typeof setTimeout> | undefined;

	constructor(document: () => object | null, signal: AbortSignal) {
		this.#document = document;
		addEventListener('beforeinput', this.#before, { capture: true, signal });
		addEventListener('input', this.#after, { signal });
	}

	/** Whether the browser or an editor may have that key. @param act what the lab does if neither has use for it */
	takes(target: EventTarget | null, key: 'undo' | 'redo', act: () => void): boolean {
		if (target instanceof Element && target.closest('[data-draft]')) return key === 'undo';
		if (!isField(target)) return false;
		const draft = this.#drafts.get(target);
		if (draft?.shown !== target.value) return false;
		if (key === 'undo' ? target.value === draft.before : !draft.undone) return false;
		clearTimeout(this.#fallback);
		this.#fallback = setTimeout(() => {
			// The browser has forgotten what it could undo.
			this.#drafts.delete(target);
			act();
		});
		return true;
	}

	/** Whether an undo by the browser concerns a draft. */
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
		const { field, value, document } = changing;
		const { inputType } = event as InputEvent;
		const draft = this.#drafts.get(field);
		const history = inputType.startsWith('history');
		if (!history && document !== this.#document()) this.#drafts.delete(field);
		else if (!history || draft) {
			const undone = inputType === 'historyUndo';
			this.#drafts.set(field, { before: draft?.before ?? value, shown: field.value, undone });
		}
	};
}

function isField(target: EventTarget | null): target is TypedField {
	return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
