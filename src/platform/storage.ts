// The browser's storage, which may be missing, full or forbidden: then nothing is remembered and nothing
// else is lost.

/** `visits` lasts from one visit to the next; `tab` is this tab's own and survives a reload of it. */
export type Keeping = 'visits' | 'tab';

const areas = { visits: () => localStorage, tab: () => sessionStorage } as const;

export function readStored(key: string, keeping: Keeping = 'visits'): string | null {
	try {
		return areas[keeping]().getItem(`websocket-101:${key}`);
	} catch {
		return null;
	}
}

/** True when the value will be there later. */
export function writeStored(key: string, value: string, keeping: Keeping = 'visits'): boolean {
	try {
		areas[keeping]().setItem(`websocket-101:${key}`, value);
		return true;
	} catch {
		return false;
	}
}

export function removeStored(key: string, keeping: Keeping = 'visits'): void {
	try {
		areas[keeping]().removeItem(`websocket-101:${key}`);
	} catch {
		// Nothing was remembered in the first place.
	}
}
