// The page that is read before CodeMirror has arrived: the same lines, cut into the same pieces.import { affordable, costsMore, type DrawingCost } from './long-lines.ts';

import { affordable, costsMore, type DrawingCost } from './long-lines.ts';

/** What a keyboard or a program inserts at once and is longer goes in as a paste: a browser would lay out all of it first. */
export const MOST_AS_PASTED = 4096;

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

/** A text that costs more to draw waits for CodeMirror: a native field lays out all of it, at each key. */
export const MOST_NATIVE = 16 << 10;

/** What such a text may cost to draw while it waits: about what a window shows. */
const MOST_WAITING = 4 << 10;

export function waitsForEditor(text: string, cost: DrawingCost): boolean {
	return text.length > MOST_NATIVE || costsMore(text, MOST_NATIVE, cost);
}

/** How many characters of a text that waits are shown. */
export function shownWaiting(text: string, cost: DrawingCost): number {
	return Math.min(MOST_WAITING, affordable(text, 0, MOST_WAITING, cost));
}

/** A text without marks, for one that costs too much where CodeMirror never arrives. */
export function plainPage(text: string): StaticPage {
	return { lines: [], rest: text };
}
