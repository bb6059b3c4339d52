// A line of a text as an editor draws it, cut into pieces by its marks.

export interface LinePiece {
	readonly text: string;
	readonly classes: string;
	/** Holds the text that replaces a character that no font draws, otherwise null. */
	readonly mark: string | null;
	readonly title: string | null;
}

export interface DrawnLine {
	readonly number: string;
	readonly lit: boolean;
	/** Says whether the line ends with a CRLF that is shown. */
	readonly ended: boolean;
	readonly pieces: readonly LinePiece[];
}

/** Holds the greatest number of lines that are drawn without an editor. */
export const MOST_LINES = 48;
