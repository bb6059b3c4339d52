// One lab in the site: the loaded panel, its model, and whose work it shows. A link opens beside one's own
// work, which stays stored, unchanged, until its owner says otherwise. What this tab shows is kept for a
// reload of this tab, so that two tabs do not meet; one's own work is also kept for the next visit.
import type { Lab, Opened, Parameters } from '../lab/lab.ts';
import { fitsStorage, restorePacked, restoreText, saveText, type Unpacking } from '../lab/saved.ts';
import type { LoadedPanel, PanelDescriptor } from '../panels/descriptor.ts';
import { readStored, removeStored, writeStored } from '../platform/storage.ts';
import { formatQuery, parseQuery } from './address.ts';

/** A lab as an entry of the browser's history showed it. */
export interface Moment {
	readonly document: object;
	readonly view: Parameters;
}

export type Reading = Opened & { readonly link: Unpacking | null };

export class Place {
	readonly descriptor: PanelDescriptor;
	readonly loaded: LoadedPanel<Lab, unknown>;
	readonly lab: Lab;
	/** What was kept from the last visit could not be read; it has been put aside. */
	readonly unreadable: boolean;
	#viewBefore: string | null = null;
	/** Own work that waits while a link is looked at. */
	#waiting: string | null = $state.raw(null);
	/** The documents that the stores know: nothing is written twice. */
	#inTab: object | null = null;
	#inVisits: object;

	constructor(descriptor: PanelDescriptor, loaded: LoadedPanel<Lab, unknown>) {
		this.descriptor = descriptor;
		this.loaded = loaded;
		this.lab = loaded.createLab();
		const inTab = readStored(this.#key('lab'), 'tab');
		const inVisits = readStored(this.#key('lab'));
		let unreadable = false;
		if (inTab !== null && this.#restore(inTab)) {
			this.#inTab = this.#document;
			this.#waiting = readStored(this.#key('own'), 'tab');
			this.#viewBefore = readStored(this.#key('view'), 'tab');
		} else if (inVisits !== null && !this.#restore(inVisits)) {
			unreadable = true;
			writeStored(this.#key('unreadable'), inVisits);
		}
		this.unreadable = unreadable;
		this.#inVisits = this.#document;
		this.lab.history.forget();
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

	/** Takes what an address says. Where that is somebody else's document, one's own waits. */
	async open(parameters: URLSearchParams, whose: 'own' | 'linked'): Promise<Reading> {
		if (whose === 'own') this.backToOwnWork();
		const before = this.#document;
		const own = this.#ownText();
		const packed = parameters.get('s');
		const link = packed === null ? null : await restorePacked(this.id, this.lab, packed);
		const opened = await this.lab.open(parameters);
		// Looked at for the first time and nobody's work: there is nothing to go back to.
		if (own === null && this.#inTab === null && this.#inVisits === before) {
			this.lab.history.forget();
		}
		if (whose === 'linked' && (link === 'restored' || opened.document)) this.#putAside(own);
		return { ...opened, link };
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
		if (this.#waiting === null) return;
		this.#restore(this.#waiting);
		this.#waiting = null;
	}

	/** What came with the link becomes one's own work. */
	keepVisited(): void {
		this.#waiting = null;
	}

	/** Keeps what is shown for a reload of this tab, and one's own work for the next visit. */
	store(): void {
		const { lab } = this;
		const document = this.#document;
		writeStored(this.#key('view'), formatQuery(lab.view), 'tab');
		const inTab = document === this.#inTab || (this.#inTab === null && lab.pristine);
		const inVisits = document === this.#inVisits || this.visiting;
		if (!inTab || !inVisits) {
			const text = saveText(this.id, lab);
			// Undo has led back to one's own work.
			if (text === this.#waiting) this.#waiting = null;
			if (fitsStorage(text)) {
				writeStored(this.#key('lab'), text, 'tab');
				this.#inTab = document;
				if (!this.visiting) this.#keepForVisits(text);
			}
		}
		if (this.#waiting === null) removeStored(this.#key('own'), 'tab');
		else writeStored(this.#key('own'), this.#waiting, 'tab');
	}

	get #document(): object {
		return this.lab.history.document;
	}

	#key(what: 'lab' | 'own' | 'view' | 'unreadable'): string {
		return `${what}:${this.descriptor.id}`;
	}

	#restore(text: string): boolean {
		return restoreText(this.id, this.lab, text) === 'restored';
	}

	#keepForVisits(text: string): void {
		this.#inVisits = this.#document;
		if (this.lab.pristine) removeStored(this.#key('lab'));
		else writeStored(this.#key('lab'), text);
	}

	#ownText(): string | null {
		return this.visiting || this.lab.pristine ? null : saveText(this.id, this.lab);
	}

	#putAside(own: string | null): void {
		if (own !== null && own !== saveText(this.id, this.lab)) this.#waiting = own;
	}
}
