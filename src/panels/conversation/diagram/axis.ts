// Maps times to y coordinates of the diagram and back. Outside folds every millisecond has the same height. A
// fold keeps its height at every zoom, because nothing happens in it.
import { leading } from '../../../engine/partition-point.ts';
import type { TimeScale } from '../time/time-scale.ts';

/** Describes a fold with its position on the axis in pixels. */
export interface AxisFold {
	readonly fromMs: number;
	readonly toMs: number;
	readonly y: number;
	readonly height: number;
}

/**
 * Describes a zoomed axis of time. `y` gives pixels from the beginning of the conversation, `msAt` gives
 * milliseconds.
 */
export interface TimeAxis {
	readonly pxPerMs: number;
	/** Holds the height of the whole conversation in pixels. */
	readonly lengthPx: number;
	readonly folds: readonly AxisFold[];
	readonly y: (ms: number) => number;
	readonly msAt: (y: number) => number;
}

/** Holds the largest zoom: one pixel per microsecond. Events of a simulation are not closer together. */
export const MOST_PX_PER_MS = 1000;

/** Holds the length of a conversation and its folds, without places on a line. */
export type Folds = Pick<TimeScale, 'endMs' | 'folds'>;

/** Returns the milliseconds outside folds. */
export function talkMs({ endMs, folds }: Folds): number {
	return folds.reduce((left, { fromMs, toMs }) => left - (toMs - fromMs), endMs);
}

/** Returns the zoom at which the conversation is `lengthPx` high; folds take at most half of that. */
export function pxPerMsFor(scale: Folds, lengthPx: number, foldPx: number): number {
	const left = Math.max(lengthPx / 2, lengthPx - scale.folds.length * foldPx);
	return Math.min(MOST_PX_PER_MS, left / Math.max(talkMs(scale), 1e-6));
}

/** Returns the axis for a zoom and a height of the folds. */
export function timeAxis({ endMs, folds }: Folds, pxPerMs: number, foldPx: number): TimeAxis {
	const placed: AxisFold[] = [];
	let [ms, y] = [0, 0];
	for (const { fromMs, toMs } of folds) {
		y += (fromMs - ms) * pxPerMs;
		placed.push({ fromMs, toMs, y, height: foldPx });
		y += foldPx;
		ms = toMs;
	}
	const lengthPx = y + (endMs - ms) * pxPerMs;
	return {
		pxPerMs,
		lengthPx,
		folds: placed,
		y: (at) => {
			const before = leading(placed, (one) => one.fromMs <= at);
			if (before === 0) return at * pxPerMs;
			const fold = placed[before - 1]!;
			if (at >= fold.toMs) return fold.y + fold.height + (at - fold.toMs) * pxPerMs;
			return fold.y + ((at - fold.fromMs) / (fold.toMs - fold.fromMs)) * fold.height;
		},
		msAt: (y) => {
			const fold = placed[leading(placed, (one) => one.y <= y) - 1];
			const at =
				fold === undefined
					? y / pxPerMs
					: y >= fold.y + fold.height
						? fold.toMs + (y - fold.y - fold.height) / pxPerMs
						: fold.fromMs + ((y - fold.y) / fold.height) * (fold.toMs - fold.fromMs);
			return Math.min(endMs, Math.max(0, at));
		},
	};
}
