// Where the life lines stand, from the client on the left to the server on the right.
export interface Lanes {
	/** Of each node of the path. */
	readonly xs: readonly number[];
	/** Right end of the times beside the diagram. */
	readonly ticksX: number;
	/** Room outside the outer life lines, for words beside them; 0: none, they go along the line. */
	readonly gutterPx: number;
	readonly width: number;
}

/** In em, of what stands in them. */
const TICKS = 4.6;
const GUTTER = 7;
const MOST_GUTTER = 12;
const NARROW_EDGE = 2.2;
/** A hop with less than that has no room for its words. */
const HOP = 17;
const COMFORTABLE_HOP = 22;

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
