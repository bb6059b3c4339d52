import { LIMITS, type ShapeProblem } from '../../../engine/index.ts';

/** Whether a problem is about too many entries of the simulation, and not about bytes or characters. */
export function isEntries({ path, expected }: Pick<ShapeProblem, 'path' | 'expected'>): boolean {
	return /\.(?:do|pingMs)$/.test(path) && expected === `≤ ${String(LIMITS.timelineEntries)}`;
}
