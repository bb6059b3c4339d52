// Puts the first parts of the Guide before a part of a lab that stands alone, so that Tab and screen readers follow the
// eye. Svelte takes them away with the Guide, so the returned function must put them back before.

/** Moves the first element of each of these parts of the Guide before the lab. The returned function undoes it. */
export function putAboveLab(parts: readonly Element[]): () => void {
	const lab = document.getElementById('lab');
	const moved = parts.map((part) => [part, part.firstElementChild!] as const);
	if (lab) for (const [, first] of moved) lab.before(first);
	return () => {
		for (const [part, first] of moved) part.prepend(first);
	};
}
