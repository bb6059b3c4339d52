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
	/** What the other side does about its breach, in a sentence, where no table of reactions says it. */
	readonly reaction?: string;
	/** Why no byte and no connection can show its breach, and what does. */
	readonly unshown?: string;
}

/** Of a rule that no table of reactions holds. */
export interface TaleWords extends RuleWords {
	readonly reaction: string;
}

export interface UnshownRuleWords extends TaleWords {
	readonly unshown: string;
}
