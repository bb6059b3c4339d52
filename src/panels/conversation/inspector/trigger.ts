// Finds the trigger of a unit in the timeline: the unit that it answers, and the actor that sent it. The search
// follows the triggers of the entries backwards.
import { NO_BYTES, sameBytes, type Bytes } from '../../../engine/bytes/index.ts';
import { OPCODE, payloadOf } from '../../../engine/frame/index.ts';
import type { TimelineEntry, Timeline, Unit } from '../../../engine/simulation/index.ts';
import { asItCame, asItLeft } from './way-frames.ts';

/** Says why a unit was sent. */
export interface Trigger {
	/** Holds the unit whose arrival led to the sent one, or null if no arrival did. */
	readonly unit: Unit | null;
	/**
	 * Holds the entry of the script, the timer, the intermediary or the reconnect that led to the unit, or null if
	 * an endpoint answered by itself.
	 */
	readonly by: TimelineEntry | null;
}

/** Maps the opcode of an answer to the opcode that it answers. */
const ANSWERED: Readonly<Partial<Record<number, number>>> = {
	[OPCODE.pong]: OPCODE.ping,
	[OPCODE.close]: OPCODE.close,
};

const ACTORS: readonly TimelineEntry['occurrence']['type'][] = ['did', 'timer', 'box', 'reconnect'];

/** Returns the trigger of a unit, or null if the unit has none. */
export function triggerOf(timeline: Timeline, units: readonly Unit[], unit: Unit): Trigger | null {
	const { entries } = timeline;
	let by: TimelineEntry | null = null;
	let at = entries[unit.departureEntry]?.trigger ?? null;
	while (at !== null) {
		const entry = entries[at]!;
		const { occurrence } = entry;
		if (occurrence.type === 'came') {
			const came = units.filter((one) => one.arrivalEntry === entry.index);
			return { unit: answered(timeline, came, unit), by };
		}
		// The search passes over departures (`left`), because a unit answers what arrived. The actor nearest
		// to the unit is kept.
		if (by === null && ACTORS.includes(occurrence.type)) by = entry;
		at = entry.trigger;
	}
	return by && { unit: null, by };
}

/**
 * Returns the unit that `unit` answers among those that arrived in one segment. A Pong carries the bytes of
 * its Ping (§5.5.3).
 */
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
