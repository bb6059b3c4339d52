// Why something was said: the unit that it answers, and what in between said so, read from the causes of the timeline.
import { OPCODE, type Entry, type Timeline, type Unit } from '../../../engine/index.ts';

export interface Cause {
	/** What came before it; null where nothing did. */
	readonly unit: Unit | null;
	/** The script, a timer, a box, a client that comes back; null where an endpoint answered by itself. */
	readonly by: Entry | null;
}

/** A frame of this opcode answers one of that. */
const ANSWERED: Readonly<Partial<Record<number, number>>> = {
	[OPCODE.pong]: OPCODE.ping,
	[OPCODE.close]: OPCODE.close,
};

const ACTORS: readonly Entry['fact']['type'][] = ['did', 'timer', 'box', 'redial'];

/** Null: it began by itself. */
export function causeOf({ entries }: Timeline, units: readonly Unit[], unit: Unit): Cause | null {
	let by: Entry | null = null;
	let at = entries[unit.left]?.cause ?? null;
	while (at !== null) {
		const entry = entries[at]!;
		const { fact } = entry;
		if (fact.type === 'came') return { unit: answered(units, unit, entry), by };
		// What had left makes a reply due: it is what came that it answers.
		if (by === null && ACTORS.includes(fact.type)) by = entry;
		at = entry.cause;
	}
	return by && { unit: null, by };
}

/** Of all that came in that segment, what this is an answer to. */
function answered(units: readonly Unit[], unit: Unit, { index, fact }: Entry): Unit | null {
	if (fact.type !== 'came') return null;
	const came = units.filter((one) => one.came === index);
	const wanted = unit.frame === null ? undefined : ANSWERED[unit.frame.opcode];
	return (
		came.findLast(({ frame }) => frame !== null && frame.opcode === wanted) ?? came.at(-1) ?? null
	);
}
