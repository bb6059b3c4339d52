import { LatePart } from '../../lab/late-part.svelte.ts';

/** Loads the entries of the search. They are kept when the dialog closes. */
export const lateEntries = new LatePart(async () => (await import('./entries.ts')).SEARCH_ENTRIES);
