// What the browser stores of one lab: the document for a reload of this tab, the document for the next visit,
// and documents put aside. A document that could not be read, or on which the lab stopped, is never
// overwritten.
import type { Json } from '../../lab/lab.ts';
import { fitsStorage } from '../../lab/saved.ts';
import { readStored, removeStored, writeStored } from '../../platform/storage.ts';
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
 * Lists what a tab stores for its reload: the document, the own document while a link is shown, the view and the
 * drafts. `beside` is the key under which this tab stores if another tab has stored a different document.
 */
const TAB_PARTS = ['lab', 'own', 'view', 'drafts', 'beside'] as const;
type TabPart = (typeof TAB_PARTS)[number];

/**
 * Begins the ids of the labs in a frame of another page. Nothing of them is stored, and they show nothing that is: the
 * page around the frame may read what they show.
 */
export const EMBEDDED = 'embed:';

/** Keeps the stored documents of the lab `id`. */
export class StoredWork {
	readonly #id: string;
	/** Says whether nothing is stored of this lab. */
	readonly embedded: boolean;
	/**
	 * Holds the text that this tab last stored under its key, or with which it began. A different text stored there
	 * comes from another tab.
	 */
	#known: string | null;
	/**
	 * Is the key under which this tab stores while the document of another tab is stored for the next visit. It is
	 * null if there is no conflict.
	 */
	#beside: string | null;
	#otherTab = $state(false);
	#asides: readonly Aside[] = $state.raw([]);
	#held = $state(false);
	#unkept = $state(false);
	#unkeptDrafts = $state(false);

	constructor(id: string) {
		this.#id = id;
		this.embedded = id.startsWith(EMBEDDED);
		this.#beside = this.inTab('beside');
		// After a reload the tab knows only what it stored itself, and not what another tab has stored since.
		this.#known = this.inTab('own') ?? this.inTab('lab') ?? this.forVisits;
		this.#list();
	}

