// Finds heads in a pasted text. It loads with the first paste that may contain one.
export { readCopiedHeads } from '../../engine/index.ts';
