// Which units of the diagram a lesson has pinned.
import { unitsAtClient, type Unit } from '../../../engine/index.ts';

/** Returns the numbers of the pins, from 1, by the units that `unit.0`, `unit.1`, … name. */
export function pinnedUnits(
	places: readonly string[],
	units: readonly Unit[],
): ReadonlyMap<Unit, number> {
	const named = places.length === 0 ? [] : unitsAtClient(units);
	return new Map(
		places.flatMap((place, i) => {
			const unit = named[Number(place.replace('unit.', ''))];
			return unit ? [[unit, i + 1] as const] : [];
		}),
	);
}
