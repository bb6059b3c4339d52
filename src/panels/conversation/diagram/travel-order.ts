// The order of labels on one line. Frames in the same segment have the same arrow, and what is nearer to the arrowhead
// arrives earlier.
import type { LineSegment } from './shapes.ts';

interface OnLine {
	/** Counts the arrows in the order in which they were sent. */
	readonly index: number;
	readonly line: LineSegment;
	/** Holds the middle of the label. */
	readonly x: number;
	readonly widthPx: number;
}

/**
 * Returns the middle of each label after the labels of one line have changed places: the frame that was sent first is
 * nearest to the arrowhead. They take the room that they had together, with equal gaps.
 */
export function xsInTravelOrder(labels: readonly OnLine[]): readonly number[] {
	return labels.map((label) => {
		const { x1, y1, x2, y2 } = label.line;
		const together = labels.filter(
			({ line }) => line.x1 === x1 && line.y1 === y1 && line.x2 === x2 && line.y2 === y2,
		);
		const edges = together.flatMap(({ x, widthPx }) => [x - widthPx / 2, x + widthPx / 2]);
		const leftToRight = together.toSorted((a, b) => (a.index - b.index) * Math.sign(x1 - x2));
		const widths = leftToRight.map(({ widthPx }) => widthPx);
		const widthOf = (some: readonly number[]) => some.reduce((sum, width) => sum + width, 0);
		const left = Math.min(...edges);
		const gap = (Math.max(...edges) - left - widthOf(widths)) / (together.length - 1 || 1);
		const place = leftToRight.indexOf(label);
		return left + widthOf(widths.slice(0, place)) + place * gap + label.widthPx / 2;
	});
}
