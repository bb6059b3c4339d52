// Says which units of the diagram a lesson has pinned.
import { unitsAtClient, type Unit } from '../../../engine/simulation/index.ts';

/** Returns the numbers of the pins, from 1, by the units that `unit.0`, `unit.1`, … name. */
export function pinnedUnits(
	facts: readonly string[],
	units: readonly Unit[],
): ReadonlyMap<Unit, number> {
	const named = facts.length === 0 ? [] : unitsAtClient(units);
	return new Map(
		facts.flatMap((fact, i) => {
			const unit = named[Number(fact.replace('unit.', ''))];
			return unit ? [[unit, i + 1] as const] : [];
		}),
	);
}
