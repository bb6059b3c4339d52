/** Represents a text that a dialog shows selected, to be copied from there. */
export interface CopyableText {
	readonly title: string;
	readonly hint: string | null;
	/** Holds the label of the field. */
	readonly label: string;
	readonly text: string;
	/** Is true if the text is the address of what is in front. */
	readonly link: boolean;
	/** Holds the result of copying, or null if copying was not tried. */
	readonly copied: 'copied' | 'refused' | null;
	readonly copiedWords: string;
}
