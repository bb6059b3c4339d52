// CodeMirror over the bytes of an HTTP head. Between two transactions the document is always
// `httpText(bytes)`, except while a composition is under way or a change is being settled.
import { standardKeymap } from '@codemirror/commands';
import {
	Annotation,
	type ChangeSet,
	EditorState,
	RangeSet,
	StateEffect,
	StateField,
	Text,
	type Transaction,
} from '@codemirror/state';
import {
	Decoration,
	type DecorationSet,
	EditorView,
	GutterMarker,
	gutterLineClass,
	keymap,
	lineNumbers,
	ViewPlugin,
	type ViewUpdate,
} from '@codemirror/view';
import { tick } from 'svelte';
import type { Bytes } from '../engine/index.ts';
import { applyEdit, concatBytes, diffBytes } from '../engine/index.ts';
import { baseExtensions, fromModel, MarkWidget, repaint, scrollOn } from './base-extensions.ts';
import { copiedBytes, rememberCopied } from './copied.ts';
import {
	controlMark,
	copiedText,
	httpBytes,
	httpText,
	LINE_BREAK,
	offsetAt,
	pastedBytes,
	typedBytes,
} from './http-text.ts';
import type { EditorHandle, HttpSettings, HttpTexts, Takeover } from './settings.ts';
import { flatten } from './spans.ts';
import { controlTitle, httpSpans, linesTouched } from './static-lines.ts';
import { textChange } from './text-change.ts';

export function openHttp(
	parent: HTMLElement,
	settings: HttpSettings,
	from: Takeover | null,
): EditorHandle<HttpSettings> {
	return new HttpView(parent, settings, from);
}

/** A change that a person made and the model does not know yet. */
interface Pending {
	readonly before: Text;
	readonly changes: ChangeSet;
	/** Whether its text was typed, so that it is to become UTF-8; else each character is a byte already. */
	readonly typed: boolean;
	readonly pasted: boolean;
}

/** PageUp and PageDown step through the lab, as presenter remotes send them, also from here. */
const caretKeys = standardKeymap.filter(({ key }) => key !== 'PageUp' && key !== 'PageDown');

/** Says that each inserted character is a byte already. */
const alreadyBytes = Annotation.define<boolean>();
const setMarks = StateEffect.define<Marks>();

class HttpView implements EditorHandle<HttpSettings> {
	readonly #view: EditorView;
	#settings: HttpSettings;
	/** What the document means, once no change is pending. */
	#bytes: Bytes;
	#pending: Pending | null = null;
	/** What the marks were last drawn from. */
	#painted: readonly unknown[] = [];
	#unsealed = false;

