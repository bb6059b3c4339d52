// A CodeMirror view of a text that the model keeps as it is typed. The model can also replace the text.
import { EditorSelection, EditorState, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, keymap } from '@codemirror/view';
import { tick } from 'svelte';
import { baseExtensions, fromModel, repaint } from './base-extensions.ts';
import { caretKeys } from './caret-keys.ts';
import { flatten, type ClassSpan } from './spans.ts';
import { lineNumbers } from './line-numbers.ts';
import { longLines } from './long-line-marks.ts';
import { plainCost } from './long-lines.ts';
import type { EditorHandle, JsonMark, JsonSettings } from './settings.ts';
import { textChange } from './text-change.ts';

export function openJson(parent: HTMLElement, settings: JsonSettings): EditorHandle<JsonSettings> {
	return new JsonView(parent, settings);
}

const setMarks = StateEffect.define<DecorationSet>();

const marksField = StateField.define<DecorationSet>({
	create: () => Decoration.none,
	update(marks, transaction) {
		for (const effect of transaction.effects) if (effect.is(setMarks)) return effect.value;
		return marks.map(transaction.changes);
	},
	provide: (field) => EditorView.decorations.from(field),
});

class JsonView implements EditorHandle<JsonSettings> {
	readonly #view: EditorView;
	#settings: JsonSettings;
	#painted: readonly unknown[] = [];
	#unsealed = false;
	#gone = false;

	constructor(parent: HTMLElement, settings: JsonSettings) {
		this.#settings = settings;
		this.#view = new EditorView({
			parent,
			state: EditorState.create({
				doc: settings.text,
				extensions: [
					keymap.of([{ key: 'Enter', shift: newLine, run: newLine }, ...caretKeys]),
					baseExtensions(() => this.#settings),
					lineNumbers(String),
					longLines({
						cost: plainCost,
						title: (characters) => this.#settings.undrawn(characters),
						needed: () => null,
					}),
					marksField,
					EditorView.domEventHandlers({
						blur: () => {
							queueMicrotask(() => {
								if (!this.#gone) this.#leave();
							});
						},
						compositionend: () => {
							// CodeMirror reads the end of the composition in a microtask, so this runs after
							// that.
							setTimeout(() => this.#carry());
						},
					}),
					EditorView.updateListener.of((update) => {
						if (update.transactions.some((one) => one.annotation(fromModel))) return;
						if (update.docChanged) this.#changed();
						else if (update.selectionSet) this.#seal();
					}),
				],
			}),
		});
		this.#carry();
	}

	update(settings: JsonSettings): void {
		this.#settings = settings;
		this.#carry();
	}

	focus(): void {
		this.#view.focus();
	}

	select(from: number, to: number): void {
		const { length } = this.#view.state.doc;
		const range = EditorSelection.range(Math.min(from, length), Math.min(to, length));
		this.#view.focus();
		this.#view.dispatch({
			selection: range,
			effects: EditorView.scrollIntoView(range, { y: 'center' }),
		});
	}

	destroy(): void {
		this.#gone = true;
		this.#view.destroy();
	}

	/** Writes the model into the view by the smallest change, but not during a composition. */
	#carry(): void {
		if (this.#view.compositionStarted) return;
		const { text, marks, label, describedBy } = this.#settings;
		const change = textChange(this.#view.state.doc.toString(), text);
		const painted = [marks, label, describedBy];
		if (change === null && painted.every((part, i) => part === this.#painted[i])) return;
		this.#painted = painted;
		this.#view.dispatch({
			changes: change ?? [],
			effects: [setMarks.of(decorations(marks, text.length)), repaint.of(null), ...scrolls(marks)],
			annotations: fromModel.of(true),
		});
	}

	#changed(): void {
		this.#unsealed = true;
		this.#settings.onchange(this.#view.state.doc.toString());
		// If the model refuses the text, no update follows, so the view updates itself.
		void tick().then(() => {
			this.#carry();
		});
	}

	#leave(): void {
		// Otherwise the window lost the focus, but not the editor.
		if (document.activeElement !== this.#view.contentDOM) this.#seal();
	}

	#seal(): void {
		if (!this.#unsealed) return;
		this.#unsealed = false;
		this.#settings.onseal();
	}
}

/** Scrolls to the line that runs now. */
function scrolls(marks: readonly JsonMark[]): readonly StateEffect<unknown>[] {
	const line = marks.find(({ kind }) => kind === 'line');
	return line ? [EditorView.scrollIntoView(line.from, { y: 'nearest' })] : [];
}

function decorations(marks: readonly JsonMark[], length: number): DecorationSet {
	const ranges = jsonSpans(marks)
		.filter(({ to }) => to <= length)
		.map(({ from, to, classes }) => Decoration.mark({ class: classes }).range(from, to));
	return Decoration.set(ranges);
}

/** Breaks the line and indents the new line like the line before it. */
function newLine(view: EditorView): boolean {
	const { state } = view;
	const { from } = state.selection.main;
	const line = state.doc.lineAt(from);
	const indent = /^[ \t]*/.exec(line.text.slice(0, from - line.from))![0];
	view.dispatch(state.update(state.replaceSelection(`\n${indent}`), { scrollIntoView: true }));
	return true;
}

/** Returns the marks as spans with classes. Empty marks are left out. */
function jsonSpans(marks: readonly JsonMark[]): ClassSpan[] {
	const spans = marks.map(({ from, to, kind }) => ({ from, to, classes: `mark-${kind}` }));
	return flatten(spans.filter(({ from, to }) => from < to));
}
