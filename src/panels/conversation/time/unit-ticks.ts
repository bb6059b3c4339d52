// What the time bar shows of a conversation: when each side's heads and frames leave it, as the path of a drawing that
// is as wide as its time.
import type { Role, Timeline, Unit } from '../../../engine/index.ts';
import type { TimeScale } from './time-scale.ts';

/** Units of a drawing across. */
export const TICKS_WIDTH = 10_000;

/** The departures of what each side itself said, however many there are between the two. */
export function saysIn(
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

/** One line down for each place where there is a tick; what would lie on another is left out. */
export function ticksPath(departures: readonly number[], scale: TimeScale): string {
	const places = new Set(departures.map((ms) => Math.round(scale.place(ms) * TICKS_WIDTH)));
	return [...places].map((place) => `M${String(place)} 0v1`).join('');
}
