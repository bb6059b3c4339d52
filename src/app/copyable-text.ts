/** A text shown selected in a dialog, to be copied from there. */
export interface CopyableText {
	readonly title: string;
	readonly hint: string | null;
	/** The label of the field. */
	readonly label: string;
	readonly text: string;
	/** True if the text is the address of what is in front. */
	readonly link: boolean;
	/** The result of copying; null if copying was not tried. */
	readonly copied: 'copied' | 'refused' | null;
	readonly copiedWords: string;
}
