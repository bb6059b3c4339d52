// The page that is read before CodeMirror has arrived: the same lines, cut into the same pieces.

export interface Piece {
	readonly text: string;
	readonly classes: string;
	/** Shown in place of a character that no font draws. */
	readonly mark: string | null;
	readonly title: string | null;
}

export interface StaticLine {
	readonly number: string;
	readonly lit: boolean;
	/** Whether the line ends with CRLF that is shown. */
	readonly ended: boolean;
	readonly pieces: readonly Piece[];
}

export interface StaticPage {
	readonly lines: readonly StaticLine[];
	/** The lines behind, with LF between them; null when there are none. */
	readonly rest: string | null;
}

/** Only so many lines are marked; the rest is one text, so that the page stays small for a large document. */
export const MOST_LINES = 48;
