// How a connection ends (§5.5.1, §7.1).
import type { Observed } from './transcript.ts';
import type { Wire } from './wire.ts';

export function closingDuties(wire: Wire): readonly Observed[] {
	return endedAlone(wire);
}

/** §7.1.5: TCP that ends without a Close. Who ends second has nobody left to say it to. */
function endedAlone(wire: Wire): readonly Observed[] {
	const [end] = wire.ends;
	if (end === undefined || wire.opening.openedBy === null) return [];
	const said = (['client', 'server'] as const).some((by) => wire.closeOf(by) !== null);
	return said ? [] : [wire.at(end.happening, end.by, 'close-tcp-alone', { how: end.how })];
}
