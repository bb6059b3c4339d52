// Turns the arrows in a window into SVG paths in pixels of the window. Many arrows of the same direction that
// lie too close together become one band.
import type { Arrow } from './arrows.ts';
import type { TimeAxis } from './axis.ts';
import type { Lanes } from './lanes.ts';

/** Describes the part of the axis that is drawn. */
export interface Window {
	/** `from` and `to` are pixels on the axis. */
	readonly from: number;
	readonly to: number;
}

/** Describes a line from the point of departure to the point of arrival. */
export interface LineSegment {
	readonly x1: number;
	readonly y1: number;
	readonly x2: number;
	readonly y2: number;
}

/** Holds the paths of one arrow or one band. */
export interface ArrowShape {
	/** Holds the index of the shape’s first arrow. */
	readonly index: number;
	/** Lists the arrows of the shape. A band has several. */
	readonly arrows: readonly Arrow[];
	/** `first` and `last` are the lines of the first and the last arrow. They are equal for a single arrow. */
	readonly first: LineSegment;
	readonly last: LineSegment;
	/** Holds the outline of the band, or null for a single thin line. */
	readonly band: string | null;
	/** Holds the path of segments that were sent once. */
	readonly line: string;
	/** Holds the path of segments that were sent again. */
	readonly again: string;
	/**
	 * Holds the paths of lost copies, each of which ends in a cross where the copy was lost. It is null if none was
	 * lost.
	 */
	readonly lost: string | null;
	/**
	 * Is the path along the receiver for the time in which the data waits for an earlier lost segment, or null if
	 * the data does not wait.
	 */
	readonly waits: string | null;
	readonly strokePx: number;
}

/**
 * Lists the distances in pixels below which arrows join a band. The first one is used if possible, a larger one
 * if there are too many shapes.
 */
const NEAR_PX = [4, 7, 12, 20, 40, 80, 200, Infinity] as const;
/**
 * `MOST_SHAPES` is the greatest number of shapes in one window, `LEAST_IN_BAND` the least number of arrows in a
 * band.
 */
const MOST_SHAPES = 110;
const LEAST_IN_BAND = 4;
/** Holds the height from which a single arrow is drawn as a band. */
const BAND_PX = 4;
/** Holds the greatest number of segments of a unit that are drawn one by one. */
const MOST_LEGS = 16;
const HEAD = 9;
const CROSS = 5;
const NONE: ReadonlySet<Arrow> = new Set();

/**
 * Returns the shapes of the arrows in the window.
 * @param apart tells which arrows should not be hidden in a band while there is room
 */
export function shapesIn(
	arrows: readonly Arrow[],
	axis: TimeAxis,
	lanes: Lanes,
	window: Window,
	apart: (arrow: Arrow) => boolean,
): readonly ArrowShape[] {
	const [fromMs, toMs] = [axis.msAt(window.from - HEAD), axis.msAt(window.to + HEAD)];
	const inside = arrows.filter((arrow) => arrow.departs <= toMs && lastMs(arrow) >= fromMs);
	// `apart` is called once per arrow, not once per distance.
	const alone = new Set(inside.filter(apart));
	for (const nearPx of NEAR_PX) {
		const groups = grouped(inside, axis, nearPx, nearPx > 20 ? NONE : alone);
		if (groups.length <= MOST_SHAPES || nearPx === Infinity) {
			return groups.map((group) => shapeOf(group, axis, lanes, window));
		}
	}
	return [];
}

function lastMs({ ends, legs }: Arrow): number {
	return Math.max(ends, legs.at(-1)?.waitsUntil ?? 0);
}

/** Groups arrows between the same two nodes whose departures are less than `nearPx` apart. */
function grouped(
	arrows: readonly Arrow[],
	axis: TimeAxis,
	nearPx: number,
	alone: ReadonlySet<Arrow>,
): readonly (readonly Arrow[])[] {
	const groups: Arrow[][] = [];
	const running = new Map<number, Arrow[]>();
	for (const arrow of arrows) {
		// Arrows join neighbours; those towards the client never begin at node 0.
		const key = arrow.to > arrow.from ? arrow.from : -arrow.from;
		const run = running.get(key);
		const before = run?.at(-1);
		const near = before !== undefined && axis.y(arrow.departs) - axis.y(before.departs) < nearPx;
		if (alone.has(arrow)) {
			groups.push([arrow]);
			running.delete(key);
		} else if (near) run!.push(arrow);
		else {
			const own = [arrow];
			groups.push(own);
			running.set(key, own);
		}
	}
	return groups
		.flatMap((group) =>
			group.length < LEAST_IN_BAND && nearPx < 20 ? group.map((one) => [one]) : [group],
		)
		.toSorted((a, b) => a[0]!.index - b[0]!.index);
}

