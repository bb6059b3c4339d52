// The written forms of a conversation: plain data, and the address of a scene such as
// `#/conversation?scenario=ping`. Both contain only the name of a scene where its scenario is unchanged. An
// address can also show the branch of one of the scene's what-ifs: `&what-if=refused`. An address such as
// `#/conversation?json={…}` holds any scenario, as the JSON of Build.
import { textUpTo } from '../../engine/bytes/index.ts';
import { isRecord } from '../../engine/own-value.ts';
import { readScenario, type Scenario } from '../../engine/simulation/index.ts';
import type { DocumentForm } from '../../lab/document-form.ts';
import type { AddressProblem, Json } from '../../lab/lab.ts';
import { asText, readSavedFields, type SavedFields } from '../../lab/saved-fields.ts';
import { MOST_BRANCHES, type Branch } from './branches/branch.ts';
import { readScenarioText, LONGEST_TEXT } from './build/scenario-text.ts';
import {
	branched,
	documentOf,
	NO_DRAFTS,
	START,
	type ConversationDocument,
	type Drafts,
} from './conversation-document.ts';
import type { Scene } from './scenes/scene.ts';
import { sceneOf } from './scenes/scenes.ts';
import { whatIfBranch } from './scenes/what-if-branch.ts';

export const CONVERSATION_FORM: DocumentForm<ConversationDocument> = {
	start: START,

	save,

	read: (saved) => readSavedFields(saved, readFields),

	toAddress: (document) => (isSceneAsWritten(document) ? { scenario: document.scene } : null),

	fromAddress(parameters) {
		const id = parameters.get('scenario');
		const scene = id === null ? null : sceneOf(id);
		if (scene !== null) return { ...readScene(scene, parameters.get('what-if')), whole: true };
		const problems: AddressProblem[] =
			id === null ? [] : [{ parameter: 'scenario', found: id, kind: 'unknown-value' }];
		const json = parameters.get('json');
		const written = json === null ? null : readScenarioText(json).scenario;
		if (json !== null && written === null) {
			problems.push({ parameter: 'json', found: json, kind: 'not-readable' });
		}
		const document = written && documentOf('', written);
		return { document, whole: document !== null, problems };
	},
};

/** Returns the document of a scene, with the branch of a what-if where the address names one. */
function readScene(scene: Scene, asked: string | null) {
	const document = documentOf(scene.id, scene.scenario);
	if (asked === null) return { document, problems: [] };
	const whatIf = scene.whatIfs.find(({ id }) => id === asked);
	if (whatIf === undefined) {
		return {
			document,
			problems: [{ parameter: 'what-if', found: asked, kind: 'unknown-value' } as const],
		};
	}
	const { at, scenario } = whatIfBranch(scene, whatIf);
	return { document: branched(document, at, scenario, { whatIf: whatIf.id }), problems: [] };
}

/** Returns whether the document is a scene without any change. */
export function isSceneAsWritten({ scene, branches, drafts }: ConversationDocument): boolean {
	const [first, second] = branches;
	const isScene = first!.scenario === sceneOf(scene)?.scenario && first!.name === '';
	return isScene && second === undefined && isEmpty(drafts[0]!);
}

function isEmpty({ json, fields }: Drafts): boolean {
	return json === null && Object.keys(fields).length === 0;
}

function save({ scene, branches, current, drafts }: ConversationDocument): Json {
	const own = sceneOf(scene)?.scenario;
	const typed = drafts.flatMap(({ json, fields }, branch) => {
		// A typed text that is valid is already the scenario of its branch.
		const valid = json === null || readScenarioText(json).scenario !== null;
		const draft = { json: valid ? null : json, fields };
		return isEmpty(draft) ? [] : [{ branch, ...draft }];
	});
	return {
		scene,
		current,
		...(typed.length === 0 ? {} : { drafts: typed }),
		branches: branches.map(({ name, scenario, from, whatIf }) => ({
			name,
			whatIf,
			from: from === null ? null : { branch: from.branch, at: from.at },
			scenario: scenario === own ? null : plain(scenario),
		})),
	};
}

/**
 * Returns the scenario as `readScenario` returns it. Saving, restoring and saving again then gives the same
 * text.
 */
function plain(scenario: Scenario): Json {
	// This cast is safe: a scenario has only JSON values. Its interfaces lack the index signature of `Json`.
	return (readScenario(scenario).scenario ?? scenario) as unknown as Json;
}

