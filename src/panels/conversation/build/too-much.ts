import { LIMITS, type ShapeProblem } from '../../../engine/index.ts';

/** Whether it is the events of a simulation that would be too many, not bytes or characters. */
export function isEntries({ path, expected }: Pick<ShapeProblem, 'path' | 'expected'>): boolean {
	return /\.(?:do|pingMs)$/.test(path) && expected === `≤ ${String(LIMITS.timelineEntries)}`;
}
