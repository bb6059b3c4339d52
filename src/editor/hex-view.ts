// A CodeMirror view of hex digits. The document means `#bytes` unless it is a draft. `#pending` then holds
// the change since the document last meant bytes. The spacing is the user's while the editor has the focus, and after
// a draft that was left; else the document is `hexLines(bytes)`.
import { EditorState, type Transaction, type TransactionSpec } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { tick } from 'svelte';
import type { Bytes, Edit } from '../engine/bytes/index.ts';
import { applyEdit, diffBytes, hexLines, readHex } from '../engine/bytes/index.ts';
import { cancelDrawing, drawLater } from '../platform/late-drawing.ts';
import { baseExtensions, fromModel, repaint } from './base-extensions.ts';
import { caretKeys, pageKeys } from './caret-keys.ts';
import { breakLine, longInsertion, pastedText, linePosition, hexDocument } from './hex-document.ts';
import { replacedBytes, touchedBytes } from './hex-map.ts';
import { mapField, runMarks } from './hex-marks.ts';
import { offsets } from './hex-offsets.ts';
import { type PendingHex, pendingHexAfter, meaningOfPending } from './hex-pending.ts';
import { splicedHex } from './hex-splice.ts';
import { canonicalChange } from './hex-text.ts';
import { cutInView, dispatchInView } from './lines-in-view.ts';
import { PageEnd } from './page-end.ts';
import { longLines } from './long-line-marks.ts';
import { plainCost } from './long-lines.ts';
import type { EditorHandle, HexSettings } from './settings.ts';
import { shortLines } from './short-lines.ts';
import { rebased, textChange } from './text-change.ts';

/** Opens an editor. `draft` is a text that an earlier one has left, and that means no bytes yet. */
export function openHex(
	parent: HTMLElement,
	settings: HexSettings,
	draft: string | null,
): EditorHandle<HexSettings> {
	return new HexView(parent, settings, draft);
}

class HexView implements EditorHandle<HexSettings> {
	readonly #view: EditorView;
	readonly #pageEnd: PageEnd;
	#settings: HexSettings;
	#bytes: Bytes;
	/** Holds the model's bytes when they were last written into the view. */
	#carried: Bytes;
	#pending: PendingHex | null = null;
	/** Says whether the text is `hexLines(bytes)`. */
	#canonical = true;
	#drafting = false;
	/** Holds the change that was last reported to the model as a draft. */
	#reportedDraft: PendingHex | null = null;
	#unsealed = false;
	/** Lists the values from which the marks were last drawn. */
	#painted: readonly unknown[] = [];
	/** Draws the marks after the frame that shows the text, so that a key waits only for its character. */
	readonly #paintLate = (): void => {
		if (!this.#view.compositionStarted) this.#paint();
	};

