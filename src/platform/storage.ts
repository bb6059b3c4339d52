// Reads and writes the browser’s storage. The storage may be missing, full or forbidden; then nothing is
// kept, and no function throws.

/**
 * Says how long something is kept. `visits`: for later visits (localStorage). `tab`: for this tab and its reloads
 * (sessionStorage).
 */
export type StorageLifetime = 'visits' | 'tab';

const areas = { visits: () => localStorage, tab: () => sessionStorage } as const;

/** Keeps our keys apart from those of other sites on the same host. */
const PREFIX = 'websocket-101:';

/** Returns a stored value; null if there is none or the storage cannot be read. */
export function readStored(key: string, lifetime: StorageLifetime = 'visits'): string | null {
	try {
		return areas[lifetime]().getItem(`${PREFIX}${key}`);
	} catch {
		return null;
	}
}

/** Returns true if the value was stored. */
export function writeStored(
	key: string,
	value: string,
	lifetime: StorageLifetime = 'visits',
): boolean {
	try {
		areas[lifetime]().setItem(`${PREFIX}${key}`, value);
		return true;
	} catch {
		return false;
	}
}

export function removeStored(key: string, lifetime: StorageLifetime = 'visits'): void {
	try {
		areas[lifetime]().removeItem(`${PREFIX}${key}`);
	} catch {
		// Without storage nothing is stored, so nothing remains to be removed.
	}
}

/** Returns the keys of `visits` that begin with `prefix`. */
export function storedKeys(prefix: string): readonly string[] {
	try {
		const whole = `${PREFIX}${prefix}`;
		return Array.from({ length: localStorage.length }, (_, i) => localStorage.key(i) ?? '')
			.filter((key) => key.startsWith(whole))
			.map((key) => key.slice(PREFIX.length));
	} catch {
		return [];
	}
}

/** Stores a value and returns true if it can be read back. */
export function writeAndRead(key: string, value: string): boolean {
	return writeStored(key, value) && readStored(key) === value;
}

/**
 * Moves a value of `visits` to another key. If the storage has no room for two copies, the old one is removed
 * first. Returns false if the value could not be moved; it is then written back under its old key.
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
