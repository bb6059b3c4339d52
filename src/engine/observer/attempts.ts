// Lists the successive connections of one client: when each began, and how it ended.
import type { Instant, Wire } from './wire.ts';
import { closeCodeSeen, saysFailure } from './failure.ts';

/** Describes one connection, or one attempt to open one. */
export interface ConnectionAttempt {
	readonly wire: Wire;
	readonly begun: Instant;
	readonly ended: Instant | null;
	/** Says how the attempt ended. `never`: it did not open. `lost`: it ended without a closing handshake (§7.2). */
	readonly outcome: 'never' | 'lost' | 'closed' | 'running';
	readonly address: string | null;
}

/** Returns the connections of each client, in the order in which they began. */
export function attemptsOf(wires: readonly Wire[]): readonly (readonly ConnectionAttempt[])[] {
	const byClient = new Map<string, ConnectionAttempt[]>();
	for (const wire of wires) {
		const [first] = wire.actions;
		if (first === undefined) continue;
		const connect = wire.actions.find(({ action }) => action.type === 'connect')?.action;
		const event = connect?.type === 'connect' ? connect : null;
		const name = event?.client ?? '';
		const attempt: ConnectionAttempt = {
			wire,
			begun: first,
			ended: wire.ends[0] ?? null,
			outcome: attemptOutcome(wire),
			address: event?.address ?? null,
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

/**
 * Returns whether the client began the closing handshake, with a code that reports no error and is not the
 * application's own.
 */
export function leftByClient(wire: Wire): boolean {
	const [client, server] = [wire.closeOf('client'), wire.closeOf('server')];
	if (client === null || saysFailure(client) || (closeCodeSeen(client) ?? 0) >= 3000) return false;
	return server === null || client.event < server.event;
}
