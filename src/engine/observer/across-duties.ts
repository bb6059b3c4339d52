// What only several connections show.
import { fieldPlace } from './opening.ts';
import type { Observed } from './transcript.ts';
import type { Wire } from './wire.ts';

export function acrossDuties(wires: readonly Wire[]): readonly Observed[] {
	return freshKeys(wires.filter(({ hop }) => hop !== 'server-side'));
}

/** §4.1 item 7: another key for each connection. */
function freshKeys(wires: readonly Wire[]): readonly Observed[] {
	const seen = new Set<string>();
	return wires.flatMap((wire) => {
		const { request, requestFrom } = wire.opening;
		if (request === null || request.key === null) return [];
		const again = seen.has(request.key);
		seen.add(request.key);
		const range = again ? fieldPlace(request, 'Sec-WebSocket-Key', requestFrom) : null;
		return range === null ? [] : [wire.inBytes('client', 'request-key-fresh', range)];
	});
}
