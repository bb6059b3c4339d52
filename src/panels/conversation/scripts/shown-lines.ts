/**
 * The most lines in the DOM. The shown part moves in steps of `STEP` lines, so that it rarely disturbs the
 * scrolling.
 */
const MOST = 100;
const STEP = 25;

/** Returns the range of lines around the acting one: `from` is included, `to` is not. */
export function shownLines(
	count: number,
	acting: number,
): { readonly from: number; readonly to: number } {
	if (count <= MOST) return { from: 0, to: count };
	const middle = Math.floor((acting - MOST / 2 + STEP / 2) / STEP) * STEP;
	const from = Math.max(0, Math.min(count - MOST, middle));
	return { from, to: from + MOST };
}
