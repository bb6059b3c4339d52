// The browser's local storage, which may be missing, full or forbidden: then nothing is remembered and
// nothing else is lost.

export function readStored(key: string): string | null {
	try {
		return localStorage.getItem(`websocket-101:${key}`);
	} catch {
		return null;
	}
}

/** True when the value will be there at the next visit. */
export function writeStored(key: string, value: string): boolean {
	try {
		localStorage.setItem(`websocket-101:${key}`, value);
		return true;
	} catch {
		return false;
	}
}

export function removeStored(key: string): void {
	try {
		localStorage.removeItem(`websocket-101:${key}`);
	} catch {
		// Nothing was remembered in the first place.
	}
}
