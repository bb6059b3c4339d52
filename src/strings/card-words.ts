// Describes the form of the words of a card (lessons/card.ts).
export interface CardWords {
	/** Holds the claim as people write it, or what a program did. */
	readonly statement: string;
	/** Holds the answers of a bug, by id. A claim has the same answers everywhere. */
	readonly choices?: Readonly<Record<string, string>>;
	/** Says what is true, and why, in one to three sentences. It is shown after the vote. */
	readonly truth: string;
	/** Says in one sentence what the lab shows of the claim or the bug. */
	readonly shows: string;
}
