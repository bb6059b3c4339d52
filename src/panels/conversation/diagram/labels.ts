// Finds places for the labels of the arrows. A label lies along its own arrow, overlaps no other label, and
// crosses other arrows only if no free place exists. Labels without a place are counted at a label nearby that has
// room for the count.
import { partitionPoint } from '../../../engine/partition-point.ts';
import { textWidthEm } from '../../../ui/text-width.ts';
import {
	areasAlong,
	areTooClose,
	reachOf,
	type LabelArea,
	type LabelSide,
	type Reach,
} from './label-areas.ts';
import type { LineSegment } from './shapes.ts';
import { xsInTravelOrder } from './travel-order.ts';

/** Describes an arrow that should get a label. */
export interface Wanted {
	/** Holds the index of the arrow’s shape. */
	readonly index: number;
	readonly line: LineSegment;
	/** Holds the x coordinates of the two life lines between which the arrow lies. */
	readonly hop: readonly [left: number, right: number];
	readonly title: string;
	readonly bytes: string;
	/** Decides which labels get their place first: those with a larger weight. */
	readonly weight: number;
	/** Holds the width of the warning sign before the title, in em. It is 0 without a sign. */
	readonly signEm: number;
}

/** Represents a label with its place in pixels of the window. */
export interface Label {
	readonly index: number;
	readonly x: number;
	readonly y: number;
	readonly degrees: number;
	readonly title: string;
	/** Holds the text of the bytes. It is empty if the text has no room. */
	readonly bytes: string;
	readonly anchor: 'middle' | 'start' | 'end';
	/** Is true if the title is written below its arrow. */
	readonly below: boolean;
	readonly widthPx: number;
	/** Lists the indices of the arrows nearby whose labels found no place. */
	readonly more: readonly number[];
}

/** Represents a possible place of a label along the arrow. */
interface Along {
	readonly x: number;
	readonly boxes: readonly LabelArea[];
	/** Counts the other arrows that cross the label. */
	readonly cost: number;
}

/** Lists the places to try along the arrow, as shares of its length, the best first. */
const SHARES = [0.5, 0.36, 0.64, 0.25, 0.75, 0.15, 0.85] as const;
/** Holds the steepest slope at which a label lies along its arrow. */
const STEEPEST = 0.4;
const BYTES_EM = 0.85;
/** Holds the width of a monospaced character, in em of its own size. */
const MONO_EM = 0.6;
/** Holds half of the room that a count and the space before it take, in em of the title. The label keeps its middle. */
const COUNT_EM = 0.9;
/** Holds the share of a hop that a label may take. */
const SHARE_OF_HOP = 0.88;
const LEAST_EM = 3;

/**
 * Places labels, those with the largest weight first, and from top to bottom.
 * @param before areas that other text covers already
 */
export function placeDiagramLabels(
	wanted: readonly Wanted[],
	emPx: number,
	height: number,
	before: readonly LabelArea[] = [],
): readonly Label[] {
	const taken: LabelArea[] = [...before];
	const placed: Label[] = [];
	const covered = new Map<number | null, readonly LabelArea[]>([[null, before]]);
	const lines = wanted.map(({ line }) => line);
	const left: Wanted[] = [];
	const order = wanted.toSorted((a, b) => b.weight - a.weight || a.line.y1 - b.line.y1);
	for (const one of order) {
		const found = placeOne(one, lines, taken, emPx, height);
		if (found === null) left.push(one);
		else {
			taken.push(...found.boxes);
			placed.push(found.label);
			covered.set(one.index, found.boxes);
		}
	}
	return counted(inTravelOrder(placed, wanted), left, covered, emPx);
}

/** Lets labels that lie on one line, on the same side of it, change places so that the first is nearest to the arrowhead. */
function inTravelOrder(placed: readonly Label[], wanted: readonly Wanted[]): readonly Label[] {
	const lineOf = new Map(wanted.map(({ index, line }) => [index, line]));
	const along = placed.filter(({ anchor }) => anchor === 'middle');
	const moved = [true, false].flatMap((below) => {
		const labels = along
			.filter((label) => label.below === below)
			.map((label) => ({ ...label, line: lineOf.get(label.index)! }));
		const xs = xsInTravelOrder(labels);
		return labels.map(({ line: { x1, y1, x2, y2 }, ...label }, i) => ({
			...label,
			x: xs[i]!,
			y: y1 + ((xs[i]! - x1) * (y2 - y1)) / (x2 - x1),
		}));
	});
	return [...moved, ...placed.filter(({ anchor }) => anchor !== 'middle')];
}

