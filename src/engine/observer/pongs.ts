// Finds which Pong answers which Ping (§5.5.3): a Pong with the payload of a Ping answers that Ping and all
// Pings before it.
import { hexText } from '../bytes/hex.ts';
import { OPCODE } from '../frame/opcode.ts';
import type { SeenFrame } from './frames.ts';
import type { Wire } from './wire.ts';
import { otherRole, type Role } from '../role.ts';

/** Holds the Pongs of one side, matched with the Pings of the other. */
export interface Pongs {
	/** Maps each answered Ping to the Pong that answers it, in the order of the Pings. */
	readonly answers: ReadonlyMap<SeenFrame, SeenFrame>;
	/** Lists the Pongs whose payload is that of no earlier Ping. */
	readonly unasked: readonly SeenFrame[];
}

/** Returns the Pongs to the Pings of a side. */
export function pongsTo(wire: Wire, from: Role): Pongs {
	const pings = wire.framesOf(from, OPCODE.ping);
	const answers = new Map<SeenFrame, SeenFrame>();
	const unasked: SeenFrame[] = [];
	/** Maps each payload to the index of the last Ping with it so far. */
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
