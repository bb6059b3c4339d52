// Holds what the drawings of a frame have in common: what is drawn of, in which words, and the box of a byte.
import type { FrameSnapshot } from '../frame-lab.svelte.ts';
import type { FrameWords } from '../strings/en.ts';
import type { PictureColours } from './picture-colours.ts';
import { element } from './svg-text.ts';

/** Holds the values that a picture shows. All are of one document. */
export type PictureSource = Pick<FrameSnapshot, 'bytes' | 'rows' | 'currentIndex' | 'fields'>;

export type DrawingWords = FrameWords['views'];

export interface FrameDrawing {
	readonly parts: readonly string[];
	readonly width: number;
	readonly height: number;
	/** Counts the bytes that are not drawn. */
	readonly leftOut: number;
}

/** Holds the opacity with which the colour of a field fills the box of a byte. */
const WASH = 0.13;

/** Returns a box in the colour of its field. */
export function box(
	at: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
	tone: string,
	wash = WASH,
): string {
	return element('rect', {
		...at,
		rx: 5,
		fill: tone,
		'fill-opacity': wash,
		stroke: tone,
		'stroke-opacity': 0.4,
	});
}

/** Returns the colours of a severity. */
export function markColour(colours: PictureColours, severity: 'bad' | 'caution' | 'later'): string {
	return severity === 'caution' ? colours.warn : colours.bad;
}
