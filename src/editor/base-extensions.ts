// Holds the CodeMirror extensions and marks that all editors share.
import { Annotation, type Extension, Prec, StateEffect } from '@codemirror/state';
import { EditorView, keymap, type ViewUpdate, WidgetType } from '@codemirror/view';

/** Marks a transaction that writes the model into the view. Such a transaction must not become an edit. */
export const fromModel = Annotation.define<boolean>();

/** Asks, as an effect of a transaction, for the marks to be drawn again. */
export const repaint = StateEffect.define();

export function asksRepaint(update: ViewUpdate): boolean {
	return update.transactions.some((t) => t.effects.some((e) => e.is(repaint)));
}

export interface BaseSettings {
	readonly label: string;
	readonly describedBy: string | undefined;
	readonly onescape: () => void;
}

// With EditContext, a composition fires no event on the content; the editors need the event at its end.
(EditorView as { EDIT_CONTEXT?: boolean }).EDIT_CONTEXT = false;

/**
 * Returns the extensions of all editors. There is no history: undo belongs to the lab, so its keys go on to the
 * window.
 */
export function baseExtensions(settings: () => BaseSettings): Extension {
	return [
		EditorView.lineWrapping,
		EditorView.contentAttributes.of((): Record<string, string> => {
			const { label, describedBy } = settings();
			return {
				// The content can be focused without this attribute; accessibility checks look for it in
				// scrolling text.
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
				// The native undo of a menu would restore a document that no longer exists.
				const handled = event.inputType.startsWith('history') || typed(event, view);
				if (handled) event.preventDefault();
				return handled;
			},
			// Moved text would arrive as typed text, and its bytes would change.
			dragstart: (event) => {
				event.preventDefault();
				return true;
			},
		}),
	];
}

/**
 * Puts a typed character into the state. If the browser put it into the page, the browser would lay it out
 * and the editor would read it and draw it again. Returns false for input that only the browser can handle,
 * such as a composition.
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

/** Returns whether the view's selection equals the place at which the browser would write. */
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

/** Draws the mark of a byte that no font draws or of a line end. Its text comes from CSS, so it is never copied. */
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
