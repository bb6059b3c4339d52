// Holds the pasted text or dropped file for which the paste dialog is open.
import type { ByteSpan } from '../../../editor/settings.ts';

export interface PasteAsked {
	readonly text: string;
	/** Bounds the bytes that an insertion replaces. Null means that it inserts at the selection. */
	readonly replace: ByteSpan | null;
}

export class Pasting {
	#asked: PasteAsked | null = $state.raw(null);

	/** Holds the paste that the dialog shows, or null while the dialog is closed. */
	get asked(): PasteAsked | null {
		return this.#asked;
	}

	ask(text: string, replace: ByteSpan | null = null): void {
		this.#asked = { text, replace };
	}

	end(): void {
		this.#asked = null;
	}
}
