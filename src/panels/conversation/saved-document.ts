// A conversation as plain data, for a packed address or the next visit. A scene is saved by its name alone.
import { readScenario, type Scenario } from '../../engine/index.ts';
import type { Json } from '../../lab/lab.ts';
import { readScenarioText, LONGEST_TEXT } from './build/scenario-text.ts';
import {
	documentOf,
	NO_DRAFTS,
	type Branch,
	type ConversationDocument,
	type Drafts,
} from './conversation-document.ts';
import { sceneOf } from './scenes/scenes.ts';

/** More futures than anybody compares. */
const MOST_BRANCHES = 32;

export function saveDocument({ scene, branches, current, drafts }: ConversationDocument): Json {
	const own = sceneOf(scene)?.scenario;
	// What reads as a scenario is one already.
	const draft =
		drafts.json === null || readScenarioText(drafts.json).scenario !== null ? null : drafts;
	return {
		scene,
		current,
		...(draft === null ? {} : { draft: { branch: draft.branch, json: draft.json } }),
		branches: branches.map(({ name, scenario, from, whatIf }) => ({
			name,
			whatIf,
			from: from === null ? null : { branch: from.branch, at: from.at },
			scenario: scenario === own ? null : plain(scenario),
		})),
	};
}

/** As reading gives it back, so that what was shared is the same when it is shared again. */
function plain(scenario: Scenario): Json {
	return (readScenario(scenario).scenario ?? scenario) as unknown as Json;
}

/** The document in such data; null when it is none. */
export function readSaved(saved: unknown): ConversationDocument | null {
	if (!isRecord(saved)) return null;
	const { scene, current, branches } = saved;
	if (typeof scene !== 'string' || !Array.isArray(branches)) return null;
	if (branches.length === 0 || branches.length > MOST_BRANCHES) return null;
	const own = sceneOf(scene)?.scenario ?? null;
	const read = branches.map((branch, i) => readBranch(branch, i, own));
	if (!read.every((branch) => branch !== null)) return null;
	if (typeof current !== 'number' || read[current] === undefined) return null;
	const [first] = read;
	const drafts = readDrafts(saved['draft']);
	if (own !== null && read.length === 1 && first!.scenario === own) {
		return { ...documentOf(scene, own), drafts };
	}
	return { scene: own === null ? '' : scene, branches: read, current, drafts };
}

/** Nothing but a text that somebody had not finished. */
function readDrafts(saved: unknown): Drafts {
	if (!isRecord(saved)) return NO_DRAFTS;
	const { branch, json } = saved;
	if (typeof branch !== 'number' || typeof json !== 'string') return NO_DRAFTS;
	return json.length > LONGEST_TEXT ? NO_DRAFTS : { ...NO_DRAFTS, branch, json };
}

function readBranch(saved: unknown, index: number, own: Scenario | null): Branch | null {
	if (!isRecord(saved)) return null;
	const { name, whatIf } = saved;
	if (typeof name !== 'string' || typeof whatIf !== 'string') return null;
	const scenario = saved['scenario'] === null ? own : readScenario(saved['scenario']).scenario;
	const from = readFrom(saved['from'], index);
	if (scenario === null || from === undefined) return null;
	return { name: name.slice(0, 80), scenario, from, whatIf: whatIf.slice(0, 80) };
}

/** A branch leaves one that stands before it; undefined: that is no such thing. */
function readFrom(saved: unknown, index: number): Branch['from'] | undefined {
	if (saved === null) return index === 0 ? null : undefined;
	if (!isRecord(saved)) return undefined;
	const { branch, at } = saved;
	if (typeof branch !== 'number' || typeof at !== 'number') return undefined;
	return Number.isInteger(branch) && branch >= 0 && branch < index && at >= 0
		? { branch, at }
		: undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
