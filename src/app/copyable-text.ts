/** A text shown selected in a dialog, to be copied from there. */
export interface CopyableText {
	readonly title: string;
	readonly hint: string | null;
	/** The label of the field. */
	readonly label: string;
	readonly text: string;
	/** The result of copying; null if copying was not tried. */
	readonly copied: 'copied' | 'refused' | null;
	readonly copiedWords: string;
}
