// A connection on which something was said before the scene begins.
import { randomBytes } from '../../platform/web-crypto.ts';
import { LiveWire } from './live-wire.svelte.ts';

/** Opens a connection with an echo, on which the client has said the text and has read its echo. */
export function spokenWire(text: string): LiveWire {
	const wire = new LiveWire({ nextKey: () => randomBytes(4), echo: true });
	if (text !== '') wire.say('client', text);
	for (let flight = wire.flights[0]; flight !== undefined; flight = wire.flights[0]) {
		wire.arrive(flight.id);
	}
	return wire;
}
