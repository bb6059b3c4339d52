/** More lines than a document should hold; they change by the step, so that scrolling is not disturbed at each move. */
const MOST = 100;
const STEP = 25;

/** Of a long program the lines around the one that acts: from, and up to but not including. */
export function shownLines(
	count: number,
	acting: number,
): { readonly from: number; readonly to: number } {
	if (count <= MOST) return { from: 0, to: count };
	const middle = Math.floor((acting - MOST / 2 + STEP / 2) / STEP) * STEP;
	const from = Math.max(0, Math.min(count - MOST, middle));
	return { from, to: from + MOST };
}
