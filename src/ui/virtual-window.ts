// Computes which part of a long content is in view. Browsers limit the size of an element (Firefox to 17.8
// million pixels, Chromium to 33.5), so a longer content scrolls on a shorter track. `physical` is the
// position of the scroll bar, and `logical` is the position in the content. Short steps move both by the same
// distance; a leap of the scroll bar moves the content in proportion.

/** Holds the length of the longest element that is made, in pixels. */
export const LONGEST_PX = 15_000_000;

export interface ScrollAxis {
	/** Holds the length of the whole content. */
	readonly lengthPx: number;
	/** Holds the length of the part in view. */
	readonly viewPx: number;
}

export interface ScrollPosition {
	readonly physical: number;
	readonly logical: number;
}

export const START: ScrollPosition = { physical: 0, logical: 0 };

/** Returns the length of the element that gives the scroll bar its range. */
export function trackLength(axis: ScrollAxis): number {
	return Math.min(axis.lengthPx, LONGEST_PX);
}

function lastLogical(axis: ScrollAxis): number {
	return Math.max(0, axis.lengthPx - axis.viewPx);
}

function lastPhysical(axis: ScrollAxis): number {
	return Math.max(0, trackLength(axis) - axis.viewPx);
}

function clamp(value: number, low: number, high: number): number {
	return Math.min(high, Math.max(low, value));
}

/** Returns the position in which the scroll bar is in proportion to the content. */
export function proportionalPosition(axis: ScrollAxis, logical: number): ScrollPosition {
	const last = lastLogical(axis);
	const clamped = clamp(Math.round(logical), 0, last);
	if (axis.lengthPx <= LONGEST_PX) return { physical: clamped, logical: clamped };
	return { physical: Math.round((clamped / last) * lastPhysical(axis)), logical: clamped };
}

/** Returns the position after the browser moved the scroll bar. */
export function scrolled(axis: ScrollAxis, from: ScrollPosition, physical: number): ScrollPosition {
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

/** Returns the position for an exact place, as a key asks for. */
export function movedTo(axis: ScrollAxis, from: ScrollPosition, logical: number): ScrollPosition {
	const clamped = clamp(logical, 0, lastLogical(axis));
	const physical = from.physical + clamped - from.logical;
	const near = Math.abs(clamped - from.logical) <= axis.viewPx;
	return near && physical >= 0 && physical <= lastPhysical(axis)
		? { physical, logical: clamped }
		: proportionalPosition(axis, clamped);
}

/** Returns whether the scroll bar is at an end of the track although the content continues there. */
export function stuck(axis: ScrollAxis, { physical, logical }: ScrollPosition): boolean {
	if (axis.lengthPx <= LONGEST_PX) return false;
	return (
		(physical <= 0 && logical > 0) ||
		(physical >= lastPhysical(axis) && logical < lastLogical(axis))
	);
}

/** Returns the position, limited to a content whose length changed. */
export function limitedPosition(axis: ScrollAxis, position: ScrollPosition): ScrollPosition {
	if (axis.lengthPx <= LONGEST_PX) {
		const clamped = clamp(position.physical, 0, lastLogical(axis));
		return { physical: clamped, logical: clamped };
	}
	return position.logical <= lastLogical(axis)
		? position
		: proportionalPosition(axis, position.logical);
}

/**
 * Returns the place at which [start, end) is in view: the current one if it fits, else one with `margin`
 * beyond.
 */
export function revealing(
	axis: ScrollAxis,
	logical: number,
	start: number,
	end: number,
	margin: number,
): number {
	if (start < logical) return start - margin;
	if (end <= logical + axis.viewPx) return logical;
	return Math.min(end + margin - axis.viewPx, start);
}

/** Returns the rows in view, for rows of equal height, plus one row on each side. */
export function rowsInView(
	axis: ScrollAxis,
	logical: number,
	rowPx: number,
	count: number,
): { readonly from: number; readonly to: number } {
	if (rowPx <= 0) return { from: 0, to: 0 };
	const from = clamp(Math.floor(logical / rowPx) - 1, 0, count);
	const to = clamp(Math.ceil((logical + axis.viewPx) / rowPx) + 1, from, count);
	return { from, to };
}
