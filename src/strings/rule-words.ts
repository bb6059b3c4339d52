import type { RuleData } from '../engine/report/index.ts';

/** Holds the words about a rule and its breach. */
export interface RuleWords {
	/** Says in a few words what is wrong. It is the title of a diagnosis. */
	readonly title: string;
	/** Says what the specification demands and why, in one or two sentences. */
	readonly duty: string;
	/** Says what the reader should change. */
	readonly remedy: string;
	/** Says what is wrong here, with the values of the diagnosis: of its bytes, or of a connection its times and ends. */
	readonly detail?: (data: RuleData) => string;
	/**
	 * Says in a sentence what the other side does about a breach. It exists only where no policy table of single
	 * bytes says it.
	 */
	readonly reaction?: string;
	/** Says why no bytes and no connection can show a breach, and what shows it instead. */
	readonly unshown?: string;
}

/** Holds the words about a rule that also say how the other side reacts to a breach. */
export interface ReactionRuleWords extends RuleWords {
	readonly reaction: string;
}

export interface UnshownRuleWords extends ReactionRuleWords {
	readonly unshown: string;
}
