// Computes the positions of the parts of the distribution chart and of its legend items, in pixels.
import { textWidthEm } from '../../../ui/text-width.ts';

export interface DistributionLayout {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
	readonly height: number;
}

export interface LegendItem {
	readonly x: number;
	readonly y: number;
}

const PLOT_EM = 12;
/** `SWATCH_EM` is the width of a legend item's stroke, `ITEM_GAP_EM` the gap behind its text, both in em. */
export const SWATCH_EM = 2.4;
const ITEM_GAP_EM = 1.4;
const LINE_EM = 1.6;

export function distributionLayout(
	widthPx: number,
	emPx: number,
	legendLines: number,
): DistributionLayout {
	const top = (0.6 + legendLines * LINE_EM) * emPx;
	const bottom = top + PLOT_EM * emPx;
	return {
		left: 3.2 * emPx,
		right: widthPx - 2.2 * emPx,
		top,
		bottom,
		height: Math.ceil(bottom + 1.8 * emPx),
	};
}

/** Places the items of the legend from left to right, on as many lines as they need. */
export function legendItems(
	texts: readonly string[],
	widthPx: number,
	emPx: number,
): { readonly items: readonly LegendItem[]; readonly lines: number } {
	let x = 0;
	let line = 0;
	const items = texts.map((text) => {
		const width = (SWATCH_EM + textWidthEm(text)) * emPx;
		if (x > 0 && x + width > widthPx) {
			x = 0;
			line++;
		}
		const item = { x, y: (1 + line * LINE_EM) * emPx };
		x += width + ITEM_GAP_EM * emPx;
		return item;
	});
	return { items, lines: line + 1 };
}
