import type { RuleData } from '../engine/index.ts';

/** What a person is told about a broken rule. */
export interface RuleWords {
	/** What is wrong, in a few words: the headline of a diagnosis. */
	readonly title: string;
	/** What the text demands, and why, in a sentence or two. */
	readonly duty: string;
	/** What to do about it. */
	readonly remedy: string;
	/** What is wrong here, with the values at hand. */
	readonly detail?: (data: RuleData) => string;
}
