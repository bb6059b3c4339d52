// Texts of one lab that were put aside: stored beside its document, unchanged, and opened only by the reader.
import { moveStored, readStored, removeStored, writeAndRead } from '../platform/storage.ts';

/** `unreadable`: no document of this site. `failed`: the lab stopped on it. `other-tab`: another tab stored another one. */
export type AsideKind = 'unreadable' | 'failed' | 'other-tab';

export interface Aside {
	readonly key: string;
	readonly kind: AsideKind;
}

const KINDS: readonly AsideKind[] = ['unreadable', 'failed', 'other-tab'];
/** How many of each kind are kept of one lab. */
const MOST = 8;

/** Where a lab's document is stored. */
export function documentKey(id: string): string {
	return `lab:${id}`;
}

/** Whether a storage event with this key is about the lab's document. */
export function isDocumentKey(key: string | null, id: string): boolean {
	return key?.endsWith(`:${documentKey(id)}`) ?? false;
}

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

/** False when there is no room for it. The same text is put aside once. */
export function putAside(id: string, kind: AsideKind, text: string): boolean {
	if (isAside(id, text)) return true;
	const key = freeKey(id, kind);
	if (key === null) return false;
	if (writeAndRead(key, text)) return true;
	removeStored(key);
	return false;
}

/** Puts aside what is stored for the next visit. False when that is not possible: then it is stored as before. */
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

/** The first key of the kind that holds nothing; null where all of them are taken. */
export function freeKey(id: string, kind: AsideKind): string | null {
	return keysOf(id, kind).find((key) => readStored(key) === null) ?? null;
}

/** The first of the unreadable ones has the key that the first version of the site gave it. */
function keysOf(id: string, kind: AsideKind): readonly string[] {
	return Array.from({ length: MOST }, (_, i) => `${kind}:${id}${i === 0 ? '' : `:${i + 1}`}`);
}
