// One lab in the site: the loaded panel, its model, and what is stored of it. A link opens beside the
// learner’s own work, which stays stored unchanged until the learner decides. What the tab shows is stored
// for a reload of this tab, so that two tabs do not disturb each other. Own work is also stored for the next
// visit.
import type { Lab, Opened, Parameters } from '../../lab/lab.ts';
import {
	rescueText,
	restorePacked,
	restoreText,
	saveText,
	type Restoring,
	type Unpacking,
} from '../../lab/saved.ts';
import type { LoadedPanel, PanelDescriptor } from '../../panels/descriptor.ts';
import { formatQuery, parseQuery } from '../address/address.ts';
import type { Aside } from './aside.ts';
import { messageOf, type Failure } from './failure.ts';
import { LinkVisits } from './link-visits.ts';
import { StoredWork } from './stored-work.svelte.ts';

/** Holds the state of a lab in one entry of the browser’s history. */
export interface LabState {
	readonly document: object;
	readonly view: Parameters;
}

/** Says what came of reading an address. */
export type OpenedAddress = Opened & {
	/** Holds the result of unpacking the parameter `s`, or null if the address has none. */
	readonly link: Unpacking | null;
};

/** Represents a loaded lab with its stored work. */
export class StoredLab {
	readonly descriptor: PanelDescriptor;
	/** Holds the key under which the documents are stored: the id of the panel, or a key of a lesson’s step. */
	readonly key: string;
	readonly loaded: LoadedPanel<Lab, unknown>;
	readonly lab: Lab;
	readonly stored: StoredWork;
	/** Holds the view that this tab showed before its reload, or null after it was used. */
	#viewBefore: string | null = null;
	/** Holds the learner’s own document as text while a link’s document is shown, and otherwise null. */
	#waiting: string | null = $state.raw(null);
	/** Lists the links’ documents in the history. Undo and redo lead to them again. */
	readonly #visits: LinkVisits;
	/**
	 * `#inTab` and `#inVisits` are the documents last stored for a reload and for the next visit. A document is not
	 * written twice.
	 */
	#inTab: object | null = null;
	#inVisits: object | null;
	/** Holds the document with which this visit began and its stored text, or null if nothing was stored. */
	#begun: { readonly document: object; readonly text: string } | null = null;
	/**
	 * Holds the document that the views drawn at once last showed without an error. Only such documents are stored.
	 * If a later view throws, `fail` puts the stored document aside.
	 */
	#drawn: object | null = null;
	#failure: Failure | null = $state.raw(null);
	/** Is true once a stored document was restored or an address was opened. */
	#opened = false;
	/** Lists the names of fields that could not be read in the last document. */
	#leftOut: readonly string[] = $state.raw([]);

	constructor(descriptor: PanelDescriptor, loaded: LoadedPanel<Lab, unknown>, key = descriptor.id) {
		this.descriptor = descriptor;
		this.loaded = loaded;
		this.lab = loaded.createLab();
		this.#visits = new LinkVisits(this.lab.history);
		this.key = key;
		this.stored = new StoredWork(key);
		this.#begin();
		this.#restoreDrafts(this.stored.inTab('drafts'));
		this.#inVisits = this.#document;
		this.lab.history.forget();
	}

