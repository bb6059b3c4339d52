// Makes the static page that shows before CodeMirror has loaded: the same lines, cut into the same pieces.

import { affordable, costsMore, type DrawingCost } from './long-lines.ts';

/**
 * Is the length of the longest text that the browser inserts at once. A longer one is taken like a paste, because
 * the browser would first lay out all of it.
 */
export const MOST_AS_PASTED = 4096;

export interface PagePiece {
	readonly text: string;
	readonly classes: string;
	/** Holds the text that replaces a character that no font draws, otherwise null. */
	readonly mark: string | null;
	readonly title: string | null;
}

export interface StaticLine {
	readonly number: string;
	readonly lit: boolean;
	/** Says whether the line ends with a CRLF that is shown. */
	readonly ended: boolean;
	readonly pieces: readonly PagePiece[];
}

export interface StaticPage {
	readonly lines: readonly StaticLine[];
	/** Holds the lines after `lines`, joined with LF, or null if there are none. */
	readonly rest: string | null;
}

/**
 * Is the greatest number of lines with marks. The rest is one text, so that the page stays small for a large
 * document.
 */
export const MOST_LINES = 48;

/**
 * Is the highest drawing cost of a text that does not wait for CodeMirror. A native field lays out all its text
 * at each key.
 */
export const MOST_NATIVE = 16 << 10;

/**
 * Is the drawing cost of the part that shows while a longer text waits for CodeMirror. It is about what fits in a
 * window.
 */
const MOST_WAITING = 4 << 10;

export function waitsForEditor(text: string, cost: DrawingCost): boolean {
	return text.length > MOST_NATIVE || costsMore(text, MOST_NATIVE, cost);
}

/** Returns how many characters of a waiting text are shown. */
export function shownWaiting(text: string, cost: DrawingCost): number {
	return Math.min(MOST_WAITING, affordable(text, 0, MOST_WAITING, cost));
}

/** Returns a page without marks, for a text that is too costly when CodeMirror does not load. */
export function plainPage(text: string): StaticPage {
	return { lines: [], rest: text };
}