function placeOne(
	{ index, line, hop, title, bytes, signEm }: Wanted,
	lines: readonly LineSegment[],
	taken: readonly LabelArea[],
	emPx: number,
	height: number,
): { readonly label: Label; readonly boxes: readonly LabelArea[] } | null {
	const run = hop[1] - hop[0];
	const slope = (line.y2 - line.y1) / (line.x2 - line.x1);
	const room = run * SHARE_OF_HOP - signEm * emPx;
	if (room < LEAST_EM * emPx) return null;
	const text = fitted(title, room / emPx);
	const bytesPx = bytes.length * MONO_EM * BYTES_EM * emPx;
	const titlePx = (textWidthEm(text) + signEm) * emPx;
	if (Math.abs(slope) > STEEPEST) return steep();
	const degrees = Math.round((Math.atan(slope) * 1800) / Math.PI) / 10;
	const sides: readonly LabelSide[] = ['above', 'below'];
	for (const shown of bytes !== '' && bytesPx <= room ? [bytes, ''] : ['']) {
		const widthPx = Math.max(titlePx, shown === '' ? 0 : bytesPx);
		for (const side of shown === '' ? sides : ['both' as const]) {
			const found = bestAlong(line, slope, widthPx, reachOf(side, emPx));
			if (found === null) continue;
			const { x, boxes } = found;
			const y = line.y1 + (x - line.x1) * slope;
			const below = side === 'below';
			const own = { index, x, y, degrees, title: text, bytes: shown, widthPx, below, more: [] };
			return { label: { ...own, anchor: 'middle' }, boxes };
		}
	}
	return null;

	function bestAlong(
		along: LineSegment,
		lean: number,
		widthPx: number,
		reach: Reach,
	): Along | null {
		let best: Along | null = null;
		for (const share of SHARES) {
			const x = inside(along.x1 + share * (along.x2 - along.x1), along, widthPx / 2);
			const boxes = areasAlong(along, lean, x, widthPx, reach);
			if (boxes.some(({ y1, y2 }) => y2 < 0 || y1 > height) || areTooClose(boxes, taken, emPx))
				continue;
			const cost = crossings(along, lean, x, widthPx / 2, lines, reach);
			if (best === null || cost < best.cost) best = { x, boxes, cost };
			if (cost === 0) break;
		}
		return best;
	}

	/**
	 * Places the label of a steep arrow horizontally beside the arrow’s beginning, or beside the point where
	 * it enters the window.
	 */
	function steep(): ReturnType<typeof placeOne> {
		const right = line.x2 > line.x1;
		const base = Math.min(Math.max(line.y1, 0), line.y2) + 1.6 * emPx;
		const lineX = line.x1 + (base - line.y1) / slope;
		// The preferred side is the one from which the line leads away.
		for (const after of [right, !right]) {
			const x = lineX + (after ? 0.7 : -0.7) * emPx;
			const [from, to] = after ? [x, x + titlePx] : [x - titlePx, x];
			if (from < hop[0] || to > hop[1]) continue;
			const box = { x1: from, x2: to, y1: base - emPx, y2: base + 0.4 * emPx };
			if (box.y2 < 0 || box.y1 > height || areTooClose([box], taken, emPx)) continue;
			const label = {
				index,
				x,
				y: base,
				degrees: 0,
				title: text,
				bytes: '',
				below: false,
				more: [],
			};
			return {
				label: { ...label, widthPx: titlePx, anchor: after ? 'start' : 'end' },
				boxes: [box],
			};
		}
		return null;
	}
}

/** Returns as much of the text as fits, with an ellipsis if it was cut. */
export function fitted(text: string, roomEm: number): string {
	if (textWidthEm(text) <= roomEm) return text;
	const characters = Array.from(text);
	const fits = (count: number) => textWidthEm(`${characters.slice(0, count).join('')}…`) <= roomEm;
	const count = partitionPoint(characters.length, (index) => fits(index + 1));
	return `${characters.slice(0, count).join('').trimEnd()}…`;
}

function inside(x: number, { x1, x2 }: LineSegment, half: number): number {
	const [low, high] = [Math.min(x1, x2) + half + 8, Math.max(x1, x2) - half - 8];
	return low > high ? (x1 + x2) / 2 : Math.min(high, Math.max(low, x));
}

/** Returns the number of other arrows that cross the label. */
function crossings(
	own: LineSegment,
	slope: number,
	x: number,
	half: number,
	lines: readonly LineSegment[],
	{ above, below }: Reach,
): number {
	return lines.filter((line) => {
		if (line === own) return false;
		const [from, to] = [Math.min(line.x1, line.x2), Math.max(line.x1, line.x2)];
		if (from > x || to < x) return false;
		const lineSlope = (line.y2 - line.y1) / (line.x2 - line.x1);
		const off = (at: number) =>
			line.y1 + (at - line.x1) * lineSlope - (own.y1 + (at - own.x1) * slope);
		const [start, end] = [off(x - half), off(x + half)];
		return Math.max(start, end) > -above && Math.min(start, end) < below;
	}).length;
}

/**
 * Counts each label without a place at the nearest label of the same hop that is near and has room for the count.
 * @param covered holds what each label covers, by its index, and with null what other text covers
 */
function counted(
	placed: readonly Label[],
	left: readonly Wanted[],
	covered: Map<number | null, readonly LabelArea[]>,
	emPx: number,
): readonly Label[] {
	/** Holds the arrows that each label counts, or null if it has no room. Thousands of arrows ask, so it is found once. */
	const more = new Map<Label, number[] | null>();
	for (const { index, line } of left) {
		const gapOf = ({ y }: Label) => Math.abs(y - (line.y1 + line.y2) / 2);
		const near = placed
			.filter((label) => (label.x - line.x1) * (label.x - line.x2) <= 0 && gapOf(label) < 4 * emPx)
			.toSorted((a, b) => gapOf(a) - gapOf(b));
		for (const label of near) {
			if (!more.has(label)) more.set(label, hasRoom(label) ? [] : null);
			const arrows = more.get(label);
			arrows?.push(index);
			if (arrows) break;
		}
	}
	return placed.map((label) => ({ ...label, more: more.get(label) ?? [] }));

	function hasRoom({ index, bytes }: Label): boolean {
		// The count is in the row of the title.
		const bytesPx = bytes === '' ? 0 : reachOf('both', emPx).below;
		const own = covered.get(index)!;
		const wider = own.flatMap((box) =>
			[-COUNT_EM, COUNT_EM].map((byEm) => ({
				x1: box.x1 + byEm * emPx,
				x2: box.x2 + byEm * emPx,
				y1: box.y1,
				y2: box.y2 - bytesPx,
			})),
		);
		const others = [...covered].flatMap(([of, boxes]) => (of === index ? [] : boxes));
		const room = !areTooClose(wider, others, emPx);
		if (room) covered.set(index, [...own, ...wider]);
		return room;
	}
}
