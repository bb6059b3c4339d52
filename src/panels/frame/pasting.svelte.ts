// A paste or a dropped file, while a dialog shows how it can be read.
import type { ByteSpan } from '../../editor/settings.ts';

export interface PasteAsked {
	readonly text: string;
	/** What an insertion replaces; null for the place of the selection. */
	readonly replace: ByteSpan | null;
}

export class Pasting {
	#asked: PasteAsked | null = $state.raw(null);

	/** Null while there is no dialog. */
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
