// Ping and Pong (§5.5.2, §5.5.3).
import { sameBytes } from '../bytes/bytes.ts';
import type { Role } from '../endpoint/states.ts';
import { OPCODE } from '../frame/opcode.ts';
import type { SeenFrame } from './frames.ts';
import { PATIENCE } from './patience.ts';
import type { Observed } from './transcript.ts';
import type { Wire } from './wire.ts';
import { other } from './wire.ts';

export function controlDuties(wire: Wire): readonly Observed[] {
	return (['client', 'server'] as const).flatMap((by) => [
		...answersPings(wire, by),
		...answersSoon(wire, by),
	]);
}

/** The Pong to a Ping, or to a later one: then it stands for both. */
export function pongTo(wire: Wire, ping: SeenFrame, from: Role): SeenFrame | null {
	const later = wire
		.framesOf(from, OPCODE.ping)
		.filter((one) => one.range.start >= ping.range.start);
	const pongs = wire.framesOf(other(from), OPCODE.pong);
	return (
		pongs.find((pong) =>
			later.some((one) => one.happening < pong.happening && sameBytes(one.payload, pong.payload)),
		) ?? null
	);
}

/** §5.5.2: each Ping is answered, unless a Close has come; §5.5.3: with its own payload. */
function answersPings(wire: Wire, by: Role): readonly Observed[] {
	const from = other(by);
	const closes = [wire.closeOf('client'), wire.closeOf('server')];
	// Behind a breach that fails the connection no answer can be read.
	if (wire.sides[by].failing !== null) return [];
	for (const ping of wire.framesOf(from, OPCODE.ping)) {
		if (pongTo(wire, ping, from) !== null) continue;
		const excused = closes.some((close) => close !== null && !late(wire, ping, close));
		if (excused || !wire.hadTime(ping.happening, PATIENCE.answer)) continue;
		const wrong = wire
			.framesOf(by, OPCODE.pong)
			.find((pong) => pong.happening > ping.happening && !answersAny(wire, pong, from));
		return wrong === undefined
			? [wire.inBytes(from, 'ping-answered', ping.range, {}, by)]
			: [wire.inBytes(by, 'pong-same-data', wrong.range)];
	}
	return [];
}

/** The Close came when the Pong was long due. */
function late(wire: Wire, ping: SeenFrame, close: SeenFrame): boolean {
	const waited = wire.instant(close.happening).at - wire.instant(ping.happening).at;
	return close.happening > ping.happening && waited >= PATIENCE.answer;
}

/** There is a Ping with the payload of the Pong. */
export function answersAny(wire: Wire, pong: SeenFrame, from: Role): boolean {
	return wire
		.framesOf(from, OPCODE.ping)
		.some((ping) => ping.happening < pong.happening && sameBytes(ping.payload, pong.payload));
}

/** §5.5.2: as soon as is practical, so not behind data that was begun long after the Ping had come. */
function answersSoon(wire: Wire, by: Role): readonly Observed[] {
	const from = other(by);
	for (const ping of wire.framesOf(from, OPCODE.ping)) {
		const pong = pongTo(wire, ping, from);
		if (pong === null) continue;
		const latency = 2 * (wire.known.latencyMs ?? 0);
		const waitedMs = wire.instant(pong.happening).at - wire.instant(ping.happening).at;
		const behind = wire.sides[by].frames.some(
			({ frame, begun }) =>
				frame.opcode < OPCODE.close && wire.knows(ping.happening, begun) && begun < pong.begun,
		);
		if (behind && waitedMs > PATIENCE.pong + latency) {
			return [wire.inBytes(by, 'ping-prompt', pong.range, { waitedMs })];
		}
	}
	return [];
}
