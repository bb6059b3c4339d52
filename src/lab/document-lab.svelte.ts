// The base of every lab. It saves, restores and addresses the document by the form that the lab provides.
import type { AddressedDocument, DocumentForm } from './document-form.ts';
import type { History } from './history.svelte.ts';
import type { Json, Lab, Opened, Parameters, Restored } from './lab.ts';
import { sameDocument } from './patch.ts';

const LONE_SURROGATE = /\p{Surrogate}/u;

/** Represents the base of a lab whose document has a form. */
export abstract class DocumentLab<Doc extends object> implements Lab<Doc> {
	abstract readonly history: History<Doc>;
	protected abstract readonly form: DocumentForm<Doc>;
	#historyEntry = $state(0);
	/** Keeps what `save` returned last, so that a large document is not written twice. */
	#saved: { readonly document: Doc; readonly json: Json } | null = null;

	get document(): Doc {
		return this.history.document;
	}
	get historyEntry(): number {
		return this.#historyEntry;
	}
	get pristine(): boolean {
		return sameDocument(this.document, this.form.start);
	}
	get parameters(): Parameters | null {
		const written = this.form.toAddress(this.document);
		// Half of a surrogate pair has no percent-encoding; packed data keeps it.
		return written && Object.values(written).some((text) => LONE_SURROGATE.test(text))
			? null
			: written;
	}
	abstract get view(): Parameters;

	abstract open(parameters: URLSearchParams, signal?: AbortSignal): Opened | Promise<Opened>;

	save(): Json {
		const { document } = this;
		if (this.#saved?.document !== document) {
			this.#saved = { document, json: this.form.save(document) };
		}
		return this.#saved.json;
	}

	restore(saved: unknown): Restored {
		const { document, leftOut, refused } = this.form.read(saved);
		if (document !== null) this.put(document);
		return { document: document !== null, leftOut, refused };
	}

	abstract step(by: 1 | -1): boolean;

	/** Shows another document, for example a scene. The browser's history gets an entry. */
	replace(document: Doc): void {
		this.put(document);
		this.newHistoryEntry();
	}

	/** Opens the document of an address. The lab itself reads the parameters of its view. */
	protected openDocument(parameters: URLSearchParams): AddressedDocument<Doc> {
		const addressed = this.form.fromAddress(parameters, this.document);
		const { document, whole } = addressed;
		if (document !== null && whole) this.put(document);
		else if (document !== null) this.history.commit(document);
		return addressed;
	}

	/** Puts a whole document in front, in one step of undo. A lab overrides this to reset what depends on the document. */
	protected put(document: Doc): void {
		this.history.seal();
		this.history.commit(document);
	}

	/** Makes the document in front an entry of the browser’s history. */
	protected newHistoryEntry(): void {
		this.#historyEntry++;
	}
}
