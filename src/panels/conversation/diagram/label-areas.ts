// Says what a label of the diagram covers, and whether two labels are too close to each other.
import { CAPSULE_EM } from './capsule-shape.ts';
import type { LineSegment } from './shapes.ts';

/** Describes a rectangle that text covers. */
export interface LabelArea {
	readonly x1: number;
	readonly y1: number;
	readonly x2: number;
	readonly y2: number;
}

/**
 * Says how a label is drawn. `bytes`: the bytes are in the capsule and the title above it. `size`: title and size are in the
 * capsule. `title`: only the title is.
 */
export type LabelForm = 'bytes' | 'size' | 'title';

/** Says how far a label reaches from its arrow, in pixels. */
export interface Reach {
	readonly above: number;
	readonly below: number;
}

/** Holds the height of a title above its capsule, in em. */
export const TITLE_EM = 1.2;
/** Holds the number of rectangles that cover a sloping label. */
const PIECES = 4;
/** Holds the room between two labels, in em of the title. */
const APART_EM = 0.25;

/** Returns how far a label reaches: half of its capsule, and the title above it. */
export function reachOf(form: LabelForm, emPx: number): Reach {
	const half = (CAPSULE_EM / 2 + 0.1) * emPx;
	return { above: form === 'bytes' ? half + TITLE_EM * emPx : half, below: half };
}

/**
 * Returns the rectangles that cover a sloping label; several small ones follow the slope better than a large
 * one.
 */
export function areasAlong(
	line: LineSegment,
	slope: number,
	x: number,
	widthPx: number,
	{ above, below }: Reach,
): readonly LabelArea[] {
	const step = widthPx / PIECES;
	const lean = Math.abs(slope * step) / 2;
	return Array.from({ length: PIECES }, (_, i) => {
		const x1 = x - widthPx / 2 + i * step;
		const y = line.y1 + (x1 + step / 2 - line.x1) * slope;
		return { x1, x2: x1 + step, y1: y - above - lean, y2: y + below + lean };
	});
}

/** Returns whether areas overlap, or follow each other with too little room between them. */
export function areTooClose(
	boxes: readonly LabelArea[],
	taken: readonly LabelArea[],
	emPx: number,
): boolean {
	const apart = APART_EM * emPx;
	return taken.some((one) =>
		boxes.some(
			(box) =>
				box.x1 - apart < one.x2 && one.x1 < box.x2 + apart && box.y1 < one.y2 && one.y1 < box.y2,
		),
	);
}