function shapeOf(
	arrows: readonly Arrow[],
	axis: TimeAxis,
	lanes: Lanes,
	window: Window,
): ArrowShape {
	const arrow = arrows[0]!;
	const lastArrow = arrows.at(-1)!;
	const [x1, x2] = [lanes.xs[arrow.from]!, lanes.xs[arrow.to]!];
	const lineAt = (departs: number, ends: number): LineSegment => ({
		x1,
		y1: axis.y(departs) - window.from,
		x2,
		y2: axis.y(ends) - window.from,
	});
	const firstLeg = arrow.legs[0];
	const lastLeg = lastArrow.legs.at(-1);
	const first = lineAt(firstLeg?.sent ?? arrow.departs, firstLeg?.ends ?? arrow.ends);
	const last = lineAt(
		lastLeg?.sent ?? lastArrow.departs,
		arrows.length > 1 ? Math.max(...arrows.map(({ ends }) => ends)) : lastArrow.ends,
	);
	const wide = last.y1 - first.y1 >= BAND_PX || last.y2 - first.y2 >= BAND_PX;
	const height = window.to - window.from;
	const legs = arrows.length === 1 ? arrow.legs : [];
	const losses = legs.flatMap(({ lost, ends, sent }) =>
		lost.map((at) => lineAt(at, at + ends - sent)),
	);
	const each = legs.length > 1 && legs.length <= MOST_LEGS;
	const one = wide || arrows.length > 1 ? last : first;
	const drawnLegs = each
		? legs.map((leg) => ({ line: lineAt(leg.sent, leg.ends), again: leg.lost.length > 0 }))
		: [{ line: one, again: losses.length > 0 }];
	const pathOf = (again: boolean) =>
		drawnLegs
			.map(({ line, again: own }, i) =>
				own === again
					? arrowPath(line, i < drawnLegs.length - 1 ? 'came' : lastArrow.fate, height)
					: '',
			)
			.join('');
	const waits = legs.at(-1)?.waitsUntil ?? null;
	const wireBytes = arrows.reduce((sum, { unit }) => sum + unit.wireBytes, 0);
	return {
		index: arrow.index,
		arrows,
		first,
		last,
		band: wide ? bandPath(first, last, height) : null,
		line: pathOf(false),
		again: pathOf(true),
		lost: losses.length === 0 ? null : losses.map((line) => lostPath(line, height)).join(''),
		waits: waits === null ? null : waitPath(last, axis.y(waits) - window.from, height),
		strokePx: wide ? 1.5 : strokeFor(wireBytes),
	};
}

/**
 * Returns the width of a line. It grows with the logarithm of the bytes, because one picture may show 78
 * bytes and 64 KiB.
 */
function strokeFor(wireBytes: number): number {
	return Math.min(5, 1.4 + 0.9 * Math.max(0, Math.log10(wireBytes / 78)));
}

/**
 * Returns the part of a line near the window, or null if there is none. Ends far outside the window need not
 * be exact.
 */
export function clipped(line: LineSegment, height: number): LineSegment | null {
	const [low, high] = [-50, height + 50];
	const { x1, y1, x2, y2 } = line;
	if (Math.max(y1, y2) < low || Math.min(y1, y2) > high) return null;
	const at = (y: number) => x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
	const cut = (x: number, y: number): readonly [number, number] =>
		y < low ? [at(low), low] : y > high ? [at(high), high] : [x, y];
	const [fromX, fromY] = cut(x1, y1);
	const [toX, toY] = cut(x2, y2);
	return { x1: fromX, y1: fromY, x2: toX, y2: toY };
}

function arrowPath(line: LineSegment, fate: Arrow['fate'], height: number): string {
	const seen = clipped(line, height);
	if (seen === null) return '';
	const path = `M${point(seen.x1, seen.y1)}L${point(seen.x2, seen.y2)}`;
	if (seen.x2 !== line.x2 || fate === 'in-transit') return path;
	return path + (fate === 'ignored' ? crossAt(line.x2, line.y2) : headAt(line));
}

function headAt({ x1, y1, x2, y2 }: LineSegment): string {
	const length = Math.hypot(x2 - x1, y2 - y1) || 1;
	const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
	const [bx, by] = [x2 - HEAD * ux, y2 - HEAD * uy];
	const half = HEAD * 0.42;
	return `M${point(x2, y2)}L${point(bx - half * uy, by + half * ux)}L${point(bx + half * uy, by - half * ux)}Z`;
}

function crossAt(x: number, y: number): string {
	return (
		`M${point(x - CROSS, y - CROSS)}L${point(x + CROSS, y + CROSS)}` +
		`M${point(x - CROSS, y + CROSS)}L${point(x + CROSS, y - CROSS)}`
	);
}

/** Draws half of the way and a cross. */
function lostPath({ x1, y1, x2, y2 }: LineSegment, height: number): string {
	const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
	const seen = clipped({ x1, y1, x2: x, y2: y }, height);
	if (seen === null) return '';
	return `M${point(seen.x1, seen.y1)}L${point(seen.x2, seen.y2)}${crossAt(x, y)}`;
}

function waitPath({ x1, x2, y2 }: LineSegment, y: number, height: number): string {
	const x = x2 + (x1 < x2 ? -HEAD : HEAD);
	const [from, to] = [Math.max(-50, y2), Math.min(height + 50, y)];
	return from >= to ? '' : `M${point(x, from)}L${point(x, to)}L${point(x2, to)}`;
}

function bandPath(first: LineSegment, last: LineSegment, height: number): string {
	const [one, two] = [clipped(first, height), clipped(last, height)];
	if (one !== null && two !== null && one.x2 === first.x2 && two.x1 === last.x1) {
		return polygon([one.x1, one.y1], [one.x2, one.y2], [two.x2, two.y2], [two.x1, two.y1]);
	}
	const keep = (y: number) => Math.max(-50, Math.min(height + 50, y));
	return polygon(
		[first.x1, keep(first.y1)],
		[first.x2, keep(first.y2)],
		[last.x2, keep(last.y2)],
		[last.x1, keep(last.y1)],
	);
}

function polygon(...points: readonly (readonly [number, number])[]): string {
	return `M${points.map(([x, y]) => point(x, y)).join('L')}Z`;
}

function point(x: number, y: number): string {
	return `${String(Math.round(x * 10) / 10)} ${String(Math.round(y * 10) / 10)}`;
}
