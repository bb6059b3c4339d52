// Places the names of curves: each name is beside its own curve, crosses no other curve and overlaps no other
// name. A name for which there is no place goes into the legend.

export interface LabelBox {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

export type Point = readonly [x: number, y: number];

export interface CurveLabel {
	readonly width: number;
	readonly height: number;
	/** Lists the points of the curve from left to right, in pixels. */
	readonly curve: readonly Point[];
}

/** Lists the shares of the plot's height at which a name may be beside its curve, the best first. */
const LEVELS = [
	0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.2, 0.82, 0.9, 0.86, 0.94, 0.97, 0.14,
] as const;
const GAP = 5;
/** Holds the least distance of a name from another curve. A nearer name could be read as the name of that curve. */
const ALONE_PX = 12;

/** Returns a box for each label, in the order of the labels; null for a label without a place. */
export function placeCurveLabels(
	labels: readonly CurveLabel[],
	within: LabelBox,
): readonly (LabelBox | null)[] {
	const placed: (LabelBox | null)[] = labels.map(() => null);
	// The widest name has the fewest possible places, so it is placed first.
	const order = [...labels.keys()].sort((a, b) => labels[b]!.width - labels[a]!.width);
	for (const i of order) {
		const free = placesBeside(i, labels, within).find(
			(box) =>
				inside(box, within) &&
				!placed.some((other) => other !== null && overlap(box, other)) &&
				!labels.some(({ curve }) => crosses(curve, box)),
		);
		placed[i] = free ?? null;
	}
	return placed;
}

export function overlap(a: LabelBox, b: LabelBox): boolean {
	return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/**
 * Returns the places beside curve `i`: first right of and below the curve, then left of and above it. The
 * places where no other curve is near come first.
 */
function placesBeside(
	i: number,
	labels: readonly CurveLabel[],
	within: LabelBox,
): readonly LabelBox[] {
	const { curve, width, height } = labels[i]!;
	const alone: LabelBox[] = [];
	const crowded: LabelBox[] = [];
	for (const level of LEVELS) {
		const y = within.y + (1 - level) * within.height;
		const x = xAt(curve, y);
		if (x === null) continue;
		const near = labels.some((other, at) => {
			const otherX = at === i ? null : xAt(other.curve, y);
			return otherX !== null && Math.abs(otherX - x) < ALONE_PX;
		});
		(near ? crowded : alone).push(
			{ x: x + GAP, y: y + 1, width, height },
			{ x: x - GAP - width, y: y - 1 - height, width, height },
		);
	}
	return [...alone, ...crowded];
}

/** Returns the x at which a rising curve first reaches the height y; null if it does not. */
function xAt(curve: readonly Point[], y: number): number | null {
	const i = curve.findIndex((point) => point[1] <= y);
	if (i < 1) return null;
	const [x1, y1] = curve[i - 1]!;
	const [x2, y2] = curve[i]!;
	return x1 + ((y1 - y) / (y1 - y2 || 1)) * (x2 - x1);
}

function inside(box: LabelBox, { x, y, width, height }: LabelBox): boolean {
	return (
		box.x >= x && box.y >= y && box.x + box.width <= x + width && box.y + box.height <= y + height
	);
}

function crosses(curve: readonly Point[], box: LabelBox): boolean {
	for (let i = 1; i < curve.length; i++) {
		if (segmentCrosses(curve[i - 1]!, curve[i]!, box)) return true;
	}
	return false;
}

/** Returns whether the part of a rising segment that is above or below the box's width touches the box's height. */
function segmentCrosses([x1, y1]: Point, [x2, y2]: Point, box: LabelBox): boolean {
	const from = Math.max(x1, box.x);
	const to = Math.min(x2, box.x + box.width);
	if (from > to) return false;
	const slope = x2 === x1 ? 0 : (y2 - y1) / (x2 - x1);
	const low = x2 === x1 ? y1 : y1 + slope * (from - x1);
	const high = x2 === x1 ? y2 : y1 + slope * (to - x1);
	return low >= box.y && high <= box.y + box.height;
}
