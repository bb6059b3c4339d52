// Makes the diagram of states for drawing. A layout goes in; every transition of the engine's table comes out
// with its line, so that the diagram cannot differ from what the endpoints do.
import {
	STATE_NAMES,
	STATES,
	type StateTrigger,
	type StateName,
} from '../../../engine/endpoint/index.ts';
import { ownValue } from '../../../engine/own-value.ts';
import type { Role } from '../../../engine/role.ts';
import type { StateBox, StateLabel, Layout, DiagramPoint } from './diagram-layout.ts';

export interface DiagramWay {
	readonly from: StateName;
	readonly to: StateName;
	readonly trigger: StateTrigger;
}

export interface DrawnWay extends DiagramWay {
	readonly points: readonly DiagramPoint[];
	readonly path: string;
	readonly label: StateLabel | null;
}

export const TRANSITIONS: readonly DiagramWay[] = STATE_NAMES.flatMap((from) =>
	(Object.entries(STATES[from].next) as [StateTrigger, StateName][]).map(([trigger, to]) => ({
		from,
		to,
		trigger,
	})),
);

export function drawnWays(layout: Layout): readonly DrawnWay[] {
	return TRANSITIONS.map((way) => {
		const line = layout.lines[way.from][way.trigger];
		// A way without a line in the layout is drawn as a straight line.
		const points = line?.points ?? [centre(layout.states[way.from]), centre(layout.states[way.to])];
		// The path begins at its end. So the dashes of lines that join near the end coincide.
		const path = roundedPath(points.toReversed());
		return { ...way, points, path, label: line?.label ?? null };
	});
}

/** Returns whether an endpoint with that role can be in the state. */
export function isOf(state: StateName, role: Role | null): boolean {
	return role === null || STATES[state].roles.includes(role);
}

const ARROW_KEYS: Readonly<Record<string, DiagramPoint>> = {
	ArrowRight: [1, 0],
	ArrowLeft: [-1, 0],
	ArrowDown: [0, 1],
	ArrowUp: [0, -1],
};

/**
 * Returns the state in the direction of an arrow key; null for other keys, or if no state is in that
 * direction.
 */
export function stateTowards(layout: Layout, from: StateName, key: string): StateName | null {
	const direction = ownValue(ARROW_KEYS, key);
	if (direction === undefined) return null;
	const [fromX, fromY] = centre(layout.states[from]);
	const [right, down] = direction;
	let nearest: { readonly state: StateName; readonly distance: number } | null = null;
	for (const state of STATE_NAMES) {
		const [x, y] = centre(layout.states[state]);
		const along = (x - fromX) * right + (y - fromY) * down;
		const aside = Math.abs((x - fromX) * down) + Math.abs((y - fromY) * right);
		// A sideways distance counts twice, so states in the same row or column come first.
		const distance = along + 2 * aside;
		if (along > 0 && (nearest === null || distance < nearest.distance)) {
			nearest = { state, distance };
		}
	}
	return nearest?.state ?? null;
}

export function centre({ x, y, width, height }: StateBox): DiagramPoint {
	return [x + width / 2, y + height / 2];
}

const CORNER = 7;

/** Returns a path of straight pieces with rounded corners. */
function roundedPath(points: readonly DiagramPoint[]): string {
	return points
		.map((point, i) => {
			const [before, after] = [points[i - 1], points[i + 1]];
			if (!before) return `M${point.join(' ')}`;
			if (!after) return `L${point.join(' ')}`;
			return `L${towards(point, before).join(' ')}Q${point.join(' ')} ${towards(point, after).join(' ')}`;
		})
		.join('');
}

/** Returns the point a corner's length from the first point towards the second. */
function towards([x, y]: DiagramPoint, [toX, toY]: DiagramPoint): DiagramPoint {
	const length = Math.hypot(toX - x, toY - y);
	const part = Math.min(CORNER, length / 2) / length;
	return [x + (toX - x) * part, y + (toY - y) * part];
}
