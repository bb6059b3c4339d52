// A CodeMirror view of the bytes of an HTTP head. Between two transactions its document is always
// `httpText(bytes)`, except during a composition and while a change becomes an edit.
import { type ChangeSpec, EditorState, type Text, type Transaction } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { tick } from 'svelte';
import type { Bytes } from '../engine/bytes/index.ts';
import { diffBytes } from '../engine/bytes/index.ts';
import { cancelDrawing, drawLater } from '../platform/late-drawing.ts';
import { baseExtensions, fromModel, repaint } from './base-extensions.ts';
import { caretKeys } from './caret-keys.ts';
import { copiedBytes, rememberCopied } from './copied.ts';
import { headCost } from './control-marks.ts';
import { controlMarks, lineLabel, litLines, modelMarks, paintedFrom } from './http-marks.ts';
import {
	alreadyBytes,
	bytesAfter,
	type PendingHead,
	pendingHeadAfter,
	plainText,
	headDocument,
} from './http-pending.ts';
import {
	copiedText,
	httpText,
	LINE_BREAK,
	offsetAt,
	pastedBytes,
	positionAt,
} from './http-text.ts';
import { lineNumbers } from './line-numbers.ts';
import { longLines } from './long-line-marks.ts';
import { PageEnd } from './page-end.ts';
import type { EditorHandle, HttpSettings } from './settings.ts';
import { rebased, textChange } from './text-change.ts';

export function openHttp(parent: HTMLElement, settings: HttpSettings): EditorHandle<HttpSettings> {
	return new HttpView(parent, settings);
}

class HttpView implements EditorHandle<HttpSettings> {
	readonly #view: EditorView;
	readonly #pageEnd: PageEnd;
	#settings: HttpSettings;
	/** Holds the bytes that the document means, unless a change is pending. */
	#bytes: Bytes;
	/** Holds the model's bytes when they were last written into the view. */
	#carried: Bytes;
	#pending: PendingHead | null = null;
	/** Lists the values from which the marks were last drawn. */
	#painted: readonly unknown[] = [];
	#unsealed = false;
	/** Draws the marks after the frame that shows the text, so that a key waits only for its character. */
	readonly #paintLate = (): void => {
		if (this.#pending === null && !this.#view.compositionStarted) this.#paint(null);
	};

