// Stores documents of one lab that were put aside, unchanged beside the lab’s document. They open only if the learner
// asks for it.
import { moveStored, readStored, removeStored, writeAndRead } from '../../platform/storage.ts';

/**
 * Says why a document was put aside. `unreadable`: it is not a document of this site. `failed`: the lab stopped
 * on it. `other-tab`: another tab stored a different one.
 */
export type AsideKind = 'unreadable' | 'failed' | 'other-tab';

/** Represents a document put aside, under its key in the storage. */
export interface Aside {
	readonly key: string;
	readonly kind: AsideKind;
}

const KINDS: readonly AsideKind[] = ['unreadable', 'failed', 'other-tab'];
/** Holds the greatest number of documents of each kind that are kept per lab. */
const MOST = 8;

/** Returns the key under which a lab’s document is stored. */
export function documentKey(id: string): string {
	return `lab:${id}`;
}

/** Tells whether a storage event with this key is about the lab’s document. */
export function isDocumentKey(key: string | null, id: string): boolean {
	return key?.endsWith(`:${documentKey(id)}`) ?? false;
}

/** Returns the documents of a lab that were put aside. */
export function asidesOf(id: string): readonly Aside[] {
	return KINDS.flatMap((kind) =>
		keysOf(id, kind)
			.filter((key) => readStored(key) !== null)
			.map((key) => ({ key, kind })),
	);
}

export function asideText({ key }: Aside): string {
	return readStored(key) ?? '';
}

export function deleteAside({ key }: Aside): void {
	removeStored(key);
}

/** Puts a text aside, and the same text only once. Returns false if there is no room for it. */
export function putAside(id: string, kind: AsideKind, text: string): boolean {
	if (isAside(id, text)) return true;
	const key = freeKey(id, kind);
	if (key === null) return false;
	if (writeAndRead(key, text)) return true;
	removeStored(key);
	return false;
}

/**
 * Moves the document for the next visit aside. Returns false if that is not possible; the document then stays
 * where it is.
 */
export function putStoredAside(id: string, kind: AsideKind): boolean {
	const stored = readStored(documentKey(id));
	if (stored === null) return true;
	if (isAside(id, stored)) {
		removeStored(documentKey(id));
		return true;
	}
	const key = freeKey(id, kind);
	return key !== null && moveStored(documentKey(id), key);
}

function isAside(id: string, text: string): boolean {
	return asidesOf(id).some((aside) => asideText(aside) === text);
}

/** Returns the first free key of the kind; null if all of them are in use. */
export function freeKey(id: string, kind: AsideKind): string | null {
	return keysOf(id, kind).find((key) => readStored(key) === null) ?? null;
}

/**
 * Returns all keys of a kind. The first one has no number, because the first version of the site stored
 * unreadable documents there.
 */
function keysOf(id: string, kind: AsideKind): readonly string[] {
	return Array.from({ length: MOST }, (_, i) => `${kind}:${id}${i === 0 ? '' : `:${i + 1}`}`);
}
