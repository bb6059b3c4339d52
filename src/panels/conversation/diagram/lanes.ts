// Computes the x coordinates of the life lines, from the client on the left to the server on the right.
/** Holds horizontal places in pixels. */
export interface Lanes {
	/** Lists the x coordinate of each node of the path. */
	readonly xs: readonly number[];
	/** Holds the right end of the times beside the diagram. */
	readonly ticksX: number;
	/**
	 * Holds the width outside the outer life lines for words beside them. If it is 0, the words are written along
	 * the life line.
	 */
	readonly gutterPx: number;
	readonly width: number;
}

/** Holds widths in em: of the times, of the room beside the life lines, and of the edge in a narrow diagram. */
const TICKS = 4.6;
const GUTTER = 7;
const MOST_GUTTER = 12;
const NARROW_EDGE = 2.2;
/** Holds the least width of a hop in em at which its labels have room. */
const HOP = 17;
const COMFORTABLE_HOP = 18.5;

/** Returns the places for a number of nodes in a diagram of `width` pixels. */
export function lanesOf(nodes: number, width: number, emPx: number): Lanes {
	const ticksX = TICKS * emPx;
	const hops = nodes - 1;
	const wide = (TICKS + 2 * GUTTER + hops * HOP) * emPx <= width;
	const spare = (width / emPx - TICKS - hops * COMFORTABLE_HOP) / 2;
	const gutterPx = wide ? Math.min(MOST_GUTTER, Math.max(GUTTER, spare)) * emPx : 0;
	const left = ticksX + (wide ? gutterPx : NARROW_EDGE * emPx);
	const right = Math.max(left + hops, width - (wide ? gutterPx : NARROW_EDGE * emPx));
	return {
		xs: Array.from({ length: nodes }, (_, i) => left + ((right - left) * i) / hops),
		ticksX,
		gutterPx,
		width,
	};
}

/** Returns the tone of one of so many nodes. */
export function nodeTone(node: number, nodes: number): 'client' | 'box' | 'server' {
	return node === 0 ? 'client' : node === nodes - 1 ? 'server' : 'box';
}

/** Returns the middle of the middle hop, where words cover no life line. */
export function middleOf({ xs }: Lanes): number {
	const hop = (xs.length - 2) >> 1;
	return (xs[hop]! + xs[hop + 1]!) / 2;
}