	constructor(parent: HTMLElement, settings: HttpSettings, from: Takeover | null) {
		this.#settings = settings;
		this.#bytes = settings.bytes;
		const doc = textOf(httpText(settings.bytes));
		const at = (position: number) => Math.min(position, doc.length);
		this.#view = new EditorView({
			parent,
			state: EditorState.create({
				doc,
				selection: { anchor: at(from?.anchor ?? 0), head: at(from?.head ?? 0) },
				extensions: [
					EditorState.lineSeparator.of('\r\n'),
					keymap.of([{ key: 'Enter', shift: this.#enter, run: this.#enter }, ...caretKeys]),
					baseExtensions(() => this.#settings),
					lineNumbers({ formatNumber: lineLabel }),
					// In this order a mark goes around the controls inside it.
					controlMarks(() => this.#settings.texts),
					marksField,
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
							// CodeMirror reads the last of the composition in a microtask of its own.
							setTimeout(() => this.#composed());
						},
						blur: () => this.#leave(),
					}),
				],
			}),
			dispatchTransactions: (transactions, view) => {
				view.update(transactions);
				this.#took(transactions);
			},
		});
		this.#carry();
		if (from?.focused) this.#view.focus();
		if (from) scrollOn(this.#view, from.scrollTop);
	}

	update(settings: HttpSettings): void {
		this.#settings = settings;
		if (this.#pending === null && !this.#view.compositionStarted) this.#carry();
	}

	focus(): void {
		this.#view.focus();
	}

	destroy(): void {
		this.#view.destroy();
	}

	/** Model → view, by the smallest change. */
	#carry(): void {
		const { bytes, marks, lit, texts, label, describedBy } = this.#settings;
		const differs = this.#bytes !== bytes && diffBytes(this.#bytes, bytes) !== null;
		this.#bytes = bytes;
		const change = differs ? this.#changeTo(bytes) : null;
		const painted = [bytes, marks, lit, texts, label, describedBy];
		if (change === null && painted.every((part, i) => part === this.#painted[i])) return;
		this.#painted = painted;
		const { state } = this.#view;
		const changes = state.changes(change ?? []);
		const doc = changes.apply(state.doc);
		this.#view.dispatch({
			changes,
			effects: [setMarks.of(marksOn(doc, this.#settings)), repaint.of(null)],
			annotations: fromModel.of(true),
		});
	}

	#changeTo(bytes: Bytes): { from: number; to: number; insert: Text } | null {
		const change = textChange(plainText(this.#view.state.doc), httpText(bytes));
		return change && { ...change, insert: textOf(change.insert) };
	}

	#took(transactions: readonly Transaction[]): void {
		let moved = false;
		for (const transaction of transactions) {
			if (transaction.annotation(fromModel)) continue;
			if (transaction.docChanged) {
				const typed =
					transaction.isUserEvent('input') && transaction.annotation(alreadyBytes) !== true;
				this.#pending = {
					before: this.#pending?.before ?? transaction.startState.doc,
					changes: this.#pending?.changes.compose(transaction.changes) ?? transaction.changes,
					typed: typed || this.#pending?.typed === true,
					pasted: transaction.isUserEvent('input.paste'),
				};
			} else if (transaction.selection) moved = true;
		}
		if (this.#pending !== null) {
			if (!this.#view.compositionStarted) this.#settle(this.#pending);
		} else if (moved) {
			this.#seal();
			this.#reportSelection();
		}
	}

	/** Turns a finished change into an edit of the bytes, and the document into what they are. */
	#settle(pending: Pending): void {
		this.#pending = null;
		const after = this.#bytesAfter(pending);
		const edit = diffBytes(this.#bytes, after);
		this.#bytes = after;
		// Typed characters above 0x7f are several bytes; a CR may have met its LF.
		const change = this.#changeTo(after);
		if (change) this.#view.dispatch({ changes: change, annotations: fromModel.of(true) });
		if (edit) {
			this.#unsealed = true;
			this.#settings.onedit(edit, pending.pasted ? 'paste' : 'typing');
		}
		this.#reportSelection();
		// A model that refused the edit has the same bytes as before, and nothing else says so.
		void tick().then(() => {
			this.update(this.#settings);
		});
	}

	#bytesAfter({ before, changes, typed }: Pending): Bytes {
		const lineEnd = this.#settings.bareLineFeeds ? '\n' : '\r\n';
		const parts: Bytes[] = [];
		let done = 0;
		let first = -1;
		changes.iterChanges((fromA, toA, _fromB, _toB, inserted) => {
			const from = offsetAt(before, fromA);
			if (first < 0) first = from;
			if (parts.length > 0) parts.push(this.#bytes.subarray(done, from));
			const text = plainText(inserted);
			parts.push(
				typed ? typedBytes(text.replaceAll(LINE_BREAK, '\r\n'), lineEnd) : httpBytes(text),
			);
			done = offsetAt(before, toA);
		});
		return first < 0
			? this.#bytes
			: applyEdit(this.#bytes, { from: first, to: done, insert: concatBytes(...parts) });
	}

	#composed(): void {
		if (this.#view.compositionStarted) return;
		if (this.#pending !== null) this.#settle(this.#pending);
		else this.#carry();
	}

	#enter = (view: EditorView): boolean => {
		view.dispatch(
			view.state.update(
				view.state.replaceSelection(textOf(this.#settings.bareLineFeeds ? '\n' : LINE_BREAK)),
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
		const insert = textOf(httpText(bytes));
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
		if (converted > 0) this.#settings.onconverted(converted);
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
		// The window lost the focus, not the editor.
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

function textOf(text: string): Text {
	return Text.of(text.split(LINE_BREAK));
}

function plainText(doc: Text): string {
	return doc.sliceString(0, doc.length, LINE_BREAK);
}

/** The place behind the last CRLF is no line of the message, and has no number. */
function lineLabel(number: number, state: EditorState): string {
	const { doc } = state;
	const behind = number > 1 && number === doc.lines && doc.line(number).length === 0;
	return behind ? '' : String(number);
}

interface Marks {
	readonly decorations: DecorationSet;
	readonly gutter: RangeSet<GutterMarker>;
}

function marksOn(doc: Text, { marks, lit }: HttpSettings): Marks {
	const ranges = flatten(httpSpans(doc, marks, lit)).map(({ from, to, classes }) =>
		Decoration.mark({ class: classes }).range(from, to),
	);
	const gutter = [];
	if (lit !== null) {
		const touched = linesTouched(doc, lit);
		for (let number = touched.from; number < touched.to; number++) {
			const { from } = doc.line(number);
			ranges.push(litLine.range(from));
			gutter.push(litNumber.range(from));
		}
	}
	return { decorations: Decoration.set(ranges, true), gutter: RangeSet.of(gutter) };
}

const litLine = Decoration.line({ class: 'line-lit' });
const litNumber = new (class extends GutterMarker {
	override elementClass = 'line-lit';
})();

const noNumbers: RangeSet<GutterMarker> = RangeSet.of([]);

const marksField = StateField.define<Marks>({
	create: () => ({ decorations: Decoration.none, gutter: noNumbers }),
	update(marks, transaction) {
		for (const effect of transaction.effects) if (effect.is(setMarks)) return effect.value;
		if (!transaction.docChanged) return marks;
		return {
			decorations: marks.decorations.map(transaction.changes),
			gutter: marks.gutter.map(transaction.changes),
		};
	},
	provide: (field) => [
		EditorView.decorations.from(field, (marks) => marks.decorations),
		gutterLineClass.from(field, (marks) => marks.gutter),
	],
});

/** The line ends and the bytes that no font draws, for the lines in view. */
function controlMarks(texts: () => HttpTexts) {
	const drawn = (view: EditorView): DecorationSet => {
		const { doc } = view.state;
		const ranges = [];
		for (const { from, to } of view.visibleRanges) {
			for (let at = from; at <= to;) {
				const line = doc.lineAt(at);
				for (let column = 0; column < line.length; column++) {
					const mark = controlMark(line.text.charCodeAt(column));
					if (mark === null) continue;
					const widget = new MarkWidget(mark, controlTitle(mark, texts()));
					ranges.push(
						Decoration.replace({ widget }).range(line.from + column, line.from + column + 1),
					);
				}
				if (line.number < doc.lines) {
					const widget = new MarkWidget(null, texts().crlf);
					ranges.push(Decoration.widget({ widget, side: 1 }).range(line.to));
				}
				at = line.to + 1;
			}
		}
		return Decoration.set(ranges);
	};
	return ViewPlugin.fromClass(
		class {
			decorations: DecorationSet;
			constructor(view: EditorView) {
				this.decorations = drawn(view);
			}
			update(update: ViewUpdate) {
				const asked = update.transactions.some((t) => t.effects.some((e) => e.is(repaint)));
				if (update.docChanged || update.viewportChanged || asked) {
					this.decorations = drawn(update.view);
				}
			}
		},
		{ decorations: (plugin) => plugin.decorations },
	);
}
