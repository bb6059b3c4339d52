// A lab's document as text, for storage, files and comparison, and packed for links. A text that comes back
// is untrusted input: it gives the version, the lab and the document, or the reason why it cannot be used.
import { encodeBase64 } from '../engine/bytes/index.ts';
import { LIMITS } from '../engine/limits.ts';
import { packText, unpackText } from '../platform/packing.ts';
import type { Json, Lab, RestoreProblems } from './lab.ts';

/** Holds the version of saved documents. A document of another version is refused with a message. */
const VERSION = 1;

/** Holds the size of the largest document of a link, in KiB. */
export const SHARED_KIB = LIMITS.sharedDocument / 1024;

/** Says what became of a saved text. */
export interface Restoring extends RestoreProblems {
	readonly type: 'restored' | 'damaged' | 'other-version' | 'other-lab';
}
/** Says what became of a packed text. */
export interface Unpacking extends RestoreProblems {
	readonly type: Restoring['type'] | 'too-long';
}

const NO_PROBLEMS: RestoreProblems = { leftOut: [], refused: [] };

export function saveText(id: string, lab: Pick<Lab, 'save'>): string {
	return JSON.stringify({ version: VERSION, lab: id, document: lab.save() } satisfies Json);
}

/**
 * Returns the document as text, even if the lab can no longer save it: then its fields as they are, bytes as
 * Base64.
 */
export function rescueText(id: string, lab: Lab): string | null {
	try {
		return saveText(id, lab);
	} catch {
		return rawText(id, lab);
	}
}

function rawText(id: string, lab: Lab): string | null {
	const plain = (_: string, value: unknown) =>
		value instanceof Uint8Array ? encodeBase64(value) : value;
	try {
		return JSON.stringify({ version: VERSION, lab: id, document: lab.history.document }, plain);
	} catch {
		return null;
	}
}

/** Returns the id of the lab in which a text was saved; null if the text is not a saved document. */
export function labOfSaved(text: string): string | null {
	const saved = parsed(text);
	if (!saved || !('document' in saved) || !('version' in saved)) return null;
	return typeof saved['lab'] === 'string' ? saved['lab'] : null;
}

/** Makes a saved text the document of the lab. A text that cannot be used changes nothing. */
export function restoreText(id: string, lab: Lab, text: string): Restoring {
	const saved = parsed(text);
	if (!saved) return { type: 'damaged', ...NO_PROBLEMS };
	const { version, lab: owner, document } = saved;
	if (version !== VERSION) {
		return { type: typeof version === 'number' ? 'other-version' : 'damaged', ...NO_PROBLEMS };
	}
	if (owner !== id) {
		return { type: typeof owner === 'string' ? 'other-lab' : 'damaged', ...NO_PROBLEMS };
	}
	try {
		const { document: restored, ...problems } = lab.restore(document);
		return { type: restored ? 'restored' : 'damaged', ...problems };
	} catch {
		return { type: 'damaged', ...NO_PROBLEMS };
	}
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
	try {
		const saved: unknown = JSON.parse(text);
		return typeof saved === 'object' && saved !== null ? { ...saved } : null;
	} catch {
		return null;
	}
}

/** Returns whether a saved text is small enough to be stored, in the tab or for the next visit. */
export function fitsStorage(text: string): boolean {
	// Base64 and JSON make four characters of three bytes, and a little more.
	return text.length <= LIMITS.storedDocument * 1.4;
}

/** Returns the packed document for a link; null if it is too large. */
export function packLab(id: string, lab: Pick<Lab, 'save'>): Promise<string> | null {
	const text = saveText(id, lab);
	return new TextEncoder().encode(text).length > LIMITS.sharedDocument ? null : packText(text);
}

export async function restorePacked(
	id: string,
	lab: Lab,
	packed: string,
	signal?: AbortSignal,
): Promise<Unpacking> {
	const unpacked = await unpackText(packed, LIMITS.sharedDocument);
	signal?.throwIfAborted();
	if (unpacked.type !== 'text') return { type: unpacked.type, ...NO_PROBLEMS };
	return restoreText(id, lab, unpacked.text);
}
