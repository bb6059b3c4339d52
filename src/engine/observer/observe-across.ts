// What only several connections of a client show (§4.1, §7.2.3, §7.3).
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

/** §4.1 item 2: one connection in CONNECTING to one IP address and port. */
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
	const { settledBy } = wire.opening;
	const settled = settledBy !== null && settledBy < event;
	return !settled && (ended === null || ended.event > event);
}

interface Return {
	readonly attempt: ConnectionAttempt;
	readonly delayMs: number;
	/** What became of the one before. */
	readonly after: 'never' | 'lost';
}

/** Each time a client came back after a connection that was lost, or that did not open. */
function returnsOf(attempts: readonly ConnectionAttempt[]): readonly Return[] {
	return attempts.flatMap((attempt, i) => {
		const before = attempts[i - 1];
		if (before?.ended == null || before.ended.event > attempt.begun.event) return [];
		if (before.outcome !== 'never' && before.outcome !== 'lost') return [];
		const delayMs = attempt.begun.at - before.ended.at;
		return [{ attempt, delayMs, after: before.outcome }];
	});
}

/** §7.2.3: the first delay is drawn at random. Three that are the same were not. */
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

/** §7.2.3: the delays after the first grow, up to a longest one. Three are looked at: chance may shorten one. */
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

/** §7.3: a client that leaves and comes back, a message at a time, has no reason to leave. */
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
