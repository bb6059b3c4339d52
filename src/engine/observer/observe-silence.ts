// What was not done for too long, or not noticed (§5.5.2, §6.1, §7.2.1).
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

/** §5.2: as many bytes as were announced. */
function finishesFrames(wire: Wire): readonly Observed[] {
	return (['client', 'server'] as const).flatMap((by) => {
		const { unfinished } = wire.sides[by];
		const { bytes } = wire.streams[by];
		const last = wire.streams[by].eventOf(bytes.length - 1);
		if (unfinished === null || !wire.hadTime(last, PATIENCE.message)) return [];
		return [wire.inBytes(by, unfinished.code, unfinished.range, unfinished.data)];
	});
}

/** §6.1: the last frame has FIN. */
function finishesMessages(wire: Wire): readonly Observed[] {
	return (['client', 'server'] as const).flatMap((by) => {
		const message = wire.sides[by].messages.at(-1);
		const last = message?.frames.at(-1);
		if (message === undefined || last === undefined || message.complete) return [];
		const excused = wire.closeOf(by) !== null || wire.sides[by].failing !== null;
		if (excused || !wire.hadTime(last.event, PATIENCE.message)) return [];
		const { start } = last.range;
		return [wire.inBytes(by, 'fragment-unfinished', bitRange(start, start + 1))];
	});
}

/** Something passes before the one in between takes the connection for dead. */
function keepsAlive(wire: Wire): readonly Observed[] {
	const { idleMs } = wire.known;
	const { openedBy } = wire.opening;
	if (idleMs === undefined || openedBy === null) return [];
	let since = wire.instant(openedBy);
	for (const { event, at, action } of wire.actions) {
		if (event <= openedBy) continue;
		if (at - since.at >= idleMs) {
			return [wire.at(event, 'server', 'endpoint-heartbeat', { silentMs: at - since.at })];
		}
		if (wire.ends[0]?.event === event) return [];
		if (action.did === 'bytes') since = { event, at };
	}
	return [];
}

/** §7.2.1: a lost connection is no open one. */
function noticesLoss(wire: Wire): readonly Observed[] {
	const [end] = wire.ends;
	if (end === undefined || end.by === 'client') return [];
	const still = wire.actions.find(
		({ event, action }) =>
			action.did === 'show' &&
			action.by === 'client' &&
			action.state === 'OPEN' &&
			wire.knows(end.event, event),
	);
	if (still === undefined) return [];
	return [wire.at(still.event, 'client', 'endpoint-connection-lost', { how: end.how })];
}
