// Which moment stands how far down the diagram. Between the silences every millisecond is as long as any other; a fold
// keeps its height however far one looks in, for nothing happens in it.
import { leading } from '../../../engine/index.ts';
import type { TimeScale } from '../time/time-scale.ts';

export interface FoldPlace {
	readonly fromMs: number;
	readonly toMs: number;
	readonly y: number;
	readonly height: number;
}

export interface Axis {
	readonly pxPerMs: number;
	/** Of the whole conversation. */
	readonly lengthPx: number;
	readonly folds: readonly FoldPlace[];
	readonly y: (ms: number) => number;
	readonly msAt: (y: number) => number;
}

/** A microsecond is a pixel then: nothing in a simulation is nearer together. */
export const MOST_PX_PER_MS = 1000;

export type Folds = Pick<TimeScale, 'endMs' | 'folds'>;

/** Milliseconds that are not folded. */
export function talkMs({ endMs, folds }: Folds): number {
	return folds.reduce((left, { fromMs, toMs }) => left - (toMs - fromMs), endMs);
}

/** The zoom at which everything is `lengthPx` long; folds take at most half of it. */
export function pxPerMsFor(scale: Folds, lengthPx: number, foldPx: number): number {
	const left = Math.max(lengthPx / 2, lengthPx - scale.folds.length * foldPx);
	return Math.min(MOST_PX_PER_MS, left / Math.max(talkMs(scale), 1e-6));
}

export function axisOf({ endMs, folds }: Folds, pxPerMs: number, foldPx: number): Axis {
	const places: FoldPlace[] = [];
	let [ms, y] = [0, 0];
	for (const { fromMs, toMs } of folds) {
		y += (fromMs - ms) * pxPerMs;
		places.push({ fromMs, toMs, y, height: foldPx });
		y += foldPx;
		ms = toMs;
	}
	const lengthPx = y + (endMs - ms) * pxPerMs;
	return {
		pxPerMs,
		lengthPx,
		folds: places,
		y: (at) => {
			const fold = places[leading(places, (one) => one.fromMs <= at) - 1];
			if (fold === undefined) return at * pxPerMs;
			if (at >= fold.toMs) return fold.y + fold.height + (at - fold.toMs) * pxPerMs;
			return fold.y + ((at - fold.fromMs) / (fold.toMs - fold.fromMs)) * fold.height;
		},
		msAt: (place) => {
			const fold = places[leading(places, (one) => one.y <= place) - 1];
			const at =
				fold === undefined
					? place / pxPerMs
					: place >= fold.y + fold.height
						? fold.toMs + (place - fold.y - fold.height) / pxPerMs
						: fold.fromMs + ((place - fold.y) / fold.height) * (fold.toMs - fold.fromMs);
			return Math.min(endMs, Math.max(0, at));
		},
	};
}
