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
	 * What the other side does about a breach, in a sentence; only for rules that no policy table contains.
	 */
	readonly reaction?: string;
	/** Why no bytes and no connection can show a breach, and what shows it instead. */
	readonly unshown?: string;
}

/** The words about a rule that no policy table contains. */
export interface TaleWords extends RuleWords {
	readonly reaction: string;
}

export interface UnshownRuleWords extends TaleWords {
	readonly unshown: string;
}
