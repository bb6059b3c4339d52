// The last paste: its text, in which heads may be found, and its line ends. Lone line feeds become CRLF unless
// the user chose to keep them.
import {
	applyEdit,
	latin1Bytes,
	latin1Text,
	type Bytes,
	type Edit,
} from '../../engine/bytes/index.ts';
import { readCopiedHeads, type CopiedHeads } from '../../engine/paste/index.ts';
import { sameDocument } from '../../lab/patch.ts';
import type { HandshakeDocument } from './handshake-document.ts';
import type { MessageSide } from './steps/step-focus.ts';

/** Holds a paste as it was taken, so that its line ends can be changed afterwards. */
export interface Pasted {
	readonly side: MessageSide;
	readonly edit: Edit;
	/** `bytes` is the message before the paste. `before` and `after` are the documents before and after it. */
	readonly bytes: Bytes;
	readonly before: HandshakeDocument;
	readonly after: HandshakeDocument;
}

/** Holds the text of a paste, even of one that the lab refused. */
export interface PastedText {
	readonly side: MessageSide;
	readonly text: string;
	/**
	 * `before` and `after` are the documents before and after the paste. They are the same if the paste was
	 * refused.
	 */
	readonly before: HandshakeDocument;
	readonly after: HandshakeDocument;
}

export class Pastes {
	#last: Pasted | null = $state.raw(null);
	#text: PastedText | null = $state.raw(null);
	/** Says how many lone line feeds of the last paste became CRLF. */
	#converted = $state(0);
	#bareLineFeeds = $state(false);
	readonly #heads = $derived(this.#text === null ? null : readCopiedHeads(this.#text.text));

	/** Returns whether typed and pasted lines keep a lone LF. */
	get bareLineFeeds(): boolean {
		return this.#bareLineFeeds;
	}

	/** Remembers a paste; null forgets the last paste because another change followed. */
	note(pasted: Pasted | null): void {
		this.#last = pasted;
		this.#converted = 0;
	}

	/**
	 * Remembers the text of a paste, after `note`.
	 * @param converted how many of its lone line feeds became CRLF
	 * @param after the document after the paste
	 */
	noteText(side: MessageSide, text: string, converted: number, after: HandshakeDocument): void {
		this.#text = { side, text, before: this.#last?.before ?? after, after };
		if (this.#last) this.#converted = converted;
	}

	/** Forgets the text of the last paste: it is to be read as it is. */
	forgetText(): void {
		this.#text = null;
	}

	/** Returns the heads that a tool shows in the last paste into this message; null if there are none. */
	heads(side: MessageSide, document: HandshakeDocument): CopiedHeads | null {
		return this.text(side, document) === null ? null : this.#heads;
	}

	/**
	 * Returns the message whose text is no head but a paste with heads in it: faults found in such a text mean nothing.
	 * Returns null if there is none.
	 */
	withheld(document: HandshakeDocument): MessageSide | null {
		const text = this.#text;
		if (text === null || text.before === text.after || !sameDocument(text.after, document))
			return null;
		return this.#heads !== null ? text.side : null;
	}

	/** Returns the text of the last paste into this message; null if another document follows. */
	text(side: MessageSide, document: HandshakeDocument): PastedText | null {
		const last = this.#text;
		return last?.side === side && sameDocument(last.after, document) ? last : null;
	}

	/**
	 * Returns how many lone line feeds of the last paste into this message became CRLF; 0 if another document
	 * follows.
	 */
	converted(side: MessageSide, document: HandshakeDocument): number {
		const last = this.#last;
		return last?.side === side && last.after === document ? this.#converted : 0;
	}

	/**
	 * Keeps line feeds from now on.
	 * @returns the document with the last paste's own line feeds; null if `document` is not the result of the
	 * last paste.
	 */
	keepLineFeeds(document: HandshakeDocument): HandshakeDocument | null {
		this.#bareLineFeeds = true;
		const last = this.#last;
		if (last?.after !== document) return null;
		const text = latin1Text(last.edit.insert).replaceAll('\r\n', '\n');
		const bytes = applyEdit(last.bytes, { ...last.edit, insert: latin1Bytes(text) });
		return { ...last.before, [last.side]: bytes };
	}

	/** Gives CRLF again for Enter and pasted lines. */
	mendLineFeeds(): void {
		this.#bareLineFeeds = false;
	}
}
