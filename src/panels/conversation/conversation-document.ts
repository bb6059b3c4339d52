// A conversation as a document: a scenario, and the other futures that somebody tried. Each branch is a scenario of its
// own; what it shares with the one it came from is simulated once.
import type { Scenario } from '../../engine/index.ts';
import { SCENES } from './scenes/scenes.ts';

export interface Branch {
	/** Its own name; empty for one that a list can number. */
	readonly name: string;
	readonly scenario: Scenario;
	/** The branch it left, and when; null for the first. */
	readonly from: { readonly branch: number; readonly at: number } | null;
	/** The scene's what-if that it is; empty for somebody's own. */
	readonly whatIf: string;
}

export interface ConversationDocument {
	/** The scene it began as; empty for one's own. */
	readonly scene: string;
	readonly branches: readonly Branch[];
	/** The branch in front. */
	readonly current: number;
	readonly drafts: Drafts;
}

/** How many branches a conversation has at most, the first one included. */
export const MOST_BRANCHES = 100;

/** What is being typed to change a branch, as it was typed: it may make no sense yet. */
export interface Drafts {
	readonly branch: number;
	/** The whole scenario as JSON; null while nobody has typed in it. */
	readonly json: string | null;
	/** Fields by their paths in the scenario. */
	readonly fields: Readonly<Record<string, string>>;
}

export const NO_DRAFTS: Drafts = { branch: 0, json: null, fields: {} };

export function documentOf(scene: string, scenario: Scenario): ConversationDocument {
	const branches = [{ name: '', scenario, from: null, whatIf: '' }];
	return { scene, branches, current: 0, drafts: NO_DRAFTS };
}

export const START: ConversationDocument = documentOf(SCENES[0]!.id, SCENES[0]!.scenario);

/** Another future, in front. */
export function branched(
	document: ConversationDocument,
	at: number,
	scenario: Scenario,
	{ name = '', whatIf = '' }: Partial<Pick<Branch, 'name' | 'whatIf'>> = {},
): ConversationDocument {
	const from = { branch: document.current, at };
	const branch: Branch = { name: name.slice(0, 80), scenario, from, whatIf };
	return {
		...document,
		branches: [...document.branches, branch],
		current: document.branches.length,
	};
}

/** Until when the branch is as the first one: whoever left it later shares more. */
export function sharedMs({ branches }: ConversationDocument, index: number): number {
	let ms = Infinity;
	let from = branches[index]?.from ?? null;
	while (from !== null) {
		ms = Math.min(ms, from.at);
		from = branches[from.branch]?.from ?? null;
	}
	return ms;
}

/** Without that branch; those that left it then leave the one that it had left. The first stays. */
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
	return { ...document, branches, current: renumbered(current) };
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
