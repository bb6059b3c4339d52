/** The words of one cause of a close code 1006. */
export interface CauseText {
	readonly title: string;
	/** What happened, in a sentence. */
	readonly what: string;
	/** What proves it. */
	readonly proof: string;
	/** What rules it out. */
	readonly against: string;
	/** What to do. */
	readonly todo: readonly string[];
	/** How to make sure that this is the cause. */
	readonly sure: string;
}
