interface Change {
	readonly from: number;
	readonly to: number;
	readonly insert: { readonly length: number };
}

/**
 * `mine`, to be made after `theirs` though both were made from the same document: that happens when the
 * model changes in the middle of a composition. Where they overlap, what I removed is gone already.
 */
export function rebased<C extends Change>(mine: C, theirs: Change): C {
	if (mine.to <= theirs.from && mine.from < theirs.to) return mine;
	const grown = theirs.insert.length - (theirs.to - theirs.from);
	if (mine.from >= theirs.to) return { ...mine, from: mine.from + grown, to: mine.to + grown };
	const end = theirs.to + grown;
	return { ...mine, from: end, to: Math.max(end, mine.to + grown) };
}
