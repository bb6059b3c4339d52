// What the browser stores of one lab: the document for a reload of this tab, the document for the next visit, and what
// was put aside. Nothing that could not be read, and nothing on which the lab stopped, is stored over.
import { fitsStorage } from '../lab/saved.ts';
import { readStored, removeStored, writeStored } from '../platform/storage.ts';
import {
	asidesOf,
	asideText,
	deleteAside,
	documentKey,
	freeKey,
	putAside,
	putStoredAside,
	type Aside,
	type AsideKind,
} from './aside.ts';

/**
 * What a tab keeps for its reload: the document, the reader's own one while a link is shown, the view, the drafts, and
 * the key that it stores under beside another tab.
 */
const TAB_PARTS = ['lab', 'own', 'view', 'drafts', 'beside'] as const;
type TabPart = (typeof TAB_PARTS)[number];

export class StoredWork {
	readonly #id: string;
	/** What this tab knows to be stored: its own last text, or the one that it began with. */
	#known: string | null;
	/** Where this tab stores while another tab's document is stored for the next visit; null where it is alone. */
	#beside: string | null;
	#otherTab = $state(false);
	#asides: readonly Aside[] = $state.raw([]);
	#held = $state(false);
	#unkept = $state(false);

	constructor(id: string) {
		this.#id = id;
		this.#beside = this.inTab('beside');
		// A tab that is reloaded knows what it stored itself, and not what another tab has stored since.
		this.#known = this.inTab('own') ?? this.inTab('lab') ?? this.forVisits;
		this.#list();
	}

	/** What was put aside and not yet dismissed. */
	get asides(): readonly Aside[] {
		return this.#asides;
	}
	/** True while the stored document could be neither used nor put aside: then nothing is stored over it. */
	get held(): boolean {
		return this.#held;
	}
	/** True while the browser does not take what it was given for the next visit: it has no room, or does not store. */
	get unkept(): boolean {
		return this.#unkept;
	}
	/** True from the moment that another tab stored another document, until the reader has chosen or dismissed it. */
	get otherTab(): boolean {
		return this.#otherTab;
	}
	get forVisits(): string | null {
		return readStored(documentKey(this.#id));
	}

	inTab(part: TabPart): string | null {
		return readStored(`${part}:${this.#id}`, 'tab');
	}

	/** Null: nothing is kept of it. */
	keepInTab(part: TabPart, text: string | null): void {
		const key = `${part}:${this.#id}`;
		if (text === null) removeStored(key, 'tab');
		else writeStored(key, text, 'tab');
	}

	/** Null: the next visit begins with an empty lab. */
	keepForVisits(text: string | null): void {
		if (this.#held) return;
		const { forVisits } = this;
		if (this.#beside === null && this.#isForeign(forVisits) && forVisits !== text) {
			if (text === null) return;
			this.#otherTab = true;
			this.#beside = freeKey(this.#id, 'other-tab');
			this.keepInTab('beside', this.#beside);
			// Without a place of its own this document would take that of the other tab's.
			this.#unkept = this.#beside === null;
			if (this.#beside === null) return;
		}
		this.#write(this.#beside ?? documentKey(this.#id), text);
	}

	/** Another tab may have stored something: says so where it is another document. */
	hear(): void {
		if (this.#beside === null && this.#isForeign(this.forVisits)) this.#otherTab = true;
	}

	dismissOtherTab(): void {
		this.#otherTab = false;
	}

	/** The next visit opens this text, and the other tab's is put aside. */
	replaceOtherTab(text: string | null): void {
		this.putStoredAside('other-tab');
		if (this.#held) return;
		this.#leaveBeside(text);
		this.#write(documentKey(this.#id), text);
		this.#asides = this.#asides.filter(({ kind }) => kind !== 'other-tab');
	}

	/** This tab goes on with the other tab's document; what it had itself is put aside. Null: there is none any more. */
	joinOtherTab(text: string | null): string | null {
		const other = this.forVisits;
		if (this.#beside !== null) this.#write(this.#beside, text);
		else if (text !== null && text !== other) putAside(this.#id, 'other-tab', text);
		this.#leaveBeside(null);
		this.#known = other;
		this.#list();
		return other;
	}

	/** Puts this text in place of one that was put aside; null: nothing takes its place. */
	swap(aside: Aside, text: string | null): void {
		this.dismiss(aside);
		if (text === null) deleteAside(aside);
		else this.#write(aside.key, text);
	}

	/** @param text what else is stored of it; where nothing is, its place beside the other tab stays as it is */
	#leaveBeside(text: string | null): void {
		if (this.#beside !== null && text !== null) removeStored(this.#beside);
		this.#beside = null;
		this.keepInTab('beside', null);
		this.#otherTab = false;
	}

	#isForeign(stored: string | null): boolean {
		return stored !== null && stored !== this.#known;
	}

	#write(key: string, text: string | null): void {
		if (text === null) removeStored(key);
		this.#unkept = text !== null && !(fitsStorage(text) && writeStored(key, text));
		if (key === documentKey(this.#id) && !this.#unkept) this.#known = text;
	}

	#list(): void {
		this.#asides = asidesOf(this.#id).filter(({ key }) => key !== this.#beside);
	}

	/** Puts a text aside that this tab alone has. */
	putAside(kind: AsideKind, text: string): void {
		putAside(this.#id, kind, text);
		this.#list();
	}

	/** Keeps a copy of what is stored, before anything is stored over it. */
	copyStoredAside(kind: AsideKind): void {
		const text = this.forVisits;
		if (text !== null) this.#held = !putAside(this.#id, kind, text);
		this.#list();
	}

	putStoredAside(kind: AsideKind): void {
		this.#held = !putStoredAside(this.#id, kind);
		this.#list();
	}

	/** A reload of this tab begins with what is stored for the next visit. */
	forgetTab(): void {
		for (const part of TAB_PARTS) this.keepInTab(part, null);
	}

	/** The text of what was put aside, or of what could not be. */
	textOf(aside: Aside | 'held'): string {
		return aside === 'held' ? (this.forVisits ?? '') : asideText(aside);
	}

	/** Deletes what was put aside, or what could not be: then new work is stored again. */
	delete(aside: Aside | 'held'): void {
		if (aside === 'held') {
			this.#held = false;
			removeStored(documentKey(this.#id));
		} else {
			deleteAside(aside);
			this.dismiss(aside);
		}
	}

	/** Does not name it again until the next visit. */
	dismiss(aside: Aside): void {
		this.#asides = this.#asides.filter((other) => other !== aside);
	}
}
