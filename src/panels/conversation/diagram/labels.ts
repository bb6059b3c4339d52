// Where the words of the arrows stand: along their own arrow, on no other word, and where they can on no other line.
// Those that find no place are counted beside one that did.
import { textWidthEm } from '../../../ui/text-width.ts';
import type { Line } from './shapes.ts';

export interface Wanted {
	/** Any name that is its own. */
	readonly index: number;
	readonly line: Line;
	/** Between which two life lines, from the left. */
	readonly hop: readonly [left: number, right: number];
	readonly title: string;
	readonly bytes: string;
	/** Those that one looks for stand before the others. */
	readonly weight: number;
	/** In em, for a sign before the title. */
	readonly signEm: number;
}

export interface Label {
	readonly index: number;
	readonly x: number;
	readonly y: number;
	readonly degrees: number;
	readonly title: string;
	/** Empty where there was no room. */
	readonly bytes: string;
	readonly anchor: 'middle' | 'start' | 'end';
	/** The title stands under its arrow. */
	readonly below: boolean;
	readonly widthPx: number;
	/** Arrows beside it whose words found no place. */
	readonly more: number;
}

/** Of the arrow: words above it, bytes below; words alone above or below. */
type Side = 'both' | 'above' | 'below';

/** How far words go from their arrow, in pixels. */
interface Reach {
	readonly above: number;
	readonly below: number;
}

interface Along {
	readonly x: number;
	readonly boxes: readonly LabelArea[];
	/** Lines that it stands on. */
	readonly cost: number;
}

export interface LabelArea {
	readonly x1: number;
	readonly y1: number;
	readonly x2: number;
	readonly y2: number;
}

/** Places along the arrow, from its beginning, the best first. */
const PLACES = [0.5, 0.36, 0.64, 0.25, 0.75, 0.15, 0.85] as const;
/** Steeper than that words do not lie along the arrow. */
const STEEPEST = 0.4;
/** In em of the title, above and below the line. */
const ABOVE = 1.25;
const BELOW = 1.05;
const BYTES_EM = 0.85;
/** Of characters that are all as wide, in em of theirs. */
const MONO_EM = 0.6;
const PIECES = 4;
const SHARE_OF_HOP = 0.88;
const LEAST_EM = 3;

/** @param before where words stand already */
export function placeLabels(
	wanted: readonly Wanted[],
	emPx: number,
	height: number,
	before: readonly LabelArea[] = [],
): readonly Label[] {
	const taken: LabelArea[] = [...before];
	const placed: Label[] = [];
	const lines = wanted.map(({ line }) => line);
	const left: Wanted[] = [];
	const order = wanted.toSorted((a, b) => b.weight - a.weight || a.line.y1 - b.line.y1);
	for (const one of order) {
		const found = placeOne(one, lines, taken, emPx, height);
		if (found === null) left.push(one);
		else {
			taken.push(...found.boxes);
			placed.push(found.label);
		}
	}
	return counted(placed, left, emPx);
}

