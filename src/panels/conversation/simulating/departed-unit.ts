// What is known of a unit while it is in transit. Its arrival, and what happens to it until then, become known
// when it arrives.
import type { Unit } from '../../../engine/simulation/index.ts';

/**
 * Tells whether the arrival of the unit is known at a time in milliseconds. `Infinity` is the time after the
 * end, when it is also known which units never arrive.
 */
export function isArrivalKnown({ arrives }: Unit, ms: number): boolean {
	return ms === Infinity || (arrives !== null && arrives <= ms);
}

/** Tells whether the unit arrives as it left: whole, unchanged, at the first attempt, and at a node that reads it. */
export function arrivesAsItLeft({ arrived, bytes, ignored, lost, frame }: Unit): boolean {
	return arrived === bytes && !ignored && lost === 0 && frame?.complete !== false;
}

/** Returns the unit as it is known between its departure and its arrival. */
export function departedUnit(unit: Unit): Unit {
	const frame = unit.frame && { ...unit.frame, complete: true };
	return {
		...unit,
		frame,
		arrived: null,
		arrives: null,
		arrivalEntry: null,
		ignored: false,
		lost: 0,
	};
}
