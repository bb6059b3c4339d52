// Which Pong answers which Ping (§5.5.3): one with its payload, or with that of a later Ping, which then stands for both.
import { hexText } from '../bytes/hex.ts';
import type { Role } from '../endpoint/states.ts';
import { OPCODE } from '../frame/opcode.ts';
import type { SeenFrame } from './frames.ts';
import type { Wire } from './wire.ts';
import { otherRole } from './wire.ts';

export interface Pongs {
	/** To each Ping that was answered, in order. */
	readonly answers: ReadonlyMap<SeenFrame, SeenFrame>;
	/** Those that repeat no Ping before them. */
	readonly unasked: readonly SeenFrame[];
}

/** The Pongs to the Pings of a side. */
export function pongsTo(wire: Wire, from: Role): Pongs {
	const pings = wire.framesOf(from, OPCODE.ping);
	const answers = new Map<SeenFrame, SeenFrame>();
	const unasked: SeenFrame[] = [];
	/** The last Ping so far of each payload; how many Pings came, and how many are answered. */
	const last = new Map<string, number>();
	let came = 0;
	let answered = 0;
	for (const pong of wire.framesOf(otherRole(from), OPCODE.pong)) {
		for (let ping = pings[came]; ping !== undefined; ping = pings[came]) {
			if (ping.event > pong.event) break;
			last.set(hexText(ping.payload), came++);
		}
		const repeated = last.get(hexText(pong.payload));
		if (repeated === undefined) unasked.push(pong);
		else while (answered <= repeated) answers.set(pings[answered++]!, pong);
	}
	return { answers, unasked };
}
