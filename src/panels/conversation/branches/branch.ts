// Describes a branch of a conversation: another run, which begins in an earlier branch at a time and equals it until
// then.
import type { Scenario } from '../../../engine/simulation/index.ts';

/** Holds the greatest number of branches of a conversation, including the first. */
export const MOST_BRANCHES = 100;

export interface Branch {
	/** Holds the name that the learner gave. It is empty for a branch that the list numbers. */
	readonly name: string;
	readonly scenario: Scenario;
	/** Names the branch in which this one begins, and the time in milliseconds. It is null for the first branch. */
	readonly from: { readonly branch: number; readonly at: number } | null;
	/** Holds the id of the scene's what-if that this branch shows. It is empty for the learner's own branch. */
	readonly whatIf: string;
}

/**
 * Returns the time until which a branch equals the first one, in milliseconds; Infinity for the first one.
 */
export function sharedMs(branches: readonly Branch[], index: number): number {
	let ms = Infinity;
	let from = branches[index]?.from ?? null;
	while (from !== null) {
		ms = Math.min(ms, from.at);
		from = branches[from.branch]?.from ?? null;
	}
	return ms;
}
