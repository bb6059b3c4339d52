// Where the load bars stand, in pixels. The scale is logarithmic from a power of ten well below the smallest load, so that
// every load has a bar, and one step of the grid is always ten times.
import { scaleLog, type ScaleLogarithmic } from 'd3-scale';
import type { TransportId } from '../../../engine/index.ts';
import { textWidthEm } from '../../../ui/text-width.ts';

export interface Bar {
	readonly id: TransportId;
	readonly name: string;
	/** Null when nobody knows it. */
	readonly bitsPerSecond: number | null;
	/** What a publication says, ready to be read. */
	readonly published?: string;
}

export interface LoadLayout {
	readonly wide: boolean;
	readonly left: number;
	readonly right: number;
	readonly rowPx: number;
	/** Within a row. */
	readonly barY: number;
	readonly barPx: number;
	readonly axisY: number;
	readonly height: number;
}

const WIDE_FROM_EM = 27;
const MONO_EM = 0.6;
const AXIS_EM = 1.6;

/** @param values the labels at the ends of the bars; @param notes a second line of them */
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
	/** One line a power of ten; labelled where there is room. */
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

/** Where a bar ends: nothing has none, and what is without bound goes all the way. */
export function barEnd(load: number, { x }: LoadScale, { left }: Pick<LoadLayout, 'left'>): number {
	return load <= 0 ? left : x(load);
}
