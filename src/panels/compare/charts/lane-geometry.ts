// Makes the SVG paths of rounds: the client's line is at the top, the server's line below, and time runs to the right.
import type { ClientRound } from '../../../engine/index.ts';
import type { Point } from './label-placing.ts';
import { heldMs, roundKind } from './lane.ts';

export interface LaneSpace {
	readonly x: (ms: number) => number;
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

export function roundPaths(
	round: ClientRound,
	requestTripMs: number,
	space: LaneSpace,
): RoundPaths {
	const { x, clientY, serverY } = space;
	const { askedMs, respondedMs, receivedMs } = round;
	const responded: Point = [x(respondedMs), serverY];
	const received: Point = [x(receivedMs), clientY];
	// The line of an empty response is faint; an arrow head would make it heavier than the request.
	const response =
		roundKind(round) === 'messages' ? arrow(responded, received) : poly(responded, received);
	if (askedMs === null) {
		return { request: null, held: null, response, whole: poly(responded, received) };
	}
	const asked: Point = [x(askedMs), clientY];
	const arrived: Point = [x(respondedMs - heldMs(round, requestTripMs)), serverY];
	return {
		request: poly(asked, arrived),
		held: arrived[0] < responded[0] ? poly(arrived, responded) : null,
		response,
		whole: poly(asked, arrived, responded, received),
	};
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

function arrow(from: Point, to: Point): string {
	const [dx, dy] = [from[0] - to[0], from[1] - to[1]];
	const length = Math.hypot(dx, dy) || 1;
	const [ux, uy] = [(dx / length) * HEAD_PX, (dy / length) * HEAD_PX];
	const side = (sign: 1 | -1): Point => [
		to[0] + 1.4 * ux - sign * uy,
		to[1] + 1.4 * uy + sign * ux,
	];
	return poly(from, to) + poly(side(1), to, side(-1));
}

function poly(...points: readonly Point[]): string {
	return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${px(x)} ${px(y)}`).join('');
}

function px(value: number): string {
	return String(Math.round(value * 10) / 10);
}
