// Who reads frames, apart from how, so that an address is read without the profiles.

export const READERS = ['strict', 'chromium', 'firefox', 'ws'] as const;
export type Reader = (typeof READERS)[number];

/** Whether it reads what this side sends: a browser is never a server. */
export function readsFrom(reader: Reader, from: 'client' | 'server'): boolean {
	return from === 'server' || reader === 'strict' || reader === 'ws';
}

export function isReader(name: string): name is Reader {
	return (READERS as readonly string[]).includes(name);
}
