// Checks what a side left undone for too long, or did not notice (§5.5.2, §6.1, §7.2.1).
import { bitRange } from '../report/range.ts';
import { PATIENCE } from './patience.ts';
import type { Observed } from './transcript.ts';
import type { Wire } from './wire.ts';

export function silenceDuties(wire: Wire): readonly Observed[] {
	return [
		...finishesFrames(wire),
		...finishesMessages(wire),
		...keepsAlive(wire),
		...noticesLoss(wire),
	];
}

/** A frame must have as many bytes as its length announces (§5.2). */
function finishesFrames(wire: Wire): readonly Observed[] {
	const latencyMs = 2 * (wire.known.latencyMs ?? 0);
	return (['client', 'server'] as const).flatMap((by) => {
		const { unfinished } = wire.sides[by];
		const { bytes } = wire.streams[by];
		const last = wire.streams[by].eventOf(bytes.length - 1);
		if (unfinished === null || wire.unsent(by) !== null) return [];
		if (!wire.covers(wire.instant(last).at + PATIENCE.message + latencyMs)) return [];
		return [wire.inBytes(by, unfinished.code, unfinished.range, unfinished.data)];
	});
}

/** The last frame of a message must have FIN (§6.1). */
function finishesMessages(wire: Wire): readonly Observed[] {
	return (['client', 'server'] as const).flatMap((by) => {
		const message = wire.sides[by].messages.at(-1);
		const last = message?.frames.at(-1);
		if (message === undefined || last === undefined || message.complete) return [];
		const excused = wire.closeOf(by) !== null || wire.sides[by].failing !== null;
		if (excused || !wire.hadTime(by, last.event, PATIENCE.message)) return [];
		const { start } = last.range;
		return [wire.inBytes(by, 'fragment-unfinished', bitRange(start, start + 1))];
	});
}

/** Something must be sent before an intermediary considers the connection idle. What TCP holds back was sent. */
function keepsAlive(wire: Wire): readonly Observed[] {
	const { idleMs } = wire.known;
	const { openedBy } = wire.opening;
	if (idleMs === undefined || openedBy === null) return [];
	let since = wire.instant(openedBy).at;
	for (const { event, at, action } of wire.actions) {
		if (event <= openedBy) continue;
		const sent = action.type === 'bytes';
		const silentMs = (sent ? wire.writtenIn(action.by, event).at : at) - since;
		const heldBack = action.type === 'wait' && action.unsent !== undefined;
		if (silentMs >= idleMs && !heldBack) {
			return [wire.at(event, 'server', 'endpoint-heartbeat', { silentMs })];
		}
		if (wire.ends[0]?.event === event) return [];
		if (sent) since = at;
	}
	return [];
}

/** A client must not show a lost connection as OPEN (§7.2.1). */
function noticesLoss(wire: Wire): readonly Observed[] {
	const [end] = wire.ends;
	if (end === undefined || end.by === 'client') return [];
	const still = wire.actions.find(
		({ event, action }) =>
			action.type === 'show' &&
			action.by === 'client' &&
			action.state === 'OPEN' &&
			wire.knows(end.event, wire.instant(event)),
	);
	if (still === undefined) return [];
	return [wire.at(still.event, 'client', 'endpoint-connection-lost', { how: end.how })];
}
