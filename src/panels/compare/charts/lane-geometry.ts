// Makes the SVG paths of rounds: the client's line is at the top, the server's line below, and time runs to the right.
import type { ClientRound } from '../../../engine/compare/index.ts';
import type { Point } from './label-placing.ts';
import { heldMs, roundKind } from './lane.ts';

export interface LaneSpace {
	readonly x: (ms: number) => number;
	/** Bounds what is drawn: a slow request may have left long before the drawn time, and arrive long after it. */
	readonly fromX: number;
	readonly toX: number;
	readonly clientY: number;
	readonly serverY: number;
}

/** Holds the paths of a round, each as the `d` attribute of a path, or null if the round has no such part. */
export interface RoundPaths {
	readonly request: string | null;
	readonly held: string | null;
	readonly response: string;
	/** Holds all parts in one stroke: the target of the pointer, and the highlight behind the round. */
	readonly whole: string;
}

const HEAD_PX = 4;
/** Holds how far a line goes on beyond the drawn time, so that its end and the head of an arrow are clipped away. */
const BEYOND_PX = 20;

export function roundPaths(
	round: ClientRound,
	requestTripMs: number,
	space: LaneSpace,
): RoundPaths {
	const { x, clientY, serverY } = space;
	const line = (...points: readonly Point[]) => poly(within(points, space));
	const { askedMs, respondedMs, receivedMs } = round;
	const responded: Point = [x(respondedMs), serverY];
	const received: Point = [x(receivedMs), clientY];
	// The line of an empty response is faint; an arrow head would make it heavier than the request.
	const response =
		line(responded, received) +
		(roundKind(round) === 'messages' ? arrowHead(responded, received, space) : '');
	if (askedMs === null) {
		return { request: null, held: null, response, whole: line(responded, received) };
	}
	const asked: Point = [x(askedMs), clientY];
	const arrived: Point = [x(respondedMs - heldMs(round, requestTripMs)), serverY];
	return {
		request: line(asked, arrived),
		held: arrived[0] < responded[0] ? line(arrived, responded) : null,
		response,
		whole: line(asked, arrived, responded, received),
	};
}

/**
 * Returns the part of a line that is near the drawn time. A browser dots the whole line before it clips it, and a line
 * of a million pixels would stop the page from painting.
 * @param points the line; time runs to the right
 */
function within(points: readonly Point[], { fromX, toX }: LaneSpace): readonly Point[] {
	const [left, right] = [fromX - BEYOND_PX, toX + BEYOND_PX];
	const part: Point[] = [];
	for (const [i, to] of points.entries()) {
		const from = points[i - 1];
		if (from && from[0] < left && to[0] > left) part.push(at(left, from, to));
		if (from && from[0] < right && to[0] > right) part.push(at(right, from, to));
		if (to[0] >= left && to[0] <= right) part.push(to);
	}
	return part;
}

/** Returns the point of a line at `x`. */
function at(x: number, from: Point, to: Point): Point {
	return [x, from[1] + ((to[1] - from[1]) * (x - from[0])) / (to[0] - from[0])];
}

/**
 * Draws all dots in one path. Each dot is a very short line, which round caps turn into a dot. A line of length 0
 * would be a long one in Firefox as soon as the page is zoomed for paper.
 */
export function dotsPath(timesMs: readonly number[], toMs: number, at: Dots): string {
	let path = '';
	for (const ms of timesMs) {
		if (ms > toMs) break;
		path += `M${px(at.x(ms))} ${px(at.y)}h.01`;
	}
	return path;
}

export interface Dots {
	readonly x: (ms: number) => number;
	readonly y: number;
}

function arrowHead(from: Point, to: Point, { toX }: LaneSpace): string {
	if (to[0] > toX + BEYOND_PX) return '';
	const [dx, dy] = [from[0] - to[0], from[1] - to[1]];
	const length = Math.hypot(dx, dy) || 1;
	const [ux, uy] = [(dx / length) * HEAD_PX, (dy / length) * HEAD_PX];
	const side = (sign: 1 | -1): Point => [
		to[0] + 1.4 * ux - sign * uy,
		to[1] + 1.4 * uy + sign * ux,
	];
	return poly([side(1), to, side(-1)]);
}

function poly(points: readonly Point[]): string {
	return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${px(x)} ${px(y)}`).join('');
}

function px(value: number): string {
	return String(Math.round(value * 10) / 10);
}
