// The document of the Conversation lab: a scenario and its branches. Each branch is a complete scenario. The
// part that it shares with the branch of its origin is simulated only once.
import { textUpTo } from '../../engine/bytes/index.ts';
import type { Scenario } from '../../engine/simulation/index.ts';
import type { Branch } from './branches/branch.ts';
import { SCENES } from './scenes/scenes.ts';

export interface ConversationDocument {
	/** Holds the id of the scene with which the document began. It is empty for the learner's own conversation. */
	readonly scene: string;
	readonly branches: readonly Branch[];
	/** Holds the index of the branch that is shown. */
	readonly current: number;
	/** Holds the drafts of each branch, in the order of `branches`. */
	readonly drafts: readonly Drafts[];
}

/**
 * Holds the texts that were typed in Build for one branch and may not be valid yet. They are a part of the
 * document, so undo brings them back. `drafts` of a lab (`lab/lab.ts`) are what was typed elsewhere and is not a
 * part of the document.
 */
export interface Drafts {
	/** Holds the whole scenario as JSON, or null if no text was typed. */
	readonly json: string | null;
	/** Holds the typed texts of fields by their paths in the scenario. */
	readonly fields: Readonly<Record<string, string>>;
}

export const NO_DRAFTS: Drafts = { json: null, fields: {} };

export function documentOf(scene: string, scenario: Scenario): ConversationDocument {
	const branches = [{ name: '', scenario, from: null, whatIf: '' }];
	return { scene, branches, current: 0, drafts: [NO_DRAFTS] };
}

export const START: ConversationDocument = documentOf(SCENES[0]!.id, SCENES[0]!.scenario);

/** Returns the document with a new branch, which is shown. */
export function branched(
	document: ConversationDocument,
	at: number,
	scenario: Scenario,
	{ name = '', whatIf = '' }: Partial<Pick<Branch, 'name' | 'whatIf'>> = {},
): ConversationDocument {
	const from = { branch: document.current, at };
	const branch: Branch = { name: textUpTo(name, 80), scenario, from, whatIf };
	return {
		...document,
		branches: [...document.branches, branch],
		current: document.branches.length,
		drafts: [...document.drafts, NO_DRAFTS],
	};
}

/**
 * Returns the document without a branch. Branches that began in it then begin in the branch of its origin.
 * The first branch cannot be deleted.
 */
export function without(document: ConversationDocument, index: number): ConversationDocument {
	const gone = document.branches[index];
	if (gone?.from == null) return document;
	const { from } = gone;
	const renumbered = (branch: number): number => (branch > index ? branch - 1 : branch);
	const branches = document.branches
		.filter((_, i) => i !== index)
		.map((branch) => {
			if (branch.from === null) return branch;
			const left =
				branch.from.branch === index
					? { branch: from.branch, at: Math.min(from.at, branch.from.at) }
					: branch.from;
			return { ...branch, from: { ...left, branch: renumbered(left.branch) } };
		});
	const current = document.current === index ? from.branch : document.current;
	const drafts = document.drafts.filter((_, i) => i !== index);
	return { ...document, branches, current: renumbered(current), drafts };
}

export function renamed(
	document: ConversationDocument,
	index: number,
	name: string,
): ConversationDocument {
	const branches = document.branches.map((branch, i) =>
		i === index ? { ...branch, name } : branch,
	);
	return { ...document, branches };
}
