// Line ends of what is pasted: lone line feeds become CRLF, unless somebody wants them as they came.
import { applyEdit, latin1Bytes, latin1Text, type Bytes, type Edit } from '../../engine/index.ts';
import type { HandshakeDocument } from './handshake-document.ts';
import type { Side } from './step-focus.ts';

/** A paste, as it was taken, so that it can be taken otherwise. */
export interface Pasted {
	readonly side: Side;
	readonly edit: Edit;
	/** The message and the document before it, and the document after it. */
	readonly bytes: Bytes;
	readonly before: HandshakeDocument;
	readonly after: HandshakeDocument;
}

export class Pastes {
	#last: Pasted | null = $state.raw(null);
	/** How many lone line feeds of the last one became CRLF. */
	#converted = $state(0);
	#bareLineFeeds = $state(false);

	/** Whether lines typed and pasted keep a lone LF. */
	get bareLineFeeds(): boolean {
		return this.#bareLineFeeds;
	}

	/** Null where something else was done. */
	note(pasted: Pasted | null): void {
		this.#last = pasted;
		this.#converted = 0;
	}

	noteConverted(converted: number): void {
		if (this.#last) this.#converted = converted;
	}

	/** How many lone line feeds of the last paste into this message became CRLF, while `document` is what came of it. */
	converted(side: Side, document: HandshakeDocument): number {
		const last = this.#last;
		return last?.side === side && last.after === document ? this.#converted : 0;
	}

	/** From now on line feeds stay. @returns what the last paste makes with those it came with, if `document` is its. */
	keepLineFeeds(document: HandshakeDocument): HandshakeDocument | null {
		this.#bareLineFeeds = true;
		const last = this.#last;
		if (last?.after !== document) return null;
		const text = latin1Text(last.edit.insert).replaceAll('\r\n', '\n');
		const bytes = applyEdit(last.bytes, { ...last.edit, insert: latin1Bytes(text) });
		return { ...last.before, [last.side]: bytes };
	}

	/** Enter and pasted lines give CRLF again. */
	mendLineFeeds(): void {
		this.#bareLineFeeds = false;
	}
}
