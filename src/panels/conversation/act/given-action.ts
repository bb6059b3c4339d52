// Returns the action that Act now is about to perform: the values entered in the fields of its kind, and the start
// values of the grammar for all other fields.
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
} from '../../../engine/simulation/index.ts';
import { isTyped, scenarioFieldValue } from '../form/field-text.ts';

export type Who = Scripted['who'];

/** Names a kind of the grammar, or `fragments`: a text in fragments, which the menu offers under that name. */
export type ActKind = ActionKind | 'fragments';

/**
 * Maps paths, for example "ping.text", to what was entered: a typed text, or the value of a field that is not
 * typed.
 */
export type GivenValues = Readonly<Record<string, string | boolean>>;

export function actKindsOf(who: Who): readonly ActKind[] {
	return actionKindsOf(who).flatMap((kind) => (kind === 'fragment' ? ['fragments', kind] : [kind]));
}

export function actionFields(kind: ActKind): FieldTable {
	return ACTIONS[actionKind(kind)].fields;
}

function actionKind(kind: ActKind): ActionKind {
	return kind === 'fragments' ? 'text' : kind;
}

/** Returns the value of a member before anything was entered for it. */
export function startValue(kind: ActKind, name: string): unknown {
	const start = kind === 'fragments' ? FRAGMENTS : ACTIONS[kind].start;
	return new Map<string, unknown>(Object.entries(start)).get(name);
}

const FRAGMENTS: ScriptAction = { ...ACTIONS.text.start, fragmentBytes: 2 };

export interface ActionReading {
	/** Holds the action as it was entered, or null if there is any problem. */
	readonly action: ScriptAction | null;
	/** Holds the problems by the names of their fields. */
	readonly problems: ReadonlyMap<string, ShapeProblem | UnsendableMember>;
}

export function readGiven(who: Who, kind: ActKind, given: GivenValues): ActionReading {
	const action = actionAsGiven(kind, given);
	const prefix = 'script[0].do.';
	const problems = new Map<string, ShapeProblem | UnsendableMember>();
	// A problem of the whole action, such as too many bytes, is not reported here. `ConversationLab.act`
	// reports it, together with the conversation that the action would belong to.
	for (const problem of readScenario({ script: [{ who, when: { at: 0 }, do: action }] }).problems) {
		if (problem.path.startsWith(prefix)) problems.set(problem.path.slice(prefix.length), problem);
	}
	if (problems.size === 0) {
		for (const member of unsendableMembers(action)) problems.set(member.name, member);
	}
	return { action: problems.size === 0 ? action : null, problems };
}

/** Returns the action as plain data, which may be invalid. */
function actionAsGiven(kind: ActKind, given: GivenValues): ScriptAction {
	const values = new Map(Object.entries(given));
	const members = Object.entries(actionFields(kind)).map(([name, field]) => {
		const value = values.get(`${kind}.${name}`);
		if (value === undefined) return [name, startValue(kind, name)];
		return [name, isTyped(field) ? scenarioFieldValue(field, String(value)) : value];
	});
	const present = members.filter(([, value]) => value !== undefined);
	return { type: actionKind(kind), ...Object.fromEntries(present) } as ScriptAction;
}
