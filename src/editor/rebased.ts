interface LengthChange {
	readonly from: number;
	readonly to: number;
	readonly insert: { readonly length: number };
}

/**
 * Returns the change `mine` so that it can follow `theirs`, although both started from the same document.
 * That happens if the model changes during a composition. Where both overlap, the text that `mine` removed is
 * already gone.
 */
export function rebased<C extends LengthChange>(mine: C, theirs: LengthChange): C {
	if (mine.to <= theirs.from && mine.from < theirs.to) return mine;
	const grown = theirs.insert.length - (theirs.to - theirs.from);
	if (mine.from >= theirs.to) return { ...mine, from: mine.from + grown, to: mine.to + grown };
	const end = theirs.to + grown;
	return { ...mine, from: end, to: Math.max(end, mine.to + grown) };
}
