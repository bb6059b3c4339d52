// The ticks of a time axis. All ticks have the same unit, so that an axis does not mix 9 000 ms and 10 s.
import type { ScaleLinear } from 'd3-scale';
import type { Locale } from '../../../strings/locale.ts';
import { YEAR_MS, formatCount } from '../figures.ts';

export interface AxisTick {
	readonly at: number;
	readonly label: string;
}

const UNITS = [
	{ fromMs: 2 * YEAR_MS, ms: YEAR_MS, sign: 'y' },
	{ fromMs: 172_800_000, ms: 86_400_000, sign: 'd' },
	{ fromMs: 7_200_000, ms: 3_600_000, sign: 'h' },
	{ fromMs: 120_000, ms: 60_000, sign: 'min' },
	{ fromMs: 2000, ms: 1000, sign: 's' },
	{ fromMs: 0, ms: 1, sign: 'ms' },
] as const;

/**
 * Returns the ticks of an axis of time.
 * @param labelPx the width of a label with its gap
 */
export function timeTicks(
	scale: ScaleLinear<number, number>,
	labelPx: number,
	locale: Locale,
): readonly AxisTick[] {
	const [from = 0, to = 0] = scale.range();
	const [, toMs = 0] = scale.domain();
	const unit = UNITS.find(({ fromMs }) => toMs >= fromMs) ?? UNITS[5];
	const most = Math.max(2, Math.min(7, Math.floor((to - from) / labelPx)));
	// The ticks are round numbers in the unit of the labels, not in milliseconds.
	const inUnits = scale.copy().domain([0, toMs / unit.ms]);
	return inUnits
		.ticks(most)
		.map((value) => ({ at: inUnits(value), label: `${formatCount(value, locale)} ${unit.sign}` }));
}
