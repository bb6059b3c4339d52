import { LatePart } from '../../lab/late-part.svelte.ts';
import { loadIndex } from './search-index.ts';

/** The index as a late part. It is kept when the dialog closes. */
export const lateIndex = new LatePart(loadIndex);