	constructor(parent: HTMLElement, settings: HexSettings, draft: string | null) {
		this.#settings = settings;
		this.#bytes = settings.bytes;
		this.#carried = settings.bytes;
		const doc = hexDocument(hexLines(settings.bytes, 0, settings.bytes.length, settings.perLine));
		this.#view = new EditorView({
			parent,
			state: EditorState.create({
				doc,
				extensions: [
					EditorState.lineSeparator.of('\n'),
					keymap.of([
						// Undo first drops a half-typed byte; without one, the key goes on to the lab.
						{ key: 'Mod-z', run: () => this.#drop(), stopPropagation: true },
						{ key: 'Enter', run: breakLine, shift: breakLine },
						...caretKeys,
						...pageKeys,
					]),
					baseExtensions(() => this.#settings),
					mapField,
					offsets,
					longLines({
						cost: plainCost,
						title: (characters) => this.#settings.undrawn(characters),
						needed: () => null,
					}),
					runMarks(() => this.#settings),
					shortLines,
					EditorView.domEventHandlers({
						paste: (event) => this.#paste(event),
						beforeinput: (event) => this.#insert(longInsertion(event)),
						compositionend: () => {
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
				this.#noteChanges(transactions);
			},
		});
		this.#pageEnd = new PageEnd(() => this.#finish());
		if (draft !== null) this.#restore(draft);
		this.#carry();
	}

	update(settings: HexSettings): void {
		const { perLine } = this.#settings;
		this.#settings = settings;
		if (this.#view.compositionStarted) return;
		this.#carry();
		if (perLine !== settings.perLine && !this.#focused) this.#rewrite();
	}

	focus(): void {
		this.#view.focus();
	}

	destroy(): void {
		this.#pageEnd.destroy();
		cancelDrawing(this.#paintLate);
		this.#view.destroy();
	}

	#restore(draft: string): void {
		const change = textChange(this.#view.state.doc.toString(), draft);
		if (change) this.#view.dispatch({ changes: change });
		this.#view.dispatch({ selection: { anchor: 0 }, annotations: fromModel.of(true) });
	}

	get #focused(): boolean {
		return this.#view.root.activeElement === this.#view.contentDOM;
	}

	/** Writes the model into the view by a change that leaves the other lines alone. */
	#carry(): void {
		const { bytes } = this.#settings;
		// In the editor with the focus, the text comes first and its marks a frame later.
		const later = this.#focused;
		this.#carried = bytes;
		const edit = this.#bytes === bytes ? null : diffBytes(this.#bytes, bytes);
		if (edit) {
			this.#drop();
			const transaction = this.#view.state.update(this.#changeFor(edit, bytes), {
				annotations: fromModel.of(true),
				effects: later ? [] : repaint.of(null),
				sequential: true,
			});
			dispatchInView(this.#view, transaction);
		}
		this.#bytes = bytes;
		if (edit && !later) this.#notePainted();
		else if (this.#paintedFrom().some((part, i) => part !== this.#painted[i])) {
			if (later) drawLater(this.#paintLate);
			else this.#paint();
		}
	}

	#paint(): void {
		this.#view.dispatch({ annotations: fromModel.of(true), effects: repaint.of(null) });
		this.#notePainted();
	}

	#notePainted(): void {
		cancelDrawing(this.#paintLate);
		this.#painted = this.#paintedFrom();
	}

	#paintedFrom(): readonly unknown[] {
		const { bytes, runs, selection, label, describedBy } = this.#settings;
		return [bytes, runs, selection, label, describedBy];
	}

	#changeFor(edit: Edit, after: Bytes): TransactionSpec {
		const { perLine } = this.#settings;
		const { state } = this.#view;
		if (this.#focused) this.#canonical = false;
		const changes = this.#canonical
			? [canonicalChange(this.#bytes, after, edit, perLine)]
			: splicedHex(state.doc, state.field(mapField), edit, perLine);
		return { changes: changes.flatMap((change) => cutInView(this.#view, change)) };
	}

	/** Notes what the user’s transactions changed. */
	#noteChanges(transactions: readonly Transaction[]): void {
		let moved = false;
		for (const transaction of transactions) {
			if (transaction.annotation(fromModel)) continue;
			if (transaction.docChanged) {
				this.#canonical = false;
				this.#pending = pendingHexAfter(this.#pending, transaction);
				drawLater(this.#paintLate);
			} else if (transaction.selection) moved = true;
		}
		if (this.#view.compositionStarted) return;
		if (this.#pending !== null && transactions.some((t) => t.docChanged))
			this.#applyPending(this.#pending);
		else if (moved) {
			this.#seal();
			this.#reportSelection();
		}
	}

	#applyPending(pending: PendingHex): void {
		const found = meaningOfPending(pending, this.#view.state.doc, this.#bytes);
		if (found.type === 'draft') {
			this.#drafting = true;
			this.#reportedDraft = pending;
			this.#view.dom.dataset['draft'] = '';
			this.#settings.ondraft({ ...found.draft, text: this.#view.state.doc.toString() });
			return;
		}
		this.#pending = null;
		this.#undraft();
		if (found.type === 'nothing') return;
		const { edit } = found;
		if (edit) {
			const { bytes } = this.#settings;
			// If the model changed during a composition, the edit is rebased on that change.
			const theirs = bytes === this.#carried ? null : diffBytes(this.#bytes, bytes);
			this.#bytes = applyEdit(this.#bytes, edit);
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
			if (!this.#view.compositionStarted) this.#carry();
		});
	}

	#undraft(): void {
		if (!this.#drafting) return;
		this.#drafting = false;
		delete this.#view.dom.dataset['draft'];
		this.#settings.ondraft(null);
	}

	/** Restores the text that last meant bytes. Returns true if there was a draft. */
	#drop(): boolean {
		if (this.#pending === null) return false;
		const { before, changes } = this.#pending;
		this.#pending = null;
		this.#view.dispatch({ changes: changes.invert(before.doc), annotations: fromModel.of(true) });
		drawLater(this.#paintLate);
		this.#undraft();
		return true;
	}

	#composed(): void {
		if (this.#view.compositionStarted) return;
		if (this.#pending === null) this.#carry();
		else {
			drawLater(this.#paintLate);
			this.#applyPending(this.#pending);
		}
	}

	#leave(): void {
		// In this case the window lost the focus, but not the editor.
		if (this.#focused) return;
		this.#composed();
		// A draft stays as it is, because it is the user's unfinished work.
		if (this.#pending === null) this.#rewrite();
		this.#seal();
	}

	/** Turns a composed text into an edit or a draft. */
	#finish(): void {
		if (this.#pending !== null && this.#pending !== this.#reportedDraft)
			this.#applyPending(this.#pending);
	}

	/** Writes the text again from the bytes. */
	#rewrite(): void {
		const { doc } = this.#view.state;
		const text = hexLines(this.#bytes, 0, this.#bytes.length, this.#settings.perLine);
		const change = textChange(doc.toString(), text);
		this.#canonical = true;
		if (change === null) return;
		const { scrollTop } = this.#view.scrollDOM;
		const transaction = this.#view.state.update({
			changes: cutInView(this.#view, change),
			annotations: fromModel.of(true),
			effects: repaint.of(null),
		});
		dispatchInView(this.#view, transaction);
		this.#view.scrollDOM.scrollTop = scrollTop;
	}

	#paste(event: ClipboardEvent): boolean {
		event.preventDefault();
		this.#insert(event.clipboardData?.getData('text/plain') ?? '');
		return true;
	}

	/** Returns false if there is nothing to insert. */
	#insert(text: string): boolean {
		if (text === '') return false;
		const { state } = this.#view;
		const { main } = state.selection;
		const reading = readHex(text);
		if (!reading.complete) {
			const span = replacedBytes(linePosition(state, main.from), linePosition(state, main.to));
			if (this.#settings.onpaste(text, span)) return true;
		}
		const insert = pastedText(text, reading, this.#settings.perLine);
		this.#seal();
		this.#view.dispatch({
			changes: { from: main.from, to: main.to, insert: hexDocument(insert) },
			selection: { anchor: main.from + insert.length },
			userEvent: 'input.paste',
			scrollIntoView: true,
		});
		this.#seal();
		return true;
	}

	#seal(): void {
		if (!this.#unsealed) return;
		this.#unsealed = false;
		this.#settings.onseal();
	}

	#reportSelection(): void {
		const { state } = this.#view;
		const { from, to } = state.selection.main;
		const span = touchedBytes(linePosition(state, from), linePosition(state, to));
		this.#settings.onselect(span.from, span.to);
	}
}
