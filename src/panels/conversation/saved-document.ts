// A conversation as plain data, for a packed address or the next visit. A scene is saved by its name alone.
import { readScenario, type Scenario } from '../../engine/index.ts';
import type { Json } from '../../lab/lab.ts';
import { documentOf, type Branch, type ConversationDocument } from './conversation-document.ts';
import { sceneOf } from './scenes/scenes.ts';

/** More futures than anybody compares. */
const MOST_BRANCHES = 32;

export function saveDocument({ scene, branches, current }: ConversationDocument): Json {
	const own = sceneOf(scene)?.scenario;
	return {
		scene,
		current,
		branches: branches.map(({ name, scenario, from, whatIf }) => ({
			name,
			whatIf,
			from: from === null ? null : { branch: from.branch, at: from.at },
			scenario: scenario === own ? null : (scenario as unknown as Json),
		})),
	};
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
	if (own !== null && read.length === 1 && first!.scenario === own) return documentOf(scene, own);
	return { scene: own === null ? '' : scene, branches: read, current };
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
