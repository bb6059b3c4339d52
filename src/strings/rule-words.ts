import type { RuleData } from '../engine/index.ts';

/** The words about a rule and its breach. */
export interface RuleWords {
	/** What is wrong, in a few words: the title of a diagnosis. */
	readonly title: string;
	/** What the specification demands and why, in one or two sentences. */
	readonly duty: string;
	/** What the reader should change. */
	readonly remedy: string;
	/** What is wrong in these bytes, with their values. */
	readonly detail?: (data: RuleData) => string;
	/**
	 * What the other side does about a breach, in a sentence; only where no policy table of single bytes says it.
	 */
	readonly reaction?: string;
	/** Why no bytes and no connection can show a breach, and what shows it instead. */
	readonly unshown?: string;
}

/** The words about a rule that also say how the other side reacts to a breach. */
export interface ReactionRuleWords extends RuleWords {
	readonly reaction: string;
}

export interface UnshownRuleWords extends ReactionRuleWords {
	readonly unshown: string;
}
