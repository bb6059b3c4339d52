// Finds places for the labels of the arrows: capsules, which lie along their own arrow, overlap no other label, and
// cross other arrows only if no free place exists. Labels without a place are counted at a label nearby that has
// room for the count.
import { partitionPoint } from '../../../engine/partition-point.ts';
import { textWidthEm } from '../../../ui/text-width.ts';
import { capsuleEm, sizeEm } from './capsule-shape.ts';
import {
	areasAlong,
	areTooClose,
	reachOf,
	type LabelArea,
	type LabelForm,
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
	/** Holds the size in words. It is empty for a unit without bytes, and for a band. */
	readonly size: string;
	/** Holds the width of the bytes in the capsule, in em. It is 0 if the unit is too long for them. */
	readonly bytesEm: number;
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
	/** Holds the size in words. */
	readonly size: string;
	readonly form: LabelForm;
	/** Is `middle` for a capsule. Beside a steep arrow the title is written without one. */
	readonly anchor: 'middle' | 'start' | 'end';
	/** Says whether the arrow leads to the right. */
	readonly toRight: boolean;
	/** `titlePx` is the width of all that is written in one line with the title, `widthPx` that of the whole label. */
	readonly titlePx: number;
	readonly capsulePx: number;
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
const SHARES = [0.5, 0.58, 0.42, 0.66, 0.34, 0.74, 0.26, 0.82, 0.18, 0.9, 0.1] as const;
/** Holds the steepest slope at which a label lies along its arrow. */
const STEEPEST = 0.4;
/** Holds the room that a count behind a label takes, in em of the title. */
const COUNT_EM = 1.8;
/** Holds the share of a hop that a label may take. */
const SHARE_OF_HOP = 0.88;
const LEAST_EM = 3;
/** Matches the status code at the beginning of the line of a response. */
const STATUS = /^\d{3}(?= )/;

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

/** Lets labels that lie on one line change places so that the first is nearest to the arrowhead. */
function inTravelOrder(placed: readonly Label[], wanted: readonly Wanted[]): readonly Label[] {
	const lineOf = new Map(wanted.map(({ index, line }) => [index, line]));
	const along = placed.filter(({ anchor }) => anchor === 'middle');
	const labels = along.map((label) => ({ ...label, line: lineOf.get(label.index)! }));
	const xs = xsInTravelOrder(labels);
	const moved = labels.map(({ line: { x1, y1, x2, y2 }, ...label }, i) => ({
		...label,
		x: xs[i]!,
		y: y1 + ((xs[i]! - x1) * (y2 - y1)) / (x2 - x1),
	}));
	return [...moved, ...placed.filter(({ anchor }) => anchor !== 'middle')];
}

function placeOne(
	{ index, line, hop, title, size, bytesEm, signEm }: Wanted,
	lines: readonly LineSegment[],
	taken: readonly LabelArea[],
	emPx: number,
	height: number,
): { readonly label: Label; readonly boxes: readonly LabelArea[] } | null {
	const run = hop[1] - hop[0];
	const slope = (line.y2 - line.y1) / (line.x2 - line.x1);
	const toRight = line.x2 > line.x1;
	const roomEm = (run * SHARE_OF_HOP) / emPx;
	if (roomEm - signEm < LEAST_EM) return null;
	const own = { index, title, size, toRight, more: [] };
	if (Math.abs(slope) > STEEPEST) return steep();
	const degrees = Math.round((Math.atan(slope) * 1800) / Math.PI) / 10;
	const tries = formsIn(roomEm).map((form) => ({ form, says: title }));
	// A response that has no room for its whole line says its status, and not a cut line.
	const status = STATUS.exec(title)?.[0];
	if (status !== undefined) tries.push({ form: 'title', says: status });
	for (const { form, says } of tries) {
		const behindEm = form === 'size' ? sizeEm(size) : 0;
		const padEm = form === 'bytes' ? 0 : capsuleEm(0);
		const text = fitted(says, roomEm - padEm - signEm - behindEm);
		if (status !== undefined && text !== says) continue;
		const titleEm = textWidthEm(text) + signEm + behindEm;
		const titlePx = titleEm * emPx;
		const capsulePx = capsuleEm(form === 'bytes' ? bytesEm : titleEm) * emPx;
		const widthPx = Math.max(capsulePx, titlePx);
		const found = bestAlong(line, slope, widthPx, reachOf(form, emPx));
		if (found === null) continue;
		const { x, boxes } = found;
		const y = line.y1 + (x - line.x1) * slope;
		const placed = { ...own, x, y, degrees, title: text, form, titlePx, capsulePx, widthPx };
		return { label: { ...placed, anchor: 'middle' }, boxes };
	}
	return null;

	/** Lists the forms that the hop has room for, the best first. */
	function formsIn(most: number): readonly LabelForm[] {
		const bytes = bytesEm > 0 && capsuleEm(bytesEm) <= most;
		const besideEm = capsuleEm(signEm + sizeEm(size));
		const whole = size !== '' && textWidthEm(title) + besideEm <= most;
		return [...(bytes ? ['bytes' as const] : []), ...(whole ? ['size' as const] : []), 'title'];
	}

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
		const text = fitted(title, roomEm - signEm);
		const titlePx = (textWidthEm(text) + signEm) * emPx;
		const base = Math.min(Math.max(line.y1, 0), line.y2) + 1.6 * emPx;
		const lineX = line.x1 + (base - line.y1) / slope;
		// The preferred side is the one from which the line leads away.
		for (const after of [toRight, !toRight]) {
			const x = lineX + (after ? 0.7 : -0.7) * emPx;
			const [from, to] = after ? [x, x + titlePx] : [x - titlePx, x];
			if (from < hop[0] || to > hop[1]) continue;
			const box = { x1: from, x2: to, y1: base - emPx, y2: base + 0.4 * emPx };
			if (box.y2 < 0 || box.y1 > height || areTooClose([box], taken, emPx)) continue;
			const sized = { titlePx, capsulePx: 0, widthPx: titlePx, form: 'title' } as const;
			const anchor = after ? 'start' : 'end';
			return {
				label: { ...own, ...sized, title: text, x, y: base, degrees: 0, anchor },
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

	function hasRoom({ index }: Label): boolean {
		const own = covered.get(index)!;
		const last = own.at(-1)!;
		const wider = [{ ...last, x1: last.x2, x2: last.x2 + COUNT_EM * emPx }];
		const others = [...covered].flatMap(([of, boxes]) => (of === index ? [] : boxes));
		const room = !areTooClose(wider, others, emPx);
		if (room) covered.set(index, [...own, ...wider]);
		return room;
	}
}
