// Chooses the times beside the diagram: round times, as close together as their labels allow, and none inside a fold.
import type { Locale } from '../../../strings/locale.ts';
import { numberFormat } from '../../../strings/number-format.ts';
import type { TimeAxis } from './axis.ts';

/** Holds a time with its y coordinate on the axis in pixels. */
export interface Tick {
	readonly y: number;
	readonly ms: number;
	readonly label: string;
}

const NICE = [1, 2, 5] as const;
/** Lists round steps above 30 seconds, which are not powers of ten. */
const LONG_MS = [60_000, 120_000, 300_000, 600_000, 1_800_000, 3_600_000] as const;
const MOST_TICKS = 200;

/** Returns the shortest round time of at least `ms` milliseconds, and of at least 0.1 µs. */
export function roundStep(ms: number): number {
	const long = ms > 30_000 ? LONG_MS.find((one) => one >= ms) : undefined;
	if (long !== undefined) return long;
	const power = Math.max(-4, Math.floor(Math.log10(Math.max(ms, 1e-9))));
	for (const exponent of [power, power + 1]) {
		for (const digit of NICE) {
			const step = exponent < 0 ? digit / 10 ** -exponent : digit * 10 ** exponent;
			if (step >= ms * (1 - 1e-9)) return step;
		}
	}
	return 10 ** (power + 2);
}

/** Returns the ticks in [from, to) of the axis, at least about `gapPx` apart. */
export function ticksOf(
	axis: TimeAxis,
	from: number,
	to: number,
	gapPx: number,
	endMs: number,
	locale: Locale,
): readonly Tick[] {
	const stepMs = roundStep(gapPx / axis.pxPerMs);
	const text = tickText(stepMs, endMs, axis.folds.length > 0, locale);
	const ticks: Tick[] = [];
	const [first, last] = [axis.msAt(from), axis.msAt(to)];
	for (let n = Math.ceil(first / stepMs); n * stepMs <= last; n++) {
		const ms = n * stepMs;
		const fold = axis.folds.find(({ fromMs, toMs }) => fromMs < ms && ms < toMs);
		if (fold !== undefined) {
			n = Math.max(n, Math.ceil(fold.toMs / stepMs) - 1);
			continue;
		}
		const y = axis.y(ms);
		if (y < from - 1 || y >= to) continue;
		if (y - (ticks.at(-1)?.y ?? -Infinity) < gapPx * 0.6) continue;
		ticks.push({ y, ms, label: text(ms) });
		if (ticks.length >= MOST_TICKS) break;
	}
	return ticks;
}

/**
 * Returns a function that writes times in one unit, with the digits that the step needs. If a fold lies
 * between milliseconds and minutes, times below a second are written in milliseconds.
 */
function tickText(
	stepMs: number,
	endMs: number,
	folded: boolean,
	locale: Locale,
): (ms: number) => string {
	const short = folded && stepMs < 1000 ? tickText(stepMs, 1000, false, locale) : null;
	const [unitMs, unit] =
		stepMs < 0.5 && endMs < 10
			? [0.001, 'µs']
			: stepMs >= 60_000
				? [60_000, 'min']
				: stepMs >= 1000 || endMs >= 10_000
					? [1000, 's']
					: [1, 'ms'];
	const digits = Math.min(10, Math.max(0, Math.ceil(-Math.log10(stepMs / unitMs) - 1e-9)));
	const format = numberFormat(locale, {
		useGrouping: false,
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
	});
	return (ms) =>
		short !== null && ms < 1000 ? short(ms) : `${format.format(ms / unitMs)} ${unit}`;
}
