// What the site knows of an error. Stopped.svelte shows that of a lab, and a notice shows any other.

/** Holds an error of a lab or its panel, and the document on which the lab stopped. */
export interface Failure {
	/** Holds the document in front, or null if the lab could not begin. */
	readonly document: object | null;
	/** Holds the message of the error. */
	readonly message: string;
	/** Holds the document as the text of a file, or null if it could not be made. */
	readonly text: string | null;
}

/** Returns the message of anything that was thrown. */
export function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
