// What the bytes of a wire break by themselves.
import type { Observed } from './transcript.ts';
import type { Wire } from './wire.ts';

export function documentFaults(wire: Wire): readonly Observed[] {
	return (['client', 'server'] as const).flatMap((by) =>
		[...wire.opening.diagnoses[by], ...wire.sides[by].faults].map(({ code, range, data }) =>
			wire.inBytes(by, code, range, data),
		),
	);
}
