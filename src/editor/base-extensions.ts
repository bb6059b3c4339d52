import { Annotation, type Extension, Prec, StateEffect } from '@codemirror/state';
import { EditorView, keymap, WidgetType } from '@codemirror/view';

/** Marks a transaction that carries the model into the view: it must not come back as an edit. */
export const fromModel = Annotation.define<boolean>();

/** Asks for the marks to be drawn anew. */
export const repaint = StateEffect.define();

export interface BaseSettings {
	readonly label: string;
	readonly describedBy: string | undefined;
	readonly onescape: () => void;
}

// With EditContext a composition fires no event on the content, and the end of one must be seen.
(EditorView as { EDIT_CONTEXT?: boolean }).EDIT_CONTEXT = false;

/** What both editors share. No history: undo belongs to the lab, so its keys go on to the window. */
export function baseExtensions(settings: () => BaseSettings): Extension {
	return [
		EditorView.lineWrapping,
		EditorView.contentAttributes.of((): Record<string, string> => {
			const { label, describedBy } = settings();
			return {
				// It is in any case; said for those who look for it where a text scrolls.
				tabindex: '0',
				'aria-label': label,
				...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
			};
		}),
		Prec.high(
			keymap.of([
				{
					key: 'Escape',
					stopPropagation: true,
					run: (view) => {
						if (view.composing) return false;
						settings().onescape();
						return true;
					},
				},
			]),
		),
		EditorView.domEventHandlers({
			beforeinput: (event, view) => {
				// A native undo, chosen from a menu, would undo what the document no longer is.
				const handled = event.inputType.startsWith('history') || typed(event, view);
				if (handled) event.preventDefault();
				return handled;
			},
			// Moved text would come back as typed text; its bytes would not survive that.
			dragstart: (event) => {
				event.preventDefault();
				return true;
			},
		}),
	];
}

/**
 * Puts a typed character into the state. If the browser put it into the page, it would be laid out there, read back and
 * drawn a second time. False for what only the browser can do, such as a composition.
 */
function typed(event: InputEvent, view: EditorView): boolean {
	const { inputType, data, isComposing, cancelable } = event;
	if (inputType !== 'insertText' || isComposing || !cancelable) return false;
	if (data === null || !/^[^\n\r]$/u.test(data) || !atSelection(view)) return false;
	view.dispatch(view.state.replaceSelection(data), {
		userEvent: 'input.type',
		scrollIntoView: true,
	});
	return true;
}

/** Whether the view knows already where the browser would write. */
function atSelection(view: EditorView): boolean {
	const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection() ?? {};
	if (!anchorNode || !focusNode || !view.contentDOM.contains(anchorNode)) return false;
	if (!view.contentDOM.contains(focusNode)) return false;
	const { main, ranges } = view.state.selection;
	return (
		ranges.length === 1 &&
		view.posAtDOM(anchorNode, anchorOffset) === main.anchor &&
		view.posAtDOM(focusNode, focusOffset) === main.head
	);
}

/** Scrolls a new view to where the page before it stood. */
export function scrollOn(view: EditorView, scrollTop: number): void {
	// Asking for a height makes CodeMirror measure now; later it would correct the scroll it finds.
	view.elementAtHeight(0);
	// The first measure finds the font; only a second one goes by it.
	view.requestMeasure();
	view.elementAtHeight(0);
	view.scrollDOM.scrollTop = scrollTop;
}

/** A byte that no font draws, or the end of a line: text from CSS, so that it is never copied. */
export class MarkWidget extends WidgetType {
	readonly #mark: string | null;
	readonly #title: string;

	constructor(mark: string | null, title: string) {
		super();
		this.#mark = mark;
		this.#title = title;
	}

	override eq(other: MarkWidget): boolean {
		return other.#mark === this.#mark && other.#title === this.#title;
	}

	override toDOM(): HTMLElement {
		const dom = document.createElement('span');
		dom.title = this.#title;
		if (this.#mark === null) {
			dom.className = 'editor-crlf';
			dom.ariaHidden = 'true';
		} else {
			dom.className = 'editor-control';
			dom.dataset['mark'] = this.#mark;
			dom.role = 'img';
			dom.ariaLabel = this.#title;
		}
		return dom;
	}

	override ignoreEvent(): boolean {
		return false;
	}
}
