// The form of the words of a card (lessons/card.ts).
export interface CardWords {
	/** The claim as people write it, or what a program did. */
	readonly statement: string;
	/** The answers of a bug, by id; a claim has the same answers everywhere. */
	readonly choices?: Readonly<Record<string, string>>;
	/** What is true, and why, in one to three sentences; shown after the vote. */
	readonly truth: string;
	/** What the lab shows of it, in one sentence. */
	readonly shows: string;
}
