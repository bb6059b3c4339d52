// A lab's document as text, for storage, for comparison, and packed for links. What comes back is read as
// input from a stranger: a version, a lab and a document, or a reason why it is none.
import { encodeBase64, LIMITS } from '../engine/index.ts';
import { packText, unpackText } from '../platform/packing.ts';
import type { Json, Lab, RestoreProblems } from './lab.ts';

/** The form of saved documents; another one is refused with a message, not guessed at. */
const VERSION = 1;

/** What a link holds at most. */
export const SHARED_KIB = LIMITS.sharedDocument / 1024;

/** What came of restoring a saved text. */
export interface Restoring extends RestoreProblems {
	readonly type: 'restored' | 'damaged' | 'other-version' | 'other-lab';
}
/** What came of restoring a packed text. */
export interface Unpacking extends RestoreProblems {
	readonly type: Restoring['type'] | 'too-long';
}

const NO_PROBLEMS: RestoreProblems = { leftOut: [], refused: [] };

export function saveText(id: string, lab: Lab): string {
	return JSON.stringify({ version: VERSION, lab: id, document: lab.save() } satisfies Json);
}

/** The document as text also where the lab can no longer save it: then its fields as they are, bytes as Base64. */
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

/** The lab that a text was saved in, as a file for example; null where the text is no saved lab. */
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

/** Whether such a text is kept for the next visit. */
export function fitsStorage(text: string): boolean {
	// Base64 and JSON make four characters of three bytes, and a little more.
	return text.length <= LIMITS.storedDocument * 1.4;
}

/** The document for a link; null when it is too large for one. */
export function packLab(id: string, lab: Lab): Promise<string> | null {
	const text = saveText(id, lab);
	return new Blob([text]).size > LIMITS.sharedDocument ? null : packText(text);
}

export async function restorePacked(id: string, lab: Lab, packed: string): Promise<Unpacking> {
	const unpacked = await unpackText(packed, LIMITS.sharedDocument);
	if (unpacked.type !== 'text') return { type: unpacked.type, ...NO_PROBLEMS };
	return restoreText(id, lab, unpacked.text);
}
