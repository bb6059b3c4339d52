// The model of the Frame lab: one document, one selection, and what the engine derives from them. Every
// gesture is one edit of the bytes, or one change of the connection's agreements.
import { applyEdit, diffBytes, type Bytes, type Edit } from '../../engine/bytes/index.ts';
import {
	frameAt,
	payloadOf,
	type Frame,
	type FrameFieldName,
	type FrameRows,
} from '../../engine/frame/index.ts';
import { LIMITS } from '../../engine/limits.ts';
import type { Reader } from '../../engine/reader/index.ts';
import { bitRange, byteRange, intersects, type BitRange } from '../../engine/report/index.ts';
import { HexDrafts, type HexShown } from '../../editor/hex-drafts.svelte.ts';
import type { AddressProblem, Json, Opened, Parameters } from '../../lab/lab.ts';
import { sameDocument } from '../../lab/patch.ts';
import { START, START_SELECTION, type FrameDocument } from './frame-document.ts';
import { findExample, type FrameExample } from './examples/examples.ts';
import { FRAME_FORM, readView, selectionParameter } from './frame-form.ts';
import { FrameGestures, type UndoRun } from './frame-gestures.ts';
import { FrameHistory } from './frame-history.ts';
import { decodeDocument, currentFrame, withSelection } from './frame-snapshot.ts';
import { labKey } from './lab-keys.ts';
import { Pasting } from './paste/pasting.svelte.ts';
import { nextStop } from './verdict/stops.ts';

/** Says why a gesture was refused. `too-long`: the document would have more than `LIMITS.frameDocument` bytes. */
export type FrameRefusal = { readonly type: 'too-long'; readonly bytes: number };

/** Holds what the views draw. To change something, they call the lab. */
export type FrameSnapshot = Readonly<FrameLab['snapshot']>;

/** `BYTES_EDITOR` and `payloadEditor` name the hex editors, for their drafts. */
export const BYTES_EDITOR = 'bytes';
export const payloadEditor = (index: number) => `payload ${index}`;

