// Checks the rules for Ping and Pong (§5.5.2, §5.5.3).
import { OPCODE } from '../frame/opcode.ts';
import type { SeenFrame } from './frames.ts';
import { PATIENCE } from './patience.ts';
import { pongsTo } from './pongs.ts';
import type { Observed } from './transcript.ts';
import type { Instant, Wire } from './wire.ts';
import { otherRole, type Role } from '../role.ts';

export function controlDuties(wire: Wire): readonly Observed[] {
	return (['client', 'server'] as const).flatMap((by) => [
		...answersPings(wire, by),
		...answersSoon(wire, by),
	]);
}

/** Each Ping must be answered unless a Close was received (§5.5.2), with the payload of the Ping (§5.5.3). */
function answersPings(wire: Wire, by: Role): readonly Observed[] {
	const from = otherRole(by);
	// After a breach that fails the connection, an answer could not be read.
	if (wire.sides[by].failing !== null) return [];
	const { answers, unasked } = pongsTo(wire, from);
	const [own, asked] = [wire.closeOf(by), wire.closeOf(from)];
	const closes = [own && wire.written(by, own), asked && wire.instant(asked.event)];
	for (const ping of wire.framesOf(from, OPCODE.ping)) {
		if (answers.has(ping)) continue;
		if (closes.some((close) => close !== null && !late(wire, ping, close))) continue;
		if (!wire.hadTime(by, ping.event, PATIENCE.answer)) continue;
		const wrong = unasked.find((pong) => wire.precedes(ping.event, wire.written(by, pong)));
		return wrong === undefined
			? [wire.inBytes(from, 'ping-answered', ping.range, {}, by)]
			: [wire.inBytes(by, 'pong-same-data', wrong.range)];
	}
	return [];
}

/** Returns whether the Close came when the Pong was long overdue. */
function late(wire: Wire, ping: SeenFrame, close: Instant): boolean {
	const waited = close.at - wire.instant(ping.event).at;
	return close.event > ping.event && waited >= PATIENCE.answer + 2 * (wire.known.latencyMs ?? 0);
}

/**
 * A Pong is sent as soon as practical (§5.5.2), so not after data that was begun long after the Ping had
 * arrived. A Pong that was written in time may wait behind data that is still being sent.
 */
function answersSoon(wire: Wire, by: Role): readonly Observed[] {
	const latency = 2 * (wire.known.latencyMs ?? 0);
	const { frames } = wire.sides[by];
	let at = 0;
	let data: SeenFrame | null = null;
	for (const [ping, pong] of pongsTo(wire, otherRole(by)).answers) {
		for (; frames[at] !== undefined && frames[at] !== pong; at++) {
			if (frames[at]!.frame.opcode < OPCODE.close) data = frames[at]!;
		}
		const waitedMs = wire.written(by, pong).at - wire.instant(ping.event).at;
		const behind = data !== null && wire.knows(ping.event, wire.written(by, data));
		if (behind && waitedMs > PATIENCE.pong + latency) {
			return [wire.inBytes(by, 'ping-prompt', pong.range, { waitedMs })];
		}
	}
	return [];
}
