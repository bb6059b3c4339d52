// Lists the names of the readers of frames, apart from their profiles, so that an address can be read without loading
// the profiles.
import type { Role } from '../role.ts';

export const READERS = ['strict', 'chromium', 'firefox', 'ws'] as const;
export type Reader = (typeof READERS)[number];

/** Returns whether this reader receives what that side sends. A browser is never a server. */
export function readsFrom(reader: Reader, from: Role): boolean {
	return from === 'server' || reader === 'strict' || reader === 'ws';
}

export function isReader(name: string): name is Reader {
	return (READERS as readonly string[]).includes(name);
}