export class FrameLab extends FrameGestures {
	readonly history = new FrameHistory(START, (before, after) => this.#showChange(before, after));
	protected readonly form = FRAME_FORM;
	readonly pasting = new Pasting();
	readonly hexDrafts = new HexDrafts((editor) => this.#shownIn(editor));
	byHand = $state(false);

	#selected: BitRange = $state.raw(START_SELECTION);
	#pointed: BitRange | null = $state.raw(null);
	#pins: readonly number[] = $state.raw([]);
	/** Holds the second range of `selectParts`, which is highlighted. It is valid only for its document. */
	#second: { readonly document: FrameDocument; readonly range: BitRange } | null = $state.raw(null);
	/** Holds the last flipped bit and the document after the flip. It is valid only for this document. */
	#flipped: { readonly document: FrameDocument; readonly bit: number } | null = $state.raw(null);
	#reader: Reader = $state('strict');
	#example: FrameExample | null = $state.raw(null);
	#refusal: FrameRefusal | null = $state.raw(null);

	// Svelte follows every path from the document to a value when the document changes. So there are few paths.
	readonly #decoded = $derived(decodeDocument(this.history.document));
	readonly #withSelection = $derived(withSelection(this.#decoded, this.#selected));
	/** Holds the index of the current frame, in which the selection begins. It is −1 if there are no bytes. */
	readonly currentIndex: number = $derived(this.#withSelection.currentIndex);
	readonly #current = $derived(currentFrame(this.#decoded, this.currentIndex));
	/**
	 * Holds what the engine derives from one document and one selection, with the last flipped bit. A view that is
	 * drawn later may show an older snapshot.
	 */
	readonly snapshot = $derived({
		...this.#withSelection,
		...this.#current,
		/** Holds the field in which the selection begins. */
		field:
			this.#current.fields.find(({ range }) => intersects(range, this.#withSelection.selection)) ??
			this.#current.fields.at(-1) ??
			null,
		/** Holds the bit whose flip made this document, or null. */
		flipped: this.#flipped?.document === this.#withSelection.document ? this.#flipped.bit : null,
		historyEntry: this.historyEntry,
	});
	/** Holds the opened example. It becomes null as soon as the document differs from it. */
	readonly example: FrameExample | null = $derived(
		this.#example && sameDocument(this.#example.document(), this.history.document)
			? this.#example
			: null,
	);

	get bytes(): Bytes {
		return this.#decoded.bytes;
	}
	get rows(): FrameRows {
		return this.#decoded.rows;
	}
	/**
	 * Returns the selected bits inside the document. The range is empty, at the end, if the selection begins after
	 * the last bit.
	 */
	get selection(): BitRange {
		return this.#withSelection.selection;
	}
	get frame(): Frame | null {
		return this.#current.frame;
	}
	get payload(): Bytes {
		return this.#current.payload;
	}
	/** Is true if no view shows the current payload without its mask, because the learner has to unmask it. */
	get keptMasked(): boolean {
		return this.byHand && this.frame?.masked === true;
	}
	/**
	 * Returns the bits that are highlighted beside the selection, which they may overlap: those under the pointer,
	 * or of `selectParts`.
	 */
	get highlight(): BitRange | null {
		if (this.#pointed) return this.#pointed;
		const second = this.#second;
		return second && second.document === this.history.document ? second.range : null;
	}
	/** Lists the bytes with a pin, in the order of their numbers. */
	get pins(): readonly number[] {
		return this.#pins;
	}
	showPins(facts: readonly string[]): void {
		this.#pins = facts.map((fact) => Number(fact.replace('byte.', '')));
	}
	get drafts(): Json | null {
		return this.hexDrafts.save();
	}
	restoreDrafts(saved: unknown): void {
		this.hexDrafts.restore(saved);
	}
	/** Returns why the last gesture was refused, or null if it was not. */
	get refusal(): FrameRefusal | null {
		return this.#refusal;
	}
	/** Holds the program that receives the bytes. The diagnoses follow the RFC, whichever receiver is chosen. */
	get reader(): Reader {
		return this.#reader;
	}
	get view(): Parameters {
		const { start, end } = this.selection;
		const first = start === START_SELECTION.start && end === START_SELECTION.end;
		return {
			...(first || end <= start ? {} : { select: selectionParameter(this.selection) }),
			...(this.#reader === 'strict' ? {} : { reader: this.#reader }),
		};
	}

	open(parameters: URLSearchParams): Opened {
		const id = parameters.get('example');
		const shown = id !== null && this.openExample(id);
		const unknown: readonly AddressProblem[] =
			id === null || shown ? [] : [{ parameter: 'example', found: id, kind: 'unknown-value' }];
		const { document, whole, problems } = this.openDocument(parameters);
		if (whole) this.newHistoryEntry();
		const view = readView(parameters);
		if (view.selection) this.select(view.selection);
		if (view.reader) this.readAs(view.reader);
		return {
			document: shown || document !== null,
			problems: [...unknown, ...problems, ...view.problems],
		};
	}

	openExample(id: string): boolean {
		const example = findExample(id);
		if (example === null) return false;
		this.replace(example.document(), example);
		return true;
	}

	readAs(reader: Reader): void {
		this.#reader = reader;
	}

	select(range: BitRange): void {
		this.#selected = range;
		this.#second = null;
	}

	/** Selects the first of the ranges that belong together in several frames, and highlights the second. */
	selectParts([first, second]: readonly BitRange[]): void {
		if (!first) return;
		this.select(first);
		if (second) this.#second = { document: this.history.document, range: second };
	}

	selectFrame(index: number): void {
		const { offset } = frameAt(this.rows, index);
		this.select(bitRange(offset * 8 + 4, offset * 8 + 8));
	}

	selectField(name: FrameFieldName): void {
		const field = this.#current.fields.find((one) => one.name === name);
		if (field) this.select(field.range);
	}

	/** Highlights bits without selecting them. Null removes the highlight. */
	showHighlight(range: BitRange | null): void {
		this.#pointed = range;
	}

	/**
	 * Makes an edit. Every gesture on bytes ends here; beside it only a whole document (`put`), undo, redo and an entry of
	 * the browser’s history (`StoredLab.returnTo`) change the bytes. Null changes nothing. An edit that makes the document
	 * too long is refused, and `refusal` says so.
	 */
	edit(edit: Edit | null, run: UndoRun | null = null): boolean {
		if (edit === null) return false;
		const length = this.bytes.length - (edit.to - edit.from) + edit.insert.length;
		if (length > LIMITS.frameDocument) {
			this.#refusal = { type: 'too-long', bytes: length };
			return false;
		}
		this.#refusal = null;
		const { document } = this.history;
		this.history.commit({ ...document, bytes: applyEdit(document.bytes, edit) }, run);
		return true;
	}

	editAndShow(edit: Edit | null): boolean {
		if (!edit || !this.edit(edit)) return false;
		this.select(shown(edit));
		return true;
	}

	protected editBit(bit: number, edit: Edit | null): void {
		if (!this.edit(edit, null)) return;
		this.#flipped = { document: this.history.document, bit };
		this.select(bitRange(bit, bit + 1));
	}

	setContext(change: Partial<Omit<FrameDocument, 'bytes'>>): void {
		this.#refusal = null;
		this.history.commit({ ...this.history.document, ...change });
	}

	override replace(document: FrameDocument, example: FrameExample | null = null): void {
		super.replace(document);
		this.#example = example;
	}

	protected override put(document: FrameDocument): void {
		this.#refusal = null;
		super.put(document);
		this.select(START_SELECTION);
	}

	step(by: 1 | -1): boolean {
		const stop = nextStop(this.rows, this.bytes, this.selection, by);
		if (stop) this.select(stop);
		return true;
	}

	key(event: KeyboardEvent): boolean {
		return labKey(this, event);
	}

	/** Returns the bytes that a hex editor shows: those of the document, or of a frame's payload. */
	#shownIn(editor: string): HexShown | null {
		if (editor === BYTES_EDITOR) return { bytes: this.bytes, perLine: 16 };
		const index = Number(/^payload (\d{1,7})$/.exec(editor)?.[1] ?? NaN);
		if (!(index < this.rows.count)) return null;
		return { bytes: payloadOf(this.rows, this.bytes, index), perLine: 8 };
	}

	#showChange(before: FrameDocument, after: FrameDocument): void {
		const edit = diffBytes(before.bytes, after.bytes);
		if (edit) this.select(shown(edit));
		this.#refusal = null;
	}
}

/** Returns the range of the inserted bytes; after a pure deletion, the byte that follows the deleted ones. */
function shown(edit: Edit): BitRange {
	return byteRange(edit.from, edit.from + Math.max(1, edit.insert.length));
}
