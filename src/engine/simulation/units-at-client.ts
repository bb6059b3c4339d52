// Says what a client sees of the units: those of HTTP and WebSocket that cross its own hop.
import type { Unit } from './unit.ts';

/** Returns the heads, bodies and frames at the client, in the order of their departure. */
export function unitsAtClient(units: readonly Unit[]): readonly Unit[] {
	return units.filter((unit) => unit.hop === 0 && !isTcp(unit));
}

/** Tells whether the unit belongs to TCP or to the TLS handshake, and not to HTTP or WebSocket. */
export function isTcp({ kind }: Pick<Unit, 'kind'>): boolean {
	return ['syn', 'syn-ack', 'fin', 'rst', 'tls'].includes(kind);
}
