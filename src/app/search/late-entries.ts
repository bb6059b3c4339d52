import { LatePart } from '../../lab/late-part.svelte.ts';

/** The entries of the search as a late part. They are kept when the dialog closes. */
export const lateEntries = new LatePart(async () => (await import('./entries.ts')).SEARCH_ENTRIES);
