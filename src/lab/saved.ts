// A lab's document as text, for storage, for comparison, and packed for links. What comes back is read as
// input from a stranger: a version, a lab and a document, or a reason why it is none.
import { LIMITS } from '../engine/index.ts';
import { packText, unpackText } from '../platform/packing.ts';
import type { Json, Lab } from './lab.ts';

/** The form of saved documents; another one is refused with a message, not guessed at. */
const VERSION = 1;

/** What a link holds at most. */
export const SHARED_KIB = LIMITS.sharedDocument / 1024;

export type Restored = 'restored' | 'damaged' | 'other-version' | 'other-lab';
export type Unpacking = Restored | 'too-long';

export function saveText(id: string, lab: Lab): string {
	return JSON.stringify({ version: VERSION, lab: id, document: lab.save() } satisfies Json);
}

/** Makes a saved document the lab's; when it is none, nothing changes. */
export function restoreText(id: string, lab: Lab, text: string): Restored {
	let saved: unknown;
	try {
		saved = JSON.parse(text);
	} catch {
		return 'damaged';
	}
	if (typeof saved !== 'object' || saved === null) return 'damaged';
	const { version, lab: owner, document } = saved as Record<string, unknown>;
	if (version !== VERSION) return typeof version === 'number' ? 'other-version' : 'damaged';
	if (owner !== id) return typeof owner === 'string' ? 'other-lab' : 'damaged';
	return lab.restore(document) ? 'restored' : 'damaged';
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
	return unpacked.type === 'text' ? restoreText(id, lab, unpacked.text) : unpacked.type;
}
