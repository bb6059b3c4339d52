// One lab in the site: the loaded panel, its model, and whose work it shows. A link opens beside one's own
// work, which stays stored, unchanged, until its owner says otherwise. What this tab shows is kept for a
// reload of this tab, so that two tabs do not meet; one's own work is also kept for the next visit.
import type { Lab, Opened, OutOfRange, Parameters } from '../lab/lab.ts';
import {
	fitsStorage,
	rescueText,
	restorePacked,
	restoreText,
	saveText,
	type Restored,
	type Unpacking,
} from '../lab/saved.ts';
import type { LoadedPanel, PanelDescriptor } from '../panels/descriptor.ts';
import { formatQuery, parseQuery } from './address.ts';
import type { Aside } from './aside.ts';
import { StoredWork } from './stored-work.svelte.ts';

/** A lab as an entry of the browser's history showed it. */
export interface Moment {
	readonly document: object;
	readonly view: Parameters;
}

/** An error of the lab or of its panel, and the document on which it stopped. */
export interface Failure {
	/** Null: the lab could not even begin. */
	readonly document: object | null;
	readonly message: string;
	/** The document as a file would hold it; null when not even that could be made. */
	readonly text: string | null;
}

/** What an error says, in its own words. */
export function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

export type Reading = Opened & {
	readonly link: Unpacking | null;
	/** Values of the link that are out of range, where they are why it was not opened. */
	readonly refused: readonly OutOfRange[];
};

export class Place {
	readonly descriptor: PanelDescriptor;
	readonly loaded: LoadedPanel<Lab, unknown>;
	readonly lab: Lab;
	readonly stored: StoredWork;
	#viewBefore: string | null = null;
	/** Own work that waits while a link is looked at. */
	#waiting: string | null = $state.raw(null);
	/** The documents that the stores know: nothing is written twice. */
	#inTab: object | null = null;
	#inVisits: object;
	/** The document that this visit began with, as it was stored; null where nothing was. */
	#begun: { readonly document: object; readonly text: string } | null = null;
	/** The document that the panel last drew without an error. Only what was drawn is stored. */
	#drawn: object | null = null;
	#failure: Failure | null = $state.raw(null);
	/** The fields of the last document read that could not be read. */
	#leftOut: readonly string[] = $state.raw([]);

	constructor(descriptor: PanelDescriptor, loaded: LoadedPanel<Lab, unknown>) {
		this.descriptor = descriptor;
		this.loaded = loaded;
		this.lab = loaded.createLab();
		this.stored = new StoredWork(descriptor.id);
		this.#begin();
		this.#restoreDrafts(this.stored.inTab('drafts'));
		this.#inVisits = this.#document;
		this.lab.history.forget();
	}