function placeOne(
	{ index, line, hop, title, bytes, signEm }: Wanted,
	lines: readonly Line[],
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
	const sides: readonly Side[] = ['above', 'below'];
	for (const shown of bytes !== '' && bytesPx <= room ? [bytes, ''] : ['']) {
		const widthPx = Math.max(titlePx, shown === '' ? 0 : bytesPx);
		for (const side of shown === '' ? sides : ['both' as const]) {
			const found = bestAlong(line, slope, widthPx, reachOf(side, emPx));
			if (found === null) continue;
			const { x, boxes } = found;
			const y = line.y1 + (x - line.x1) * slope;
			const below = side === 'below';
			const own = { index, x, y, degrees, title: text, bytes: shown, widthPx, below, more: 0 };
			return { label: { ...own, anchor: 'middle' }, boxes };
		}
	}
	return null;

	function bestAlong(along: Line, lean: number, widthPx: number, reach: Reach): Along | null {
		let best: Along | null = null;
		for (const place of PLACES) {
			const x = inside(along.x1 + place * (along.x2 - along.x1), along, widthPx / 2);
			const boxes = boxesAlong(along, lean, x, widthPx, reach);
			if (boxes.some(({ y1, y2 }) => y2 < 0 || y1 > height) || overlaps(boxes, taken)) continue;
			const cost = crossings(along, lean, x, widthPx / 2, lines, reach);
			if (best === null || cost < best.cost) best = { x, boxes, cost };
			if (cost === 0) break;
		}
		return best;
	}

	/** Beside the beginning, or where it comes into sight. */
	function steep(): ReturnType<typeof placeOne> {
		const right = line.x2 > line.x1;
		const base = Math.min(Math.max(line.y1, 0), line.y2) + 1.6 * emPx;
		const lineX = line.x1 + (base - line.y1) / slope;
		// On the side from which the line goes away, where there is room.
		for (const after of [right, !right]) {
			const x = lineX + (after ? 0.7 : -0.7) * emPx;
			const [from, to] = after ? [x, x + titlePx] : [x - titlePx, x];
			if (from < hop[0] || to > hop[1]) continue;
			const box = { x1: from, x2: to, y1: base - emPx, y2: base + 0.4 * emPx };
			if (box.y2 < 0 || box.y1 > height || overlaps([box], taken)) continue;
			const label = {
				index,
				x,
				y: base,
				degrees: 0,
				title: text,
				bytes: '',
				below: false,
				more: 0,
			};
			return {
				label: { ...label, widthPx: titlePx, anchor: after ? 'start' : 'end' },
				boxes: [box],
			};
		}
		return null;
	}
}

/** As much of it as fits. */
export function fitted(text: string, roomEm: number): string {
	if (textWidthEm(text) <= roomEm) return text;
	const characters = Array.from(text);
	let [low, high] = [0, characters.length];
	while (low < high) {
		const middle = (low + high + 1) >>> 1;
		if (textWidthEm(`${characters.slice(0, middle).join('')}…`) <= roomEm) low = middle;
		else high = middle - 1;
	}
	return `${characters.slice(0, low).join('').trimEnd()}…`;
}

function inside(x: number, { x1, x2 }: Line, half: number): number {
	const [low, high] = [Math.min(x1, x2) + half + 8, Math.max(x1, x2) - half - 8];
	return low > high ? (x1 + x2) / 2 : Math.min(high, Math.max(low, x));
}

function reachOf(side: Side, emPx: number): Reach {
	return {
		above: side === 'below' ? 0 : ABOVE * emPx,
		below: side === 'both' ? BELOW * emPx : side === 'below' ? ABOVE * emPx : 2,
	};
}

/** Small boxes follow a slope better than one. */
function boxesAlong(
	line: Line,
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

function overlaps(boxes: readonly LabelArea[], taken: readonly LabelArea[]): boolean {
	return taken.some((one) =>
		boxes.some((box) => box.x1 < one.x2 && one.x1 < box.x2 && box.y1 < one.y2 && one.y1 < box.y2),
	);
}

/** How many other lines go through the words. */
function crossings(
	own: Line,
	slope: number,
	x: number,
	half: number,
	lines: readonly Line[],
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

/** Each that found no place is counted at the nearest label of the same hop, if there is one near. */
function counted(
	placed: readonly Label[],
	left: readonly Wanted[],
	emPx: number,
): readonly Label[] {
	const more = new Map<Label, number>();
	for (const { line } of left) {
		const [low, high] = [Math.min(line.x1, line.x2), Math.max(line.x1, line.x2)];
		const middle = (line.y1 + line.y2) / 2;
		let near: Label | null = null;
		for (const label of placed) {
			if (label.x < low || label.x > high) continue;
			const gap = Math.abs(label.y - middle);
			if (gap < 4 * emPx && (near === null || gap < Math.abs(near.y - middle))) near = label;
		}
		if (near !== null) more.set(near, (more.get(near) ?? 0) + 1);
	}
	return placed.map((label) => ({ ...label, more: more.get(label) ?? 0 }));
}
