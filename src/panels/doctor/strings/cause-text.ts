/** Holds the words of one cause of a close code 1006. */
export interface CauseText {
	readonly title: string;
	/** Says in a sentence what happened. */
	readonly what: string;
	/** Says what proves the cause. */
	readonly proof: string;
	/** Says what rules the cause out. */
	readonly against: string;
	/** Lists what the person can do against the cause. */
	readonly todo: readonly string[];
	/** Says how to make sure that this is the cause. */
	readonly sure: string;
}
