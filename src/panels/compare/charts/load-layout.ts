// The positions of the load bars, in pixels. The scale is logarithmic and starts at a power of ten well below
// the smallest load. So every load has a visible bar, and one step of the grid always means a factor of ten.
import { scaleLog, type ScaleLogarithmic } from 'd3-scale';
import type { TransportId } from '../../../engine/compare/index.ts';
import { textWidthEm } from '../../../ui/text-width.ts';

export interface Bar {
	readonly id: TransportId;
	readonly name: string;
	/** Holds the load in bits per second, or null if it is unknown. */
	readonly bitsPerSecond: number | null;
	/** Holds the load that a publication gives, as formatted text. */
	readonly published?: string;
}

export interface LoadLayout {
	readonly wide: boolean;
	readonly left: number;
	readonly right: number;
	readonly rowPx: number;
	/** Holds the top of the bar within its row. */
	readonly barY: number;
	readonly barPx: number;
	readonly axisY: number;
	readonly height: number;
}

const WIDE_FROM_EM = 27;
const MONO_EM = 0.6;
const AXIS_EM = 1.6;

/**
 * Returns the places of the bars and their labels.
 * @param values the labels at the ends of the bars
 * @param notes the second line of each label
 */
export function loadLayout(
	names: readonly string[],
	values: readonly string[],
	notes: readonly string[],
	widthPx: number,
	emPx: number,
): LoadLayout {
	const wide = widthPx >= WIDE_FROM_EM * emPx;
	const widest = (texts: readonly string[], em: (text: string) => number) =>
		Math.max(0, ...texts.map(em));
	const valueEm = Math.max(
		widest(values, (text) => text.length * MONO_EM),
		widest(notes, textWidthEm),
	);
	const noted = notes.some((note) => note !== '');
	const rowEm = wide ? (noted ? 3 : 2.4) : noted ? 4.6 : 3.4;
	return {
		wide,
		left: wide ? (widest(names, textWidthEm) + 1) * emPx : 4,
		right: widthPx - (wide ? valueEm + 1 : 0.4) * emPx,
		rowPx: rowEm * emPx,
		barY: (wide ? (noted ? 0.6 : 0.35) : 1.7) * emPx,
		barPx: (wide ? 1.7 : 1.2) * emPx,
		axisY: values.length * rowEm * emPx,
		height: Math.ceil((values.length * rowEm + AXIS_EM) * emPx),
	};
}

export interface LoadScale {
	readonly x: ScaleLogarithmic<number, number>;
	/** Holds one line per power of ten. A line has a label if there is room for it. */
	readonly grid: readonly {
		readonly at: number;
		readonly load: number;
		readonly labelled: boolean;
	}[];
}

export function loadScale(
	loads: readonly (number | null)[],
	{ left, right }: Pick<LoadLayout, 'left' | 'right'>,
	labelPx: number,
): LoadScale {
	const known = loads.filter((load) => load !== null && load > 0 && Number.isFinite(load));
	const power = (load: number) => Math.floor(Math.log10(load));
	const from = known.length === 0 ? 0 : power(Math.min(...(known as number[]))) - 1;
	const most = known.length === 0 ? 1 : Math.max(...(known as number[]));
	const x = scaleLog([10 ** from, Math.max(most, 10 ** (from + 1))], [left, right]).clamp(true);
	const powers: number[] = [];
	for (let step = from; 10 ** step <= most; step++) powers.push(10 ** step);
	const every = Math.max(1, Math.ceil(labelPx / (x(10 ** (from + 1)) - left)));
	return { x, grid: powers.map((load, i) => ({ at: x(load), load, labelled: i % every === 0 })) };
}

/** Returns the right end of a bar. A load of 0 has no bar; an infinite load fills the whole width. */
export function barEnd(load: number, { x }: LoadScale, { left }: Pick<LoadLayout, 'left'>): number {
	return load <= 0 ? left : x(load);
}
