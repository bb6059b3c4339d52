import { printing } from '../../../ui/printing.svelte.ts';

/** Holds the width of a column on paper, in pixels. A print does not wait until a new width is measured. */
const PAPER_PX = 480;

/** Returns the width in which a chart is drawn. */
export function chartWidthPx(measured: number): number {
	return printing.now ? PAPER_PX : measured;
}
