// The connections of one client after one another: when it came, and how it went.
import type { Instant, Wire } from './wire.ts';
import { closeCodeSeen, saysFailure } from './failure.ts';

export interface ConnectionAttempt {
	readonly wire: Wire;
	readonly begun: Instant;
	readonly ended: Instant | null;
	/** §7.2: `never`: it did not open. `lost`: it ended without a closing handshake. */
	readonly outcome: 'never' | 'lost' | 'closed' | 'running';
	readonly address: string | null;
}

/** By client, in the order in which they began. */
export function attemptsOf(wires: readonly Wire[]): readonly (readonly ConnectionAttempt[])[] {
	const byClient = new Map<string, ConnectionAttempt[]>();
	for (const wire of wires) {
		const [first] = wire.actions;
		if (first === undefined) continue;
		const connect = wire.actions.find(({ action }) => action.did === 'connect')?.action;
		const told = connect?.did === 'connect' ? connect : null;
		const name = told?.client ?? '';
		const attempt: ConnectionAttempt = {
			wire,
			begun: first,
			ended: wire.ends[0] ?? null,
			outcome: attemptOutcome(wire),
			address: told?.address ?? null,
		};
		const list = byClient.get(name);
		if (list === undefined) byClient.set(name, [attempt]);
		else list.push(attempt);
	}
	return [...byClient.values()].map((list) =>
		list.toSorted((a, b) => a.begun.event - b.begun.event),
	);
}

function attemptOutcome(wire: Wire): ConnectionAttempt['outcome'] {
	if (wire.ends.length === 0) return 'running';
	if (wire.opening.openedBy === null) return 'never';
	const both = wire.closeOf('client') !== null && wire.closeOf('server') !== null;
	return both ? 'closed' : 'lost';
}

/** The client asked for the end, of its own accord and without a complaint. */
export function leftByClient(wire: Wire): boolean {
	const [client, server] = [wire.closeOf('client'), wire.closeOf('server')];
	if (client === null || saysFailure(client) || (closeCodeSeen(client) ?? 0) >= 3000) return false;
	return server === null || client.event < server.event;
}
