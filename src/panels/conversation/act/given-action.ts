// The action that Act now is about to do: what was given in the fields of its kind, over the action with which the grammar
// begins.
import {
	ACTIONS,
	actionKindsOf,
	readScenario,
	unsendableMembers,
	type ActionKind,
	type FieldTable,
	type ScriptAction,
	type Scripted,
	type ShapeProblem,
	type UnsendableMember,
} from '../../../engine/index.ts';
import { isTyped, meaningOf } from '../form/field-text.ts';

export type Who = Scripted['who'];

/** The kinds of the grammar, and a text in fragments, which is looked for by that name. */
export type ActKind = ActionKind | 'fragments';

/** By their paths, "ping.text": a typed text, or the value of a field that is not typed. */
export type GivenValues = Readonly<Record<string, string | boolean>>;

export function actKindsOf(who: Who): readonly ActKind[] {
	return actionKindsOf(who).flatMap((kind) => (kind === 'fragment' ? ['fragments', kind] : [kind]));
}

export function fieldsOf(kind: ActKind): FieldTable {
	return ACTIONS[actionKind(kind)].fields;
}

function actionKind(kind: ActKind): ActionKind {
	return kind === 'fragments' ? 'text' : kind;
}

/** The value of a member at first. */
export function startValue(kind: ActKind, name: string): unknown {
	const start = kind === 'fragments' ? FRAGMENTS : ACTIONS[kind].start;
	return new Map<string, unknown>(Object.entries(start)).get(name);
}

const FRAGMENTS: ScriptAction = { ...ACTIONS.text.start, fragmentBytes: 2 };

export interface ActionReading {
	/** Null where anything is wrong. */
	readonly action: ScriptAction | null;
	/** By the names of their fields. */
	readonly problems: ReadonlyMap<string, ShapeProblem | UnsendableMember>;
}

export function readGiven(who: Who, kind: ActKind, given: GivenValues): ActionReading {
	const action = actionAsGiven(kind, given);
	const place = 'script[0].do.';
	const problems = new Map<string, ShapeProblem | UnsendableMember>();
	// What the whole action is too much for is said when it is tried, with the conversation that it would belong to.
	for (const problem of readScenario({ script: [{ who, when: { at: 0 }, do: action }] }).problems) {
		if (problem.path.startsWith(place)) problems.set(problem.path.slice(place.length), problem);
	}
	if (problems.size === 0) {
		for (const member of unsendableMembers(action)) problems.set(member.name, member);
	}
	return { action: problems.size === 0 ? action : null, problems };
}

/** The action as plain data, well-formed or not. */
function actionAsGiven(kind: ActKind, given: GivenValues): ScriptAction {
	const values = new Map(Object.entries(given));
	const members = Object.entries(fieldsOf(kind)).map(([name, field]) => {
		const value = values.get(`${kind}.${name}`);
		if (value === undefined) return [name, startValue(kind, name)];
		return [name, isTyped(field) ? meaningOf(field, String(value)) : value];
	});
	const present = members.filter(([, value]) => value !== undefined);
	return { type: actionKind(kind), ...Object.fromEntries(present) } as ScriptAction;
}