	/** Restores what this tab showed before its reload, or else what was stored at the last visit. */
	#begin(): void {
		const { stored } = this;
		const inTab = stored.inTab('lab');
		const { forVisits } = stored;
		if (inTab !== null && this.restore(inTab).type === 'restored') {
			if (this.#leftOut.length > 0) stored.putAside('unreadable', inTab);
			this.#inTab = this.#document;
			this.#waiting = stored.inTab('own');
			this.#viewBefore = stored.inTab('view');
			this.#begun = { document: this.#document, text: inTab };
			this.#opened = true;
			return;
		}
		if (inTab !== null && inTab !== forVisits) stored.putAside('unreadable', inTab);
		if (forVisits === null) return;
		if (this.restore(forVisits).type !== 'restored') stored.putStoredAside('unreadable');
		else {
			this.#begun = { document: this.#document, text: forVisits };
			this.#opened = true;
			if (this.#leftOut.length > 0) stored.copyStoredAside('unreadable');
		}
	}

	get id(): string {
		return this.descriptor.id;
	}
	/** Is true while a link’s document is shown and the own document waits. */
	get visiting(): boolean {
		return this.#waiting !== null;
	}
	get labState(): LabState {
		return { document: this.#document, view: this.lab.view };
	}

	/** Returns the error because of which nothing is drawn. It is null again as soon as the document changes. */
	get failure(): Failure | null {
		return this.#failure?.document === this.#document ? this.#failure : null;
	}
	/** Returns the names of fields that could not be read in the document. */
	get leftOut(): readonly string[] {
		return this.#leftOut;
	}
	dismissLeftOut(): void {
		this.#leftOut = [];
	}

	/** Makes a saved text the document. A text that cannot be used changes nothing. */
	restore(text: string): Restoring {
		return this.#noteLeftOut(restoreText(this.id, this.lab, text));
	}

	#noteLeftOut<R extends Unpacking>(restoring: R): R {
		if (restoring.type === 'restored') this.#leftOut = restoring.leftOut;
		return restoring;
	}

	/** Opens the state with which a step of a lesson begins, unless the learner has worked on the step before. */
	async openOnce(parameters: URLSearchParams, signal?: AbortSignal): Promise<void> {
		if (this.#opened) return;
		try {
			await this.open(parameters, 'own', signal);
		} catch (error) {
			// The next visit opens the state that this one did not come to.
			if (signal?.aborted) this.#opened = false;
			throw error;
		}
	}

	/**
	 * Opens what an address contains. If that is the document of a link, the own document waits. When `signal` is aborted
	 * before the document is there, its reason is thrown and the document stays.
	 */
	async open(
		parameters: URLSearchParams,
		whose: 'own' | 'linked',
		signal?: AbortSignal,
	): Promise<OpenedAddress> {
		this.#opened = true;
		if (whose === 'own') this.backToOwnWork();
		const before = this.#document;
		const own = this.#ownText();
		const { lastStep } = this.lab.history;
		const packed = parameters.get('s');
		const link =
			packed === null
				? null
				: this.#noteLeftOut(await restorePacked(this.id, this.lab, packed, signal));
		const opened = await this.lab.open(parameters, signal);
		// A lab shown for the first time without own work has nothing to undo.
		if (own === null && this.#inTab === null && this.#inVisits === before) {
			this.lab.history.forget();
		}
		if (whose === 'linked' && (link?.type === 'restored' || opened.document)) {
			this.#putAside(own, lastStep);
		}
		return { ...opened, link };
	}

	/** Returns the document in front as the text of a file, or null if it cannot be made. */
	get text(): string | null {
		return rescueText(this.id, this.lab);
	}

	/**
	 * Restores the view that this tab showed before its reload. Works once; returns false if no view was
	 * stored.
	 */
	async reopen(): Promise<boolean> {
		const view = this.#viewBefore;
		this.#viewBefore = null;
		if (view === null) return false;
		// The parameter `s` tells the lab that the address describes all of its view.
		const { parameters } = parseQuery(view);
		parameters.set('s', '');
		await this.lab.open(parameters);
		return true;
	}

	/** Shows what an entry of the browser’s history showed. */
	async returnTo({ document, view }: LabState, whose: 'own' | 'linked'): Promise<void> {
		if (whose === 'own') this.backToOwnWork();
		const own = this.#ownText();
		const { lastStep } = this.lab.history;
		this.lab.history.commit(document);
		await this.lab.open(parseQuery(formatQuery({ s: '', ...view })).parameters);
		if (whose === 'linked') this.#putAside(own, lastStep);
	}

	/** Shows the own document again instead of that of a link. Undo still finds the link’s document. */
	backToOwnWork(): void {
		const own = this.#waiting;
		if (own === null) return;
		this.#waiting = null;
		if (this.restore(own).type !== 'restored') this.stored.putAside('unreadable', own);
		this.#visits.leave();
	}

	/** Makes the document of the link the learner’s own. */
	keepVisited(): void {
		this.#endVisit();
		this.#inVisits = null;
	}

	/** Looks at what another tab has stored of this lab. */
	otherTabStored(): void {
		if (!this.lab.pristine && !this.visiting) this.stored.checkOtherTab();
	}

	/**
	 * Shows the document that another tab stored, as one step of undo. If that is gone or cannot be read, this tab
	 * stores its own instead.
	 */
	showOtherTab(): void {
		const { stored } = this;
		const own = this.#ownText();
		const other = stored.forVisits;
		if (other !== null && this.restore(other).type === 'restored') {
			stored.joinOtherTab(own, other);
			this.#endVisit();
			this.#inVisits = this.#document;
		} else {
			stored.putStoredAside('unreadable');
			this.keepThisTab();
		}
	}

	/** Stores the document of this tab for the next visit instead of that of the other tab. */
	keepThisTab(): void {
		this.stored.replaceOtherTab(this.#ownText());
		if (!this.visiting) this.#inVisits = this.#document;
	}

	/**
	 * Shows a document that was put aside, as one step of undo. The document shown before is put aside in its
	 * place.
	 */
	showAside(aside: Aside): void {
		const own = this.#ownText();
		if (this.restore(this.stored.textOf(aside)).type !== 'restored') return;
		this.#endVisit();
		this.stored.swap(aside, own);
	}

	/** Notes that the views that are drawn at once have shown the document without an error. */
	drawn(): void {
		this.#drawn = this.#document;
	}

	/**
	 * Notes that the lab or its panel has thrown an error. The document is put aside, and neither a reload nor the
	 * next visit opens it automatically.
	 */
	fail(error: unknown): void {
		const document = this.#document;
		if (this.#failure?.document === document) return;
		const { stored } = this;
		const text = rescueText(this.id, this.lab);
		const begun = this.#begun?.document === document ? this.#begun.text : null;
		this.#failure = { document, message: messageOf(error), text: text ?? begun };
		const isIt = (other: string | null) => other !== null && (other === text || other === begun);
		// The error may come from the view, so the view is forgotten.
		stored.keepInTab('view', null);
		if (isIt(stored.inTab('lab'))) stored.forgetTab();
		if (isIt(stored.forVisits)) stored.putStoredAside('failed');
		// A link’s document that was never drawn is not put aside: the link still exists.
		else if (text !== null && !this.visiting && (begun !== null || this.#drawn !== null)) {
			stored.putAside('failed', text);
		}
	}

	/** Ends this lab before a new one replaces it. The document is put aside and is not opened automatically. */
	end(): void {
		this.stored.forgetTab();
		this.stored.putStoredAside('failed');
	}

	/**
	 * Stores the document for a reload of this tab, and own work for the next visit. Returns false if the document was not
	 * drawn yet, or failed; then it is not stored.
	 */
	store(): boolean {
		if (this.#drawn !== this.#document || this.failure) return false;
		try {
			this.#store();
			return true;
		} catch (error) {
			this.fail(error);
			return false;
		}
	}

	#store(): void {
		const { lab } = this;
		const document = this.#document;
		const { stored } = this;
		this.#waiting ??= this.#visits.ownBeside;
		stored.keepInTab('view', formatQuery(lab.view));
		const inTab = document === this.#inTab || (this.#inTab === null && lab.pristine);
		const inVisits = document === this.#inVisits || this.visiting;
		if (!inTab || !inVisits) {
			const text = saveText(this.id, lab);
			// Undo has restored the own document.
			if (text === this.#waiting) this.#waiting = null;
			stored.keepInTab('lab', text);
			this.#inTab = document;
			if (!this.visiting && !stored.held) {
				stored.keepForVisits(lab.pristine ? null : text);
				this.#inVisits = document;
				this.#visits.ownStored(text);
			}
		}
		stored.keepInTab('own', this.#waiting);
		stored.keepDrafts(lab.drafts ?? null);
	}

	#restoreDrafts(text: string | null): void {
		if (text === null) return;
		try {
			this.lab.restoreDrafts?.(JSON.parse(text));
		} catch {
			// The stored text may be anything; an unreadable one means no draft.
		}
	}

	/** Returns the document in front. */
	get #document(): object {
		return this.lab.history.document;
	}

	/** Returns the text of the own document, which waits while a link is shown, or null if the lab is pristine. */
	#ownText(): string | null {
		return this.#waiting ?? (this.lab.pristine ? null : saveText(this.id, this.lab));
	}

	/**
	 * Lets the own document wait if the link’s document differs from it.
	 * @param before the last step of the history before the link
	 */
	#putAside(own: string | null, before: object | null): void {
		if (own === null || own === saveText(this.id, this.lab)) return;
		this.#waiting = own;
		this.#visits.add(before, own);
	}

	/** Makes the document in front the learner’s own. */
	#endVisit(): void {
		this.#waiting = null;
		this.#visits.forget();
	}
}