	/** Returns the documents put aside that were not dismissed. */
	get asides(): readonly Aside[] {
		return this.#asides;
	}
	/** Is true if the stored document could be neither used nor put aside. It is then not overwritten. */
	get held(): boolean {
		return this.#held;
	}
	/**
	 * Is true if the browser does not store the document for the next visit, or the drafts for a reload, because it
	 * has no room or does not store at all.
	 */
	get unkept(): boolean {
		return this.#unkept || this.#unkeptDrafts;
	}
	/**
	 * Is true after another tab has stored a different document, until the learner has chosen one or dismissed the
	 * notice.
	 */
	get otherTab(): boolean {
		return this.#otherTab;
	}
	/** Returns the text stored for the next visit, or null if there is none. */
	get forVisits(): string | null {
		return this.embedded ? null : readStored(documentKey(this.#id));
	}

	/** Returns the text of a part stored for a reload of this tab, or null if there is none. */
	inTab(part: TabPart): string | null {
		return this.embedded ? null : readStored(`${part}:${this.#id}`, 'tab');
	}

	/**
	 * Stores a part for a reload of this tab; null removes it. Returns false if the browser does not store it. An earlier
	 * part does not stay, because a reload would bring it back.
	 */
	keepInTab(part: TabPart, text: string | null): boolean {
		if (this.embedded) return true;
		const key = `${part}:${this.#id}`;
		if (text !== null && fitsStorage(text) && writeStored(key, text, 'tab')) return true;
		removeStored(key, 'tab');
		return text === null;
	}

	/** Stores the drafts for a reload of this tab; earlier drafts do not stay. */
	keepDrafts(drafts: Json | null): void {
		const text = drafts === null ? null : JSON.stringify(drafts);
		this.#unkeptDrafts = !this.keepInTab('drafts', text);
	}

	/** Stores the document for the next visit; with null the next visit begins with a new lab. */
	keepForVisits(text: string | null): void {
		if (this.#held || this.embedded) return;
		let key = this.#beside ?? documentKey(this.#id);
		const stored = readStored(key);
		if (stored !== text && this.#isForeign(stored)) {
			if (text === null) return;
			this.#otherTab = true;
			const free = freeKey(this.#id, 'other-tab');
			// Without a key of its own this document would overwrite that of the other tab.
			this.#unkept = free === null;
			if (free === null) return;
			this.#beside = key = free;
			this.keepInTab('beside', free);
		}
		this.#keep(key, text);
	}

	/** Looks whether another tab has stored something, and sets `otherTab` if it is a different document. */
	checkOtherTab(): void {
		if (this.#beside === null && this.#isForeign(this.forVisits)) this.#otherTab = true;
	}

	dismissOtherTab(): void {
		this.#otherTab = false;
	}

	/** Stores this text for the next visit and puts the other tab’s document aside. */
	replaceOtherTab(text: string | null): void {
		this.putStoredAside('other-tab');
		if (this.#held) return;
		if (text !== null && this.#beside !== null && !this.#isForeign(readStored(this.#beside)))
			removeStored(this.#beside);
		this.#leaveBeside();
		this.#keep(documentKey(this.#id), text);
		this.#asides = this.#asides.filter(({ kind }) => kind !== 'other-tab');
	}

	/** Puts this text aside, so that this tab goes on with `other`, the document that the other tab stored. */
	joinOtherTab(text: string | null, other: string): void {
		if (text !== null && text !== other) {
			if (this.#beside !== null) this.keepForVisits(text);
			else putAside(this.#id, 'other-tab', text);
		}
		this.#leaveBeside();
		this.#known = other;
		this.#list();
	}

	/** Replaces a document put aside by this text; with null it is deleted. */
	swap(aside: Aside, text: string | null): void {
		this.dismiss(aside);
		if (text === null) deleteAside(aside);
		else this.#write(aside.key, text);
	}

	/** Ends the storing beside the other tab. The copy there stays. */
	#leaveBeside(): void {
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
	}

	/** Stores the document under the key of this tab. */
	#keep(key: string, text: string | null): void {
		this.#write(key, text);
		if (!this.#unkept) this.#known = text;
	}

	#list(): void {
		this.#asides = asidesOf(this.#id).filter(({ key }) => key !== this.#beside);
	}

	/** Puts a text aside that only this tab has. */
	putAside(kind: AsideKind, text: string): void {
		if (this.embedded) return;
		putAside(this.#id, kind, text);
		this.#list();
	}

	/** Puts a copy of the document for the next visit aside, before it is overwritten. */
	copyStoredAside(kind: AsideKind): void {
		const text = this.forVisits;
		if (text !== null) this.#held = !putAside(this.#id, kind, text);
		this.#list();
	}

	/** Moves the document for the next visit aside. */
	putStoredAside(kind: AsideKind): void {
		this.#held = !putStoredAside(this.#id, kind);
		this.#list();
	}

	/**
	 * Forgets what the tab stores for its reload, so that a reload begins with the document for the next
	 * visit.
	 */
	forgetTab(): void {
		for (const part of TAB_PARTS) this.keepInTab(part, null);
	}

	/** Returns the text of a document put aside, or of the one that could not be put aside (`held`). */
	textOf(aside: Aside | 'held'): string {
		return aside === 'held' ? (this.forVisits ?? '') : asideText(aside);
	}

	/**
	 * Deletes a document put aside, or the one that could not be (`held`). New work is stored again after the
	 * latter.
	 */
	delete(aside: Aside | 'held'): void {
		if (aside === 'held') {
			this.#held = false;
			removeStored(documentKey(this.#id));
		} else {
			deleteAside(aside);
			this.dismiss(aside);
		}
	}

	/** Hides a document put aside until the next visit. */
	dismiss(aside: Aside): void {
		this.#asides = this.#asides.filter((other) => other !== aside);
	}
}
