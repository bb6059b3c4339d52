// The observer: a transcript of connections goes in, the rules that each side broke come out, each with its
// event and its bits. The observer sees what an eavesdropper on the wire sees, plus what the applications
// received.
//
// The transcript is split into wires: one for each connection, or two if an intermediary is between client
// and server. The bytes of a wire are read once. The opening handshake is read first. Then the frames and
// messages of each side are read, up to the first breach that fails the connection. Each `observe-*` file
// checks some rules ("duties") against these readings. Rules about time ("as soon as practical") are checked
// with the limits in `patience.ts` and the path's latency.
//
// Always true: any transcript gives a result. A missing response is reported only after its time has passed.
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

/** Lists the checks that need only one wire. */
const DUTIES: readonly ((wire: Wire) => readonly Observed[])[] = [
	documentFaults,
	openingDuties,
	controlDuties,
	deliveryDuties,
	failingDuties,
	silenceDuties,
	closingDuties,
];

/**
 * Returns all breaches in a transcript, advice included, in the order of its events.
 * @param known facts that the wire does not show; a rule that needs an unknown fact is not checked
 */
export function observe(transcript: Transcript, known: Known = {}): readonly Observed[] {
	const wires = wiresOf(transcript, known);
	const found = wires.flatMap((wire) =>
		DUTIES.flatMap((duties) => duties(wire)).filter(({ by }) => isSource(wire, by)),
	);
	return [...found, ...betweenDuties(wires), ...acrossDuties(wires)].toSorted(
		(a, b) => a.event - b.event || (a.range?.start ?? 0) - (b.range?.start ?? 0),
	);
}

/**
 * Returns whether the bytes of a side on this wire are that side's own. With an intermediary, only the client-side wire
 * shows the client itself and only the server-side wire the server; the intermediary sends the rest.
 */
function isSource({ hop }: Wire, by: Observed['by']): boolean {
	return hop === null || hop === `${by}-side`;
}