	/** Takes up what this tab showed before it was reloaded, or else what was kept from the last visit. */
	#begin(): void {
		const { stored } = this;
		const inTab = stored.inTab('lab');
		const { forVisits } = stored;
		if (inTab !== null && this.restore(inTab) === 'restored') {
			if (this.#leftOut.length > 0) stored.putAside('unreadable', inTab);
			this.#inTab = this.#document;
			this.#waiting = stored.inTab('own');
			this.#viewBefore = stored.inTab('view');
			this.#begun = { document: this.#document, text: inTab };
			return;
		}
		if (inTab !== null && inTab !== forVisits) stored.putAside('unreadable', inTab);
		if (forVisits === null) return;
		if (this.restore(forVisits) !== 'restored') stored.putStoredAside('unreadable');
		else {
			this.#begun = { document: this.#document, text: forVisits };
			if (this.#leftOut.length > 0) stored.copyStoredAside('unreadable');
		}
	}

	get id(): string {
		return this.descriptor.id;
	}
	/** True while a link's document is shown and one's own is kept aside. */
	get visiting(): boolean {
		return this.#waiting !== null;
	}
	get moment(): Moment {
		return { document: this.#document, view: this.lab.view };
	}

	/** Why nothing is drawn; null again as soon as the document is another one. */
	get failure(): Failure | null {
		return this.#failure?.document === this.#document ? this.#failure : null;
	}
	get leftOut(): readonly string[] {
		return this.#leftOut;
	}
	dismissLeftOut(): void {
		this.#leftOut = [];
	}

	/**
	 * Takes a saved lab as its document; what cannot be used changes nothing.
	 * @param refused takes the values that are out of range, where they are why
	 */
	restore(text: string, refused: OutOfRange[] = []): Restored {
		const leftOut: string[] = [];
		const restored = restoreText(this.id, this.lab, text, leftOut, refused);
		if (restored === 'restored') this.#leftOut = leftOut;
		return restored;
	}

	/** Takes what an address says. Where that is somebody else's document, one's own waits. */
	async open(parameters: URLSearchParams, whose: 'own' | 'linked'): Promise<Reading> {
		if (whose === 'own') this.backToOwnWork();
		const before = this.#document;
		const own = this.#ownText();
		const packed = parameters.get('s');
		const leftOut: string[] = [];
		const refused: OutOfRange[] = [];
		const link =
			packed === null ? null : await restorePacked(this.id, this.lab, packed, leftOut, refused);
		if (link === 'restored') this.#leftOut = leftOut;
		const opened = await this.lab.open(parameters);
		// Looked at for the first time and nobody's work: there is nothing to go back to.
		if (own === null && this.#inTab === null && this.#inVisits === before) {
			this.lab.history.forget();
		}
		if (whose === 'linked' && (link === 'restored' || opened.document)) this.#putAside(own);
		return { ...opened, link, refused };
	}

	/** The document in front, for a file. */
	get text(): string | null {
		return rescueText(this.id, this.lab);
	}

	/** Once: looks again as this tab did before it was reloaded; false when nothing was kept. */
	async reopen(): Promise<boolean> {
		const view = this.#viewBefore;
		this.#viewBefore = null;
		if (view === null) return false;
		await this.lab.open(parseQuery(view).parameters);
		return true;
	}

	/** Shows again what an entry of the browser's history showed. */
	async returnTo({ document, view }: Moment, whose: 'own' | 'linked'): Promise<void> {
		if (whose === 'own') this.backToOwnWork();
		const own = this.#ownText();
		this.lab.history.commit(document);
		// To a lab, `s` says that the address is about the whole of it.
		await this.lab.open(parseQuery(formatQuery({ s: '', ...view })).parameters);
		if (whose === 'linked') this.#putAside(own);
	}

	/** Puts one's own work back in front of a link's; undo still finds the link's. */
	backToOwnWork(): void {
		const own = this.#waiting;
		if (own === null) return;
		this.#waiting = null;
		if (this.restore(own) !== 'restored') this.stored.putAside('unreadable', own);
	}

	/** What came with the link becomes one's own work. */
	keepVisited(): void {
		this.#waiting = null;
	}

	/** Another tab has stored something of this lab. */
	hear(): void {
		if (!this.lab.pristine && !this.visiting) this.stored.hear();
	}

	/** Shows what another tab stored, as one step of undo. */
	showOtherTab(): void {
		const other = this.stored.joinOtherTab(this.#ownText());
		if (other !== null && this.restore(other) !== 'restored')
			this.stored.putStoredAside('unreadable');
		this.#inVisits = this.#document;
	}

	/** The document here is the one for the next visit. */
	keepThisTab(): void {
		this.stored.replaceOtherTab(this.#ownText());
		this.#inVisits = this.#document;
	}

	/** Shows what was put aside, as one step of undo; what was shown takes its place. */
	showAside(aside: Aside): void {
		const own = this.#ownText();
		if (this.restore(this.stored.textOf(aside)) === 'restored') this.stored.swap(aside, own);
	}

	/** The panel has drawn the document without an error. */
	drawn(): void {
		this.#drawn = this.#document;
	}

	/**
	 * The lab or its panel has thrown an error. The document is put aside, and neither a reload nor the next visit opens
	 * it by itself.
	 */
	fail(error: unknown): void {
		const document = this.#document;
		if (this.#failure?.document === document) return;
		const { stored } = this;
		const text = rescueText(this.id, this.lab);
		const begun = this.#begun?.document === document ? this.#begun.text : null;
		this.#failure = { document, message: messageOf(error), text: text ?? begun };
		const isIt = (other: string | null) => other !== null && (other === text || other === begun);
		// The view may be what it stopped on.
		stored.keepInTab('view', null);
		if (isIt(stored.inTab('lab'))) stored.forgetTab();
		if (isIt(stored.forVisits)) stored.putStoredAside('failed');
		// A link that was never drawn is still where it came from.
		else if (text !== null && !this.visiting && (begun !== null || this.#drawn !== null)) {
			stored.putAside('failed', text);
		}
	}

	/** A new lab takes the place of this one: nothing of this one is opened by itself. */
	end(): void {
		this.stored.forgetTab();
		this.stored.putStoredAside('failed');
	}

	/** Keeps what is shown for a reload of this tab, and one's own work for the next visit. */
	store(): void {
		if (this.#drawn !== this.#document || this.failure) return;
		try {
			this.#store();
		} catch (error) {
			this.fail(error);
		}
	}

	#store(): void {
		const { lab } = this;
		const document = this.#document;
		const { stored } = this;
		stored.keepInTab('view', formatQuery(lab.view));
		const inTab = document === this.#inTab || (this.#inTab === null && lab.pristine);
		const inVisits = document === this.#inVisits || this.visiting;
		if (!inTab || !inVisits) {
			const text = saveText(this.id, lab);
			// Undo has led back to one's own work.
			if (text === this.#waiting) this.#waiting = null;
			if (fitsStorage(text)) {
				stored.keepInTab('lab', text);
				this.#inTab = document;
			}
			if (!this.visiting && !stored.held) {
				stored.keepForVisits(lab.pristine ? null : text);
				this.#inVisits = document;
			}
		}
		stored.keepInTab('own', this.#waiting);
		const { drafts = null } = lab;
		stored.keepInTab('drafts', drafts === null ? null : JSON.stringify(drafts));
	}

	#restoreDrafts(text: string | null): void {
		if (text === null) return;
		try {
			this.lab.restoreDrafts?.(JSON.parse(text));
		} catch {
			// What is stored may be anything: then there is no draft.
		}
	}

	get #document(): object {
		return this.lab.history.document;
	}

	#ownText(): string | null {
		return this.visiting || this.lab.pristine ? null : saveText(this.id, this.lab);
	}

	#putAside(own: string | null): void {
		if (own !== null && own !== saveText(this.id, this.lab)) this.#waiting = own;
	}
}
