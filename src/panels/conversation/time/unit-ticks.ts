// Returns the ticks of the time bar: the times at which each side’s heads and frames leave, and one SVG path for all
// ticks of a side.
import type { Role } from '../../../engine/role.ts';
import type { Timeline, Unit } from '../../../engine/simulation/index.ts';
import type { TimeScale } from './time-scale.ts';

/** Holds the width of the drawing in its own units. */
export const TICKS_WIDTH = 10_000;

/**
 * Returns the departures of the units with bytes that leave the client and the server themselves, not those
 * that intermediaries send.
 */
export function departuresIn(
	{ scenario }: Timeline,
	units: readonly Unit[],
): Readonly<Record<Role, readonly number[]>> {
	const hops = scenario.boxes.length + 1;
	const departures = (unit: Pick<Unit, 'way' | 'hop'>) =>
		units
			.filter(({ way, hop, bytes }) => way === unit.way && hop === unit.hop && bytes.length > 0)
			.map(({ departs }) => departs);
	return {
		client: departures({ way: 'up', hop: 0 }),
		server: departures({ way: 'down', hop: hops - 1 }),
	};
}

/** Returns the path with one vertical line per column. Ticks in the same column are drawn once. */
export function ticksPath(departures: readonly number[], scale: TimeScale): string {
	const columns = new Set(departures.map((ms) => Math.round(scale.fraction(ms) * TICKS_WIDTH)));
	return [...columns].map((column) => `M${String(column)} 0v1`).join('');
}
