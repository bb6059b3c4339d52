// One lab in the site: the loaded panel, its model, and whose work it shows. A link opens beside one's own
// work, which stays stored, unchanged, until its owner says otherwise.
import { LIMITS } from '../engine/index.ts';
import type { Json, Lab } from '../lab/lab.ts';
import type { LoadedPanel, PanelDescriptor } from '../panels/descriptor.ts';
import { packText, unpackText } from '../platform/packing.ts';
import { readStored, removeStored, writeStored } from '../platform/storage.ts';

/** The form of packed and stored documents; another one is refused with a message, not guessed at. */
const VERSION = 1;

export interface Place {
	readonly descriptor: PanelDescriptor;
	readonly loaded: LoadedPanel<Lab, unknown>;
	readonly lab: Lab;
	/** What was stored could not be read; it is left alone. */
	readonly unreadable: boolean;
}

export function openPlace(descriptor: PanelDescriptor, loaded: LoadedPanel<Lab, unknown>): Place {
	const lab = loaded.createLab();
	const stored = readStored(storageKey(descriptor.id));
	const readable = stored === null || restore(descriptor.id, lab, stored) === 'restored';
	lab.history.forget();
	return { descriptor, loaded, lab, unreadable: !readable };
}

/** A lab's document as text, for storage, comparison and links. */
export function saveText(id: string, lab: Lab): string {
	return JSON.stringify({ version: VERSION, lab: id, document: lab.save() } satisfies Json);
}

export type Restored = 'restored' | 'damaged' | 'other-version' | 'other-lab';

export function restore(id: string, lab: Lab, text: string): Restored {
	let saved: unknown;
	try {
		saved = JSON.parse(text);
	} catch {
		return 'damaged';
	}
	if (typeof saved !== 'object' || saved === null) return 'damaged';
	const { version, lab: owner, document } = saved as Record<string, unknown>;
	if (version !== VERSION) return typeof version === 'number' ? 'other-version' : 'damaged';
	if (owner !== id) return 'other-lab';
	return lab.restore(document) ? 'restored' : 'damaged';
}

/**
 * Keeps a document for a reload of this tab and for the next visit; false when it is too large or there is
 * no storage.
 */
export function store(place: Place): boolean {
	if (place.unreadable) return false;
	const { lab, descriptor } = place;
	const text = saveText(descriptor.id, lab);
	// Base64 and JSON make four characters of three bytes, and a little more.
	if (text.length > LIMITS.storedDocument * 1.4) return false;
	writeStored(storageKey(descriptor.id), text, 'tab');
	if (!lab.pristine) return writeStored(storageKey(descriptor.id), text);
	removeStored(storageKey(descriptor.id));
	return true;
}

/** What this tab showed before it was reloaded. */
export function beforeReload(id: string): string | null {
	return readStored(storageKey(id), 'tab');
}

/** The parameters that say the document: written out, or packed; null when it is too large for a link. */
export async function documentParameters(
	place: Place,
): Promise<Readonly<Record<string, string>> | null> {
	const written = place.lab.parameters;
	if (written) return written;
	const text = saveText(place.descriptor.id, place.lab);
	if (new Blob([text]).size > LIMITS.sharedDocument) return null;
	return { s: await packText(text) };
}

export type Unpacking = Restored | 'too-long';

export async function restorePacked(place: Place, packed: string): Promise<Unpacking> {
	const unpacked = await unpackText(packed, LIMITS.sharedDocument);
	if (unpacked.type !== 'text') return unpacked.type;
	return restore(place.descriptor.id, place.lab, unpacked.text);
}

function storageKey(id: string): string {
	return `lab:${id}`;
}
