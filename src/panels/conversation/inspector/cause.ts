// Why something was said: the unit that it answers, and what in between said so, read from the causes of the timeline.
import {
	NO_BYTES,
	OPCODE,
	payloadOf,
	sameBytes,
	type Bytes,
	type TimelineEntry,
	type Timeline,
	type Unit,
} from '../../../engine/index.ts';
import { asItCame, asItLeft } from './way-frames.ts';

export interface Cause {
	/** What came before it; null where nothing did. */
	readonly unit: Unit | null;
	/** The script, a timer, a box, a client that comes back; null where an endpoint answered by itself. */
	readonly by: TimelineEntry | null;
}

/** A frame of this opcode answers one of that. */
const ANSWERED: Readonly<Partial<Record<number, number>>> = {
	[OPCODE.pong]: OPCODE.ping,
	[OPCODE.close]: OPCODE.close,
};

const ACTORS: readonly TimelineEntry['fact']['type'][] = ['did', 'timer', 'box', 'redial'];

/** Null: it began by itself. */
export function causeOf(timeline: Timeline, units: readonly Unit[], unit: Unit): Cause | null {
	const { entries } = timeline;
	let by: TimelineEntry | null = null;
	let at = entries[unit.left]?.cause ?? null;
	while (at !== null) {
		const entry = entries[at]!;
		const { fact } = entry;
		if (fact.type === 'came') {
			const came = units.filter((one) => one.came === entry.index);
			return { unit: answered(timeline, came, unit), by };
		}
		// What had left makes a reply due: it is what came that it answers.
		if (by === null && ACTORS.includes(fact.type)) by = entry;
		at = entry.cause;
	}
	return by && { unit: null, by };
}

/** Of all that came in one segment, what this is an answer to: a Pong carries the bytes of its Ping (§5.5.3). */
function answered(timeline: Timeline, came: readonly Unit[], unit: Unit): Unit | null {
	const wanted = unit.frame === null ? undefined : ANSWERED[unit.frame.opcode];
	const asked = came.filter(({ frame }) => frame !== null && frame.opcode === wanted);
	const own = payloadIn(timeline, unit);
	const same = asked.find((one) => sameBytes(payloadIn(timeline, one), own));
	return same ?? asked.at(-1) ?? came.at(-1) ?? null;
}

function payloadIn(timeline: Timeline, unit: Unit): Bytes {
	const reading = asItCame(timeline, unit) ?? asItLeft(timeline, unit);
	return reading === null ? NO_BYTES : payloadOf(reading.rows, reading.bytes, reading.index);
}
