// The browser's storage, which may be missing, full or forbidden: then nothing is remembered and nothing
// else is lost.

/** `visits` lasts from one visit to the next; `tab` is this tab's own and survives a reload of it. */
export type Keeping = 'visits' | 'tab';

const areas = { visits: () => localStorage, tab: () => sessionStorage } as const;

/** A host may serve other sites, with values of their own. */
const PREFIX = 'websocket-101:';

export function readStored(key: string, keeping: Keeping = 'visits'): string | null {
	try {
		return areas[keeping]().getItem(`${PREFIX}${key}`);
	} catch {
		return null;
	}
}

/** True when the value will be there later. */
export function writeStored(key: string, value: string, keeping: Keeping = 'visits'): boolean {
	try {
		areas[keeping]().setItem(`${PREFIX}${key}`, value);
		return true;
	} catch {
		return false;
	}
}

export function removeStored(key: string, keeping: Keeping = 'visits'): void {
	try {
		areas[keeping]().removeItem(`${PREFIX}${key}`);
	} catch {
		// Nothing was remembered in the first place.
	}
}

/** True when the value is there, read back. */
export function writeAndRead(key: string, value: string): boolean {
	return writeStored(key, value) && readStored(key) === value;
}

/**
 * Gives a value of `visits` another key. Storage that has no room for it twice may have room for it once. False when
 * the value could not be moved: then it is under its old key, as before.
 */
export function moveStored(key: string, newKey: string): boolean {
	const value = readStored(key);
	if (value === null) return false;
	const copied = writeAndRead(newKey, value);
	removeStored(key);
	if (copied || writeAndRead(newKey, value)) return true;
	removeStored(newKey);
	writeStored(key, value);
	return false;
}
