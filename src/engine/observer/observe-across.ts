// Checks the rules that only several connections of a client show (§4.1, §7.2.3, §7.3).
import type { ConnectionAttempt } from './attempts.ts';
import { attemptsOf, leftByClient } from './attempts.ts';
import { freshKeys } from './observe-opening.ts';
import { PATIENCE } from './patience.ts';
import type { Observed } from './transcript.ts';
import type { Wire } from './wire.ts';

export function acrossDuties(wires: readonly Wire[]): readonly Observed[] {
	const own = wires.filter(({ hop }) => hop !== 'server-side');
	const clients = attemptsOf(own);
	return [
		...freshKeys(own),
		...clients.flatMap(waitsItsTurn),
		...comesBackAtRandom(clients),
		...clients.flatMap(backsOff),
		...clients.flatMap(keepsOpen),
	];
}

/** A client has at most one connection in CONNECTING to an IP address and port (§4.1 item 2). */
function waitsItsTurn(attempts: readonly ConnectionAttempt[]): readonly Observed[] {
	return attempts.flatMap(({ wire, begun, address }, i) => {
		const connecting = attempts
			.slice(0, i)
			.some((one) => one.address === address && isConnecting(one, begun.event));
		if (address === null || !connecting) return [];
		return [wire.at(begun.event, 'client', 'request-one-connecting', { address })];
	});
}

function isConnecting({ wire, ended }: ConnectionAttempt, event: number): boolean {
	const { respondedBy } = wire.opening;
	const responded = respondedBy !== null && respondedBy < event;
	return !responded && (ended === null || ended.event > event);
}

/** Describes a reconnect after a connection that was lost or did not open. */
interface Return {
	readonly attempt: ConnectionAttempt;
	/** Counts the milliseconds from the end of the previous connection to the reconnect. */
	readonly delayMs: number;
	/** Says how the previous connection ended. */
	readonly after: 'never' | 'lost';
}

/** Returns each reconnect of a client after a connection that was lost or did not open. */
function returnsOf(attempts: readonly ConnectionAttempt[]): readonly Return[] {
	return attempts.flatMap((attempt, i) => {
		const before = attempts[i - 1];
		if (before?.ended == null || before.ended.event > attempt.begun.event) return [];
		if (before.outcome !== 'never' && before.outcome !== 'lost') return [];
		const delayMs = attempt.begun.at - before.ended.at;
		return [{ attempt, delayMs, after: before.outcome }];
	});
}

/** Checks that the first delay after a loss is random (§7.2.3). Three equal delays are not random. */
function comesBackAtRandom(
	clients: readonly (readonly ConnectionAttempt[])[],
): readonly Observed[] {
	const first = clients
		.flatMap(returnsOf)
		.filter(({ after }) => after === 'lost')
		.toSorted((a, b) => a.attempt.begun.event - b.attempt.begun.event);
	for (let i = 2; i < first.length; i++) {
		const three = first.slice(i - 2, i + 1).map(({ delayMs }) => delayMs);
		const { attempt, delayMs } = first[i]!;
		if (Math.max(...three) - Math.min(...three) >= PATIENCE.jitter) continue;
		const { wire, begun } = attempt;
		return [wire.at(begun.event, 'client', 'endpoint-reconnect-jitter', { delayMs })];
	}
	return [];
}

/**
 * Later delays must grow, up to a bound (§7.2.3). Of three successive delays the last must exceed the first,
 * because a random delay may be shorter than the one before it.
 */
function backsOff(attempts: readonly ConnectionAttempt[]): readonly Observed[] {
	let run: number[] = [];
	for (const { attempt, delayMs, after } of returnsOf(attempts)) {
		run = after === 'lost' ? [] : [...run, delayMs];
		const earlier = run.at(-3);
		if (earlier === undefined || delayMs > earlier || delayMs >= PATIENCE.longestDelay) continue;
		const { wire, begun } = attempt;
		return [wire.at(begun.event, 'client', 'endpoint-reconnect-backoff', { delayMs })];
	}
	return [];
}

/**
 * Checks that a client keeps its connection open (§7.3): it should not three times in a row send at most one message,
 * close and reconnect.
 */
function keepsOpen(attempts: readonly ConnectionAttempt[]): readonly Observed[] {
	let left = 0;
	let before: ConnectionAttempt | null = null;
	for (const attempt of attempts) {
		const { wire, begun } = attempt;
		const gap = begun.at - (before?.ended?.at ?? begun.at);
		if (gap > PATIENCE.comeback) left = 0;
		before = attempt;
		const messages = wire.sides.client.messages.length;
		left = leftByClient(wire) && messages <= 1 ? left + 1 : 0;
		const close = wire.closeOf('client');
		if (left === 3 && close !== null) {
			return [wire.inBytes('client', 'endpoint-client-keeps-open', close.opcodeBits)];
		}
	}
	return [];
}
