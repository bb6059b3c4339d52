// An action of the script, done by somebody else, at another time, or another action: what can stay as it is stays.
import {
	ACTIONS,
	actionKindsOf,
	SCRIPT_EVENTS,
	type ScriptAction,
	type Scripted,
	type When,
} from '../../../engine/index.ts';

export const WHO = ['client', 'server', 'network'] as const;
/** At a time, or on what somebody hears. */
export const WHEN = ['at', ...SCRIPT_EVENTS] as const;
export type WhenKind = (typeof WHEN)[number];

export function whenKind(when: When): WhenKind {
	return 'at' in when ? 'at' : when.on;
}

/** The network hears nothing: it only knows times. */
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

/** One more: the first when the connection is open, the others after what is there. */
export function nextRow(script: readonly Scripted[]): Scripted {
	const times = script.flatMap(({ when }) => ('at' in when ? [when.at] : []));
	const when: When = script.length === 0 ? { on: 'open' } : { at: Math.max(0, ...times) + 100 };
	return { who: 'client', when, do: ACTIONS.text.start };
}
