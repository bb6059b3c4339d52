// The drafts of a lab's hex editors: texts that mean no bytes yet. A draft belongs to the bytes over which it
// was typed. Other bytes have no draft, and undo restores the bytes together with their draft. A saved draft
// contains only the difference from the text of the bytes, so it stays small in a large document. A draft
// survives a reload of the tab. A link carries only the document.
import { hexLines, readHex, sameBytes, type Bytes } from '../engine/bytes/index.ts';
import { LIMITS } from '../engine/limits.ts';
import { ownValue } from '../engine/own-value.ts';
import type { HexDraft } from './settings.ts';
import { changedText, textChange } from './text-change.ts';

/** Holds the bytes that an editor shows. */
export interface HexShown {
	readonly bytes: Bytes;
	readonly perLine: number;
}

/** Holds the most characters of a draft that is restored. The shell says when the browser stores no more. */
export const MOST_KEPT = 2 * LIMITS.storedDocument;
/** The greatest number of editors whose drafts survive a reload. */
const MOST_DRAFTS = 100;

// This is an alias because TypeScript does not accept an interface as plain JSON data.
type SavedDraft = Readonly<{ from: number; to: number; insert: string }>;

interface Kept {
	readonly bytes: Bytes;
	readonly draft: HexDraft;
}

export class HexDrafts {
	#drafts: Readonly<Record<string, Kept>> = $state.raw({});
	readonly #shownIn: (editor: string) => HexShown | null;

	/**
	 * Makes a store without drafts.
	 * @param shownIn returns what the editor with that name shows; null if the lab has no such editor
	 */
	constructor(shownIn: (editor: string) => HexShown | null) {
		this.#shownIn = shownIn;
	}

	of(editor: string): HexDraft | null {
		const kept = ownValue(this.#drafts, editor);
		const shown = kept && this.#shownIn(editor);
		return kept && shown && sameBytes(kept.bytes, shown.bytes) ? kept.draft : null;
	}

	/** Returns whether any draft exists, for the current bytes or for earlier ones. */
	get some(): boolean {
		return Object.keys(this.#drafts).length > 0;
	}

	keep(editor: string, draft: HexDraft | null): void {
		const shown = this.#shownIn(editor);
		const others = Object.entries(this.#drafts).filter(([name]) => name !== editor);
		const own: typeof others = draft && shown ? [[editor, { bytes: shown.bytes, draft }]] : [];
		this.#drafts = Object.fromEntries([...others, ...own]);
	}

	/** Returns the drafts as plain data; null if there is none. */
	save(): Readonly<Record<string, SavedDraft>> | null {
		const saved = Object.keys(this.#drafts)
			.slice(-MOST_DRAFTS)
			.flatMap((editor) => {
				const draft = this.of(editor);
				const change = draft && saveDraft(draft, this.#shownIn(editor)!);
				return change ? [[editor, change] as const] : [];
			});
		return saved.length === 0 ? null : Object.fromEntries(saved);
	}

	/** Restores the data that `save` returned. Invalid data are ignored. */
	restore(saved: unknown): void {
		if (typeof saved !== 'object' || saved === null) return;
		for (const [editor, change] of Object.entries(saved).slice(0, MOST_DRAFTS)) {
			const shown = this.#shownIn(editor);
			const draft = shown && readDraft(change, shown);
			if (draft) this.keep(editor, draft);
		}
	}
}

const textOf = ({ bytes, perLine }: HexShown) => hexLines(bytes, 0, bytes.length, perLine);

function saveDraft({ text }: HexDraft, shown: HexShown): SavedDraft | null {
	const change = textChange(textOf(shown), text);
	return change && { ...change };
}

function readDraft(saved: unknown, shown: HexShown): HexDraft | null {
	if (typeof saved !== 'object' || saved === null) return null;
	const { from, to, insert } = saved as Record<string, unknown>;
	if (typeof insert !== 'string' || insert.length > MOST_KEPT) return null;
	const before = textOf(shown);
	if (!isOffset(from, 0, before.length) || !isOffset(to, from, before.length)) return null;
	const text = changedText(before, { from, to, insert });
	const [problem] = readHex(text).problems;
	if (!problem) return null;
	const { line, column, found, kind } = problem;
	return { text, line, column, found, kind };
}

function isOffset(value: unknown, least: number, most: number): value is number {
	return Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
}