/** Reads the document branch by branch. */
function readFields(fields: SavedFields): ConversationDocument | null {
	const scene = fields.take('scene', asText(), '');
	const own = sceneOf(scene)?.scenario ?? null;
	const list = fields.take('branches', readList, []);
	const { branches, newIndices } = readBranches(list, own, fields);
	if (branches.length === 0) return null;
	const newIndex = (at: unknown) => (typeof at === 'number' ? newIndices[at] : undefined);
	const current = fields.take('current', newIndex, 0);
	const drafts = branches.map(() => NO_DRAFTS);
	// Earlier versions saved the drafts of one branch alone, as `draft`.
	const alone = fields.take('draft', (saved) => readDrafts(saved, newIndices), null);
	const found = fields.take('drafts', readList, []).map((saved) => readDrafts(saved, newIndices));
	for (const [i, one] of [alone, ...found].entries()) {
		if (one === undefined) fields.leaveOut(`drafts[${i - 1}]`);
		else if (one !== null) drafts[one.index] = one.drafts;
	}
	return { scene: own === null ? '' : scene, branches, current, drafts };
}

function readList(saved: unknown): readonly unknown[] | undefined {
	return Array.isArray(saved) ? saved : undefined;
}

/**
 * Reads the branches. `newIndices` has the new index of each saved branch; undefined for one that was left out.
 */
function readBranches(saved: readonly unknown[], own: Scenario | null, fields: SavedFields) {
	const branches: Branch[] = [];
	const newIndices: (number | undefined)[] = [];
	for (const [i, one] of saved.entries()) {
		const branch =
			branches.length < MOST_BRANCHES ? readBranch(one, own, newIndices, fields) : null;
		if (branch === null) fields.leaveOut(`branches[${i}]`);
		newIndices.push(branch === null ? undefined : branches.length);
		// The first branch began in no other branch.
		if (branch !== null) branches.push(branches.length === 0 ? { ...branch, from: null } : branch);
	}
	return { branches, newIndices };
}

/** Reads the drafts of a branch. Returns them with the new index of the branch. */
function readDrafts(
	saved: unknown,
	newIndices: readonly (number | undefined)[],
): { readonly index: number; readonly drafts: Drafts } | undefined {
	if (!isRecord(saved)) return undefined;
	const { branch, json = null, fields = {} } = saved;
	const index = typeof branch === 'number' ? newIndices[branch] : undefined;
	if (index === undefined || !isTexts(fields)) return undefined;
	if (json !== null && (typeof json !== 'string' || json.length > LONGEST_TEXT)) return undefined;
	return { index, drafts: { json, fields } };
}

function isTexts(saved: unknown): saved is Readonly<Record<string, string>> {
	return isRecord(saved) && Object.values(saved).every((text) => typeof text === 'string');
}

function readBranch(
	saved: unknown,
	own: Scenario | null,
	newIndices: readonly (number | undefined)[],
	fields: SavedFields,
): Branch | null {
	if (!isRecord(saved)) return null;
	const { name, whatIf } = saved;
	if (typeof name !== 'string' || typeof whatIf !== 'string') return null;
	const read = saved['scenario'] === null ? null : readScenario(saved['scenario']);
	for (const { kind, path, found, expected } of read?.problems ?? []) {
		if (kind !== 'range') continue;
		fields.refuse({ path: `branches[${newIndices.length}].scenario.${path}`, found, expected });
	}
	const scenario = read === null ? own : read.scenario;
	if (scenario === null) return null;
	const left = saved['from'] ?? null;
	if (newIndices.length === 0 && left !== null) fields.leaveOut('branches[0].from');
	const from = readFrom(left, newIndices);
	const isFirst = newIndices.every((index) => index === undefined);
	if (from === null && !isFirst) return null;
	return { name: textUpTo(name, 80), scenario, from, whatIf: whatIf.slice(0, 80) };
}

/**
 * Reads where a branch begins. Its origin must come before it; if the origin was left out, the first branch
 * takes its place.
 */
function readFrom(saved: unknown, newIndices: readonly (number | undefined)[]): Branch['from'] {
	if (!isRecord(saved)) return null;
	const { branch, at } = saved;
	if (typeof branch !== 'number' || typeof at !== 'number' || !(at >= 0)) return null;
	return branch in newIndices ? { branch: newIndices[branch] ?? 0, at } : null;
}
