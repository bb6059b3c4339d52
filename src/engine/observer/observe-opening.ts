// Checks the rules of the opening handshake that need facts beyond its bytes: what the server offers, and how
// the client reaches it (§4.1, §4.2.2, §10.2).
import type { Observed } from './transcript.ts';
import { fieldValueRange, requestLineRange, statusRange } from './opening.ts';
import type { Wire } from './wire.ts';

export function openingDuties(wire: Wire): readonly Observed[] {
	return [...refuses(wire), ...securesFirst(wire), ...asksProxy(wire)];
}

/**
 * The server must not respond with 101 for an unknown resource (§4.2.2) or for a page of another origin
 * (§10.2).
 */
function refuses(wire: Wire): readonly Observed[] {
	const { request, response } = wire.opening;
	const { resources, origins } = wire.known;
	const status = statusRange(wire.opening);
	if (request === null || response?.status !== 101 || status === null) return [];
	const [path = ''] = (request.resourceName ?? '').split('?');
	const { origin } = request;
	const found: Observed[] = [];
	if (resources !== undefined && !resources.includes(path)) {
		found.push(wire.inBytes('server', 'response-resource-unknown', status, { resource: path }));
	}
	// Only browsers send Origin by themselves; other clients have no pages to keep apart.
	if (origins !== undefined && origin !== null && !origins.includes(origin)) {
		found.push(wire.inBytes('server', 'endpoint-origin-check', status, { origin }));
	}
	return found;
}

/** Checks that for a wss URL the client performs the TLS handshake before the first byte of HTTP (§4.1 item 5). */
function securesFirst(wire: Wire): readonly Observed[] {
	const line = requestLineRange(wire.opening);
	const connect = wire.actions.find(({ action }) => action.type === 'connect')?.action;
	if (connect?.type !== 'connect' || line === null) return [];
	const secured = wire.actions.find(({ action }) => action.type === 'secure');
	const { event } = wire.streams.client.eventRangeOf(line);
	const inClear = secured === undefined || secured.event > event;
	if (!(connect.url ?? '').startsWith('wss:') || !inClear) return [];
	return [wire.inBytes('client', 'transport-tls-first', line)];
}

/** Checks that a client which is configured to use a proxy asks it for a tunnel (§4.1 item 3). */
function asksProxy(wire: Wire): readonly Observed[] {
	const line = requestLineRange(wire.opening);
	if (wire.known.proxy !== true || wire.opening.tunnelled || line === null) return [];
	if (wire.opening.request?.method === 'CONNECT') return [];
	return [wire.inBytes('client', 'transport-proxy-connect', line)];
}

/** A client must use a new key for each connection (§4.1 item 7). */
export function freshKeys(wires: readonly Wire[]): readonly Observed[] {
	const seen = new Set<string>();
	return wires.flatMap((wire) => {
		const key = wire.opening.request?.key ?? null;
		if (key === null) return [];
		const again = seen.has(key);
		seen.add(key);
		const range = again ? fieldValueRange(wire.opening, 'Sec-WebSocket-Key') : null;
		return range === null ? [] : [wire.inBytes('client', 'request-key-fresh', range)];
	});
}
