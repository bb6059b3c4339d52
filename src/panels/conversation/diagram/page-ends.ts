// Finds where a long diagram can be cut for paper: between the arrows, if they leave room.
import type { Arrow } from './arrows.ts';
import type { TimeAxis } from './axis.ts';

/** Holds the least height of a part, as a share of the greatest height. */
const LEAST = 0.5;
/** Holds the greatest distance of a cut from the arrow below it, in pixels. */
const ABOVE_PX = 8;

/**
 * Returns the y coordinates on the axis at which the parts of the diagram end. A part is at most `mostPx` high,
 * and ends where no arrow is in transit if there is such a place in its lower half. The last end is that of the
 * axis.
 * @param arrows in the order of departure
 * @param bottomPx the room under the end of the axis
 */
export function pageEnds(
	arrows: readonly Pick<Arrow, 'departs' | 'ends'>[],
	axis: Pick<TimeAxis, 'y' | 'lengthPx'>,
	mostPx: number,
	bottomPx: number,
): readonly number[] {
	const total = axis.lengthPx + bottomPx;
	const gaps = gapsBetween(arrows, axis);
	const ends: number[] = [];
	let from = 0;
	while (total - from > mostPx) {
		const begin = from;
		const inGap = gaps.findLast((y) => y <= begin + mostPx && y >= begin + LEAST * mostPx);
		from = inGap ?? begin + mostPx;
		ends.push(from);
	}
	return [...ends, total];
}

/**
 * Returns the ends of the spans in which no arrow is in transit, with room for what is drawn above the next
 * arrow.
 */
function gapsBetween(
	arrows: readonly Pick<Arrow, 'departs' | 'ends'>[],
	{ y }: Pick<TimeAxis, 'y'>,
): readonly number[] {
	const gaps: number[] = [];
	let ends = 0;
	for (const arrow of arrows) {
		if (arrow.departs > ends) {
			const [from, to] = [y(ends), y(arrow.departs)];
			gaps.push(Math.max((from + to) / 2, to - ABOVE_PX));
		}
		ends = Math.max(ends, arrow.ends);
	}
	return gaps;
}
