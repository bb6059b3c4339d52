// Which part of a long content is in view. Browsers cap the size of an element (Firefox at 17.8 million px,
// Chromium at 33.5), so a longer content scrolls on a shorter track: `physical` is where the scroll bar stands,
// `logical` where the content does. Short steps go 1:1 in both; a leap of the scroll bar goes in proportion.

/** No element is made longer than this. */
export const LONGEST_PX = 15_000_000;

export interface Axis {
	/** Of the whole content. */
	readonly lengthPx: number;
	/** Of the part that is in view. */
	readonly viewPx: number;
}

export interface Position {
	readonly physical: number;
	readonly logical: number;
}

export const START: Position = { physical: 0, logical: 0 };

/** How long the element is made that the scroll bar measures. */
export function trackLength(axis: Axis): number {
	return Math.min(axis.lengthPx, LONGEST_PX);
}

function lastLogical(axis: Axis): number {
	return Math.max(0, axis.lengthPx - axis.viewPx);
}

function lastPhysical(axis: Axis): number {
	return Math.max(0, trackLength(axis) - axis.viewPx);
}

function clamp(value: number, low: number, high: number): number {
	return Math.min(high, Math.max(low, value));
}

/** Where the scroll bar belongs, in proportion. */
export function settled(axis: Axis, logical: number): Position {
	const last = lastLogical(axis);
	const place = clamp(Math.round(logical), 0, last);
	if (axis.lengthPx <= LONGEST_PX) return { physical: place, logical: place };
	return { physical: Math.round((place / last) * lastPhysical(axis)), logical: place };
}

/** The position after the browser moved the scroll bar. */
export function scrolled(axis: Axis, from: Position, physical: number): Position {
	if (axis.lengthPx <= LONGEST_PX) {
		return { physical, logical: clamp(physical, 0, lastLogical(axis)) };
	}
	const by = physical - from.physical;
	const leap = Math.abs(by) > axis.viewPx;
	const logical = leap
		? Math.round((physical / lastPhysical(axis)) * lastLogical(axis))
		: from.logical + by;
	return { physical, logical: clamp(logical, 0, lastLogical(axis)) };
}

/** The position for a place asked for exactly, as a key does. */
export function movedTo(axis: Axis, from: Position, logical: number): Position {
	const place = clamp(logical, 0, lastLogical(axis));
	const physical = from.physical + place - from.logical;
	const near = Math.abs(place - from.logical) <= axis.viewPx;
	return near && physical >= 0 && physical <= lastPhysical(axis)
		? { physical, logical: place }
		: settled(axis, place);
}

/** At an end of the track with content left beyond it. */
export function stuck(axis: Axis, { physical, logical }: Position): boolean {
	if (axis.lengthPx <= LONGEST_PX) return false;
	return (
		(physical <= 0 && logical > 0) ||
		(physical >= lastPhysical(axis) && logical < lastLogical(axis))
	);
}

/** A position brought back inside a content that changed. */
export function within(axis: Axis, position: Position): Position {
	if (axis.lengthPx <= LONGEST_PX) {
		const place = clamp(position.physical, 0, lastLogical(axis));
		return { physical: place, logical: place };
	}
	return position.logical <= lastLogical(axis) ? position : settled(axis, position.logical);
}

/** The place from which [start, end) is in view: where it is when it already is, else with `margin` beyond it. */
export function revealing(
	axis: Axis,
	logical: number,
	start: number,
	end: number,
	margin: number,
): number {
	if (start < logical) return start - margin;
	if (end <= logical + axis.viewPx) return logical;
	return Math.min(end + margin - axis.viewPx, start);
}

/** The rows of one height that are in view, one more on both sides. */
export function rowsInView(
	axis: Axis,
	logical: number,
	rowPx: number,
	count: number,
): { readonly from: number; readonly to: number } {
	if (rowPx <= 0) return { from: 0, to: 0 };
	const from = clamp(Math.floor(logical / rowPx) - 1, 0, count);
	const to = clamp(Math.ceil((logical + axis.viewPx) / rowPx) + 1, from, count);
	return { from, to };
}
