// Changes the actor, the time or the kind of a script action, and keeps every other part that is still valid.
import {
	ACTIONS,
	actionKindsOf,
	SCRIPT_EVENTS,
	type ScriptAction,
	type Scripted,
	type When,
} from '../../../engine/simulation/index.ts';

/** Lists when an action can happen: at a time, or at an event of its actor. */
export const WHEN = ['at', ...SCRIPT_EVENTS] as const;
export type WhenKind = (typeof WHEN)[number];

export function whenKind(when: When): WhenKind {
	return 'at' in when ? 'at' : when.on;
}

/** Returns when an actor can act. The network has no events, so it can only act at a time. */
export function whenKindsOf(who: Scripted['who']): readonly WhenKind[] {
	return who === 'network' ? ['at'] : WHEN;
}

export function doneBy(row: Scripted, who: Scripted['who']): Scripted {
	const when = whenKindsOf(who).includes(whenKind(row.when)) ? row.when : { at: 0 };
	const kinds = actionKindsOf(who);
	const action = kinds.includes(row.do.type) ? row.do : ACTIONS[kinds[0]!].start;
	return { who, when, do: action };
}

export function doneWhen(row: Scripted, kind: WhenKind): Scripted {
	if (kind === whenKind(row.when)) return row;
	if (kind === 'at') return { ...row, when: { at: 0 } };
	return { ...row, when: 'at' in row.when ? { on: kind } : { ...row.when, on: kind } };
}

export function doing(row: Scripted, type: ScriptAction['type']): Scripted {
	const kept = Object.entries(row.do).filter(([name]) => Object.hasOwn(ACTIONS[type].fields, name));
	const { start }: { readonly start: ScriptAction } = ACTIONS[type];
	return { ...row, do: { ...start, ...Object.fromEntries(kept) } };
}

/**
 * Returns a new action: the first of a script on `open`, each other one 100 ms after the latest time in the
 * script.
 */
export function nextRow(script: readonly Scripted[]): Scripted {
	const times = script.flatMap(({ when }) => ('at' in when ? [when.at] : []));
	const when: When = script.length === 0 ? { on: 'open' } : { at: Math.max(0, ...times) + 100 };
	return { who: 'client', when, do: ACTIONS.text.start };
}