	constructor(parent: HTMLElement, settings: HttpSettings) {
		this.#settings = settings;
		this.#bytes = settings.bytes;
		this.#carried = settings.bytes;
		const doc = headDocument(httpText(settings.bytes));
		this.#view = new EditorView({
			parent,
			state: EditorState.create({
				doc,
				extensions: [
					EditorState.lineSeparator.of('\r\n'),
					// PageUp and PageDown step through the lab, also from the editor; presenter remotes send
					// these keys.
					keymap.of([{ key: 'Enter', shift: this.#enter, run: this.#enter }, ...caretKeys]),
					baseExtensions(() => this.#settings),
					lineNumbers(lineLabel),
					longLines({
						cost: headCost,
						title: (characters) => this.#settings.texts.undrawn(characters),
						needed: (doc) => {
							const { lit } = this.#settings;
							return lit && positionAt(doc, lit.from);
						},
					}),
					// The order of these extensions makes a mark enclose the controls inside it.
					controlMarks(() => this.#settings.texts),
					modelMarks(() => this.#settings),
					litLines(() => this.#settings),
					EditorView.domEventHandlers({
						paste: (event) => this.#paste(event, event.clipboardData, null),
						drop: (event, view) =>
							this.#paste(
								event,
								event.dataTransfer,
								view.posAtCoords({ x: event.clientX, y: event.clientY }),
							),
						copy: (event) => this.#copy(event),
						cut: (event) => this.#cut(event),
						compositionend: () => {
							// CodeMirror reads the end of the composition in a microtask, so this runs after
							// that.
							setTimeout(() => this.#composed());
						},
						focus: () => this.#reportSelection(),
						blur: () => {
							this.#pageEnd.unlessGone(() => this.#leave());
						},
					}),
				],
			}),
			dispatchTransactions: (transactions, view) => {
				view.update(transactions);
				this.#took(transactions);
			},
		});
		this.#pageEnd = new PageEnd(() => {
			if (this.#pending !== null) this.#applyPending(this.#pending);
		});
		this.#carry();
	}

	update(settings: HttpSettings): void {
		this.#settings = settings;
		if (this.#pending === null && !this.#view.compositionStarted) this.#carry();
	}

	focus(): void {
		this.#view.focus();
	}

	destroy(): void {
		this.#pageEnd.destroy();
		cancelDrawing(this.#paintLate);
		this.#view.destroy();
	}

	/** Writes the model into the view by the smallest change. */
	#carry(): void {
		const { bytes } = this.#settings;
		const differs = this.#bytes !== bytes && diffBytes(this.#bytes, bytes) !== null;
		this.#bytes = bytes;
		this.#carried = bytes;
		const change = differs ? this.#changeTo(bytes) : null;
		const painted = paintedFrom(this.#settings);
		if (change === null && painted.every((part, i) => part === this.#painted[i])) return;
		if (change === null && this.#view.hasFocus) drawLater(this.#paintLate);
		else this.#paint(change);
	}

	#paint(change: ChangeSpec | null): void {
		cancelDrawing(this.#paintLate);
		this.#painted = paintedFrom(this.#settings);
		this.#view.dispatch({
			changes: change ?? [],
			effects: repaint.of(null),
			annotations: fromModel.of(true),
		});
	}

	#changeTo(bytes: Bytes): { from: number; to: number; insert: Text } | null {
		const change = textChange(plainText(this.#view.state.doc), httpText(bytes));
		return change && { ...change, insert: headDocument(change.insert) };
	}

	#took(transactions: readonly Transaction[]): void {
		let moved = false;
		for (const transaction of transactions) {
			if (transaction.annotation(fromModel)) continue;
			if (transaction.docChanged) {
				this.#pending = pendingHeadAfter(this.#pending, transaction);
			} else if (transaction.selection) moved = true;
		}
		if (this.#pending !== null) {
			if (!this.#view.compositionStarted) this.#applyPending(this.#pending);
		} else if (moved) {
			this.#seal();
			this.#reportSelection();
		}
	}

	/**
	 * Turns a finished change into an edit of the bytes, and makes the document `httpText` of the new bytes.
	 */
	#applyPending(pending: PendingHead): void {
		this.#pending = null;
		const known = this.#bytes;
		const after = bytesAfter(pending, known, this.#settings.bareLineFeeds ? '\n' : '\r\n');
		const edit = diffBytes(known, after);
		this.#bytes = after;
		// A typed character above 0x7f becomes several bytes, and a CR and LF can meet, so the document may
		// change.
		const change = this.#changeTo(after);
		if (change) this.#view.dispatch({ changes: change, annotations: fromModel.of(true) });
		if (edit) {
			const { bytes } = this.#settings;
			// If the model changed during a composition, the edit is rebased on that change.
			const theirs = bytes === this.#carried ? null : diffBytes(known, bytes);
			this.#unsealed = true;
			this.#settings.onedit(
				theirs ? rebased(edit, theirs) : edit,
				pending.pasted ? 'paste' : 'typing',
			);
		}
		this.#reportSelection();
		// If the model refuses the edit, its bytes stay the same and no update follows, so the view updates
		// itself.
		void tick().then(() => {
			this.update(this.#settings);
		});
	}

	#composed(): void {
		if (this.#view.compositionStarted) return;
		if (this.#pending !== null) this.#applyPending(this.#pending);
		else this.#carry();
	}

	#enter = (view: EditorView): boolean => {
		view.dispatch(
			view.state.update(
				view.state.replaceSelection(headDocument(this.#settings.bareLineFeeds ? '\n' : LINE_BREAK)),
				{ userEvent: 'input.type', annotations: alreadyBytes.of(true), scrollIntoView: true },
			),
		);
		return true;
	};

	#paste(event: Event, data: DataTransfer | null, at: number | null): boolean {
		event.preventDefault();
		const text = data?.getData('text/plain');
		if (!text) return true;
		const known = copiedBytes(text);
		const { bytes, converted } = known
			? { bytes: known, converted: 0 }
			: pastedBytes(text, this.#settings.bareLineFeeds);
		const { state } = this.#view;
		const insert = headDocument(httpText(bytes));
		const { from, to } = at === null ? state.selection.main : { from: at, to: at };
		this.#seal();
		this.#view.dispatch({
			changes: { from, to, insert },
			selection: { anchor: from + insert.length },
			userEvent: 'input.paste',
			annotations: alreadyBytes.of(true),
			scrollIntoView: true,
		});
		this.#seal();
		this.#settings.onpasted(text, converted);
		return true;
	}

	#copy(event: ClipboardEvent): boolean {
		event.preventDefault();
		const { from, to } = this.#selectedBytes();
		if (from === to) return true;
		const bytes = this.#bytes.subarray(from, to);
		const text = copiedText(bytes);
		rememberCopied(text, bytes);
		event.clipboardData?.setData('text/plain', text);
		return true;
	}

	#cut(event: ClipboardEvent): boolean {
		this.#copy(event);
		const { from, to, empty } = this.#view.state.selection.main;
		if (empty) return true;
		this.#view.dispatch({ changes: { from, to }, userEvent: 'delete.cut', scrollIntoView: true });
		return true;
	}

	#leave(): void {
		// In this case the window lost the focus, but not the editor.
		if (document.activeElement === this.#view.contentDOM) return;
		this.#composed();
		this.#seal();
	}

	#seal(): void {
		if (!this.#unsealed) return;
		this.#unsealed = false;
		this.#settings.onseal();
	}

	#selectedBytes(): { from: number; to: number } {
		const { doc, selection } = this.#view.state;
		return { from: offsetAt(doc, selection.main.from), to: offsetAt(doc, selection.main.to) };
	}

	#reportSelection(): void {
		const { from, to } = this.#selectedBytes();
		this.#settings.onselect(from, to);
	}
}
