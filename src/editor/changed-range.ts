import type { ChangeSet } from '@codemirror/state';

/** Returns the range from the first to the last change, before (A) and after (B); null if nothing changed. */
export function changedRange(
	changes: ChangeSet,
): { fromA: number; toA: number; fromB: number; toB: number } | null {
	let range: { fromA: number; toA: number; fromB: number; toB: number } | null = null;
	changes.iterChangedRanges((fromA, toA, fromB, toB) => {
		range = { fromA: range?.fromA ?? fromA, toA, fromB: range?.fromB ?? fromB, toB };
	}, true);
	return range;
}
