// Holds the history of the Frame lab, which reports what undo and redo change.
import { History } from '../../lab/history.svelte.ts';
import type { FrameDocument } from './frame-document.ts';

/**
 * Is a history that reports the documents before and after each undo and redo, so that the lab can show the
 * change.
 */
export class FrameHistory extends History<FrameDocument> {
	readonly #onmove: (before: FrameDocument, after: FrameDocument) => void;

	constructor(
		document: FrameDocument,
		onmove: (before: FrameDocument, after: FrameDocument) => void,
	) {
		super(document);
		this.#onmove = onmove;
	}

	override undo(): boolean {
		return this.#move(() => super.undo());
	}

	override redo(): boolean {
		return this.#move(() => super.redo());
	}

	#move(move: () => boolean): boolean {
		const before = this.document;
		if (!move()) return false;
		this.#onmove(before, this.document);
		return true;
	}
}
