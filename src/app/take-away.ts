/** Text in a dialog, selected, to be copied from there. */
export interface TakeAway {
	readonly title: string;
	readonly hint: string | null;
	/** Names the field. */
	readonly label: string;
	readonly text: string;
	/** How it went so far; null while nobody has tried. */
	readonly copied: 'copied' | 'refused' | null;
	readonly copiedWords: string;
}
