// The observer beside the wire: reads what both sides of connections did, and says which duty was broken where. Total:
// any transcript gives a result.
import { acrossDuties } from './observe-across.ts';
import { betweenDuties } from './observe-between.ts';
import { closingDuties } from './observe-closing.ts';
import { controlDuties } from './observe-control.ts';
import { deliveryDuties } from './observe-delivery.ts';
import { documentFaults } from './observe-documents.ts';
import { failingDuties } from './observe-failing.ts';
import { openingDuties } from './observe-opening.ts';
import { silenceDuties } from './observe-silence.ts';
import type { Known, Observed, Transcript } from './transcript.ts';
import type { Wire } from './wire.ts';
import { wiresOf } from './wire.ts';

/** What one wire shows. */
const DUTIES: readonly ((wire: Wire) => readonly Observed[])[] = [
	documentFaults,
	openingDuties,
	controlDuties,
	deliveryDuties,
	failingDuties,
	silenceDuties,
	closingDuties,
];

/** In the order of the events. */
export function observe(transcript: Transcript, known: Known = {}): readonly Observed[] {
	const wires = wiresOf(transcript, known);
	const found = wires.flatMap((wire) =>
		DUTIES.flatMap((duties) => duties(wire)).filter(({ by }) => isSource(wire, by)),
	);
	return [...found, ...betweenDuties(wires), ...acrossDuties(wires)].toSorted(
		(a, b) => a.event - b.event || (a.range?.start ?? 0) - (b.range?.start ?? 0),
	);
}

/** Where somebody stands between, a side is seen on its own wire; on the other one it is the one between who speaks. */
function isSource({ hop }: Wire, by: Observed['by']): boolean {
	return hop === null || hop === `${by}-side`;
}
