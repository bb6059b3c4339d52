// What the time bar shows of a conversation: when each side's heads and frames leave it, as the path of a drawing that
// is as wide as its time.
import type { Role, Unit } from '../../engine/index.ts';
import type { TimeScale } from './time-scale.ts';

/** Units of a drawing across. */
export const TICKS_WIDTH = 10_000;

/** The departures of what that side itself said. */
export function departuresOf(units: readonly Unit[], side: Role, hops: number): readonly number[] {
	const [way, hop] = side === 'client' ? ['up', 0] : ['down', hops - 1];
	return units
		.filter((unit) => unit.way === way && unit.hop === hop && unit.bytes.length > 0)
		.map(({ departs }) => departs);
}

/** One line down for each place where there is a tick; what would lie on another is left out. */
export function ticksPath(departures: readonly number[], scale: TimeScale): string {
	const places = new Set(departures.map((ms) => Math.round(scale.place(ms) * TICKS_WIDTH)));
	return [...places].map((place) => `M${String(place)} 0v1`).join('');
}
