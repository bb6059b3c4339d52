// Formats figures for reading in the page's language: at most three significant digits, and the unit.
import type { Quantity } from '../../engine/compare/index.ts';
import type { Locale } from '../../strings/locale.ts';
import { numberFormat } from '../../strings/number-format.ts';

/** Formats a number: below 1000 with up to three significant digits, above as a whole number with groups. */
export function formatCount(value: number, locale: Locale): string {
	if (!Number.isFinite(value)) return value > 0 ? '∞' : '–';
	const size = Math.abs(value);
	const { small, digits } = countFormats(locale);
	if (size > 0 && size < 0.1) return small.format(value);
	return digits[size >= 100 ? 0 : size >= 10 ? 1 : 2].format(value);
}

interface CountFormats {
	/** Formats numbers below a tenth. */
	readonly small: Intl.NumberFormat;
	/** Lists formats by the number of digits after the decimal point. */
	readonly digits: readonly [Intl.NumberFormat, Intl.NumberFormat, Intl.NumberFormat];
}

const keptCountFormats = new Map<Locale, CountFormats>();

function countFormats(locale: Locale): CountFormats {
	const kept = keptCountFormats.get(locale);
	if (kept) return kept;
	const fraction = (maximumFractionDigits: number) =>
		numberFormat(locale, { maximumFractionDigits });
	const made: CountFormats = {
		small: numberFormat(locale, { maximumSignificantDigits: 3 }),
		digits: [fraction(0), fraction(1), fraction(2)],
	};
	keptCountFormats.set(locale, made);
	return made;
}

export const YEAR_MS = 365.25 * 86_400_000;
/**
 * Is the longest time with an exact value, in years. A longer time is shown as "> …", because its exact value
 * does not matter.
 */
const MOST_YEARS = 1e6;

/** Formats milliseconds: below 10 s in milliseconds, else in seconds, minutes, hours, days or years. */
export function formatMs(ms: number, locale: Locale): string {
	if (!Number.isFinite(ms)) return '∞';
	const [factor, unit] =
		ms < 10_000
			? [1, 'ms']
			: ms < 120_000
				? [1000, 's']
				: ms < 7_200_000
					? [60_000, 'min']
					: ms < 172_800_000
						? [3_600_000, 'h']
						: ms < 2 * YEAR_MS
							? [86_400_000, 'd']
							: [YEAR_MS, 'y'];
	if (ms > MOST_YEARS * YEAR_MS) return `> ${formatCount(MOST_YEARS, locale)} y`;
	return `${formatCount(ms / factor, locale)} ${unit}`;
}

const PREFIXES = ['', 'k', 'M', 'G', 'T', 'P'] as const;

/** Formats bytes in units of powers of 1000: 871 B, 1.25 MB. */
export function formatBytes(bytes: number, locale: Locale): string {
	return `${prefixed(bytes, locale)}B`;
}

/** Formats bits per second in units of powers of 1000. */
export function formatBits(bitsPerSecond: number, locale: Locale): string {
	return `${prefixed(bitsPerSecond, locale)}bit/s`;
}

/** Formats a rate per second. A rate below one in ten seconds is shown as one per period. */
export function formatRate(perSecond: number, locale: Locale): string {
	if (perSecond > 0 && perSecond < 0.1) return `1 / ${formatMs(1000 / perSecond, locale)}`;
	return `${formatCount(perSecond, locale)} /s`;
}

function prefixed(value: number, locale: Locale): string {
	if (!Number.isFinite(value)) return '∞ ';
	let scaled = value;
	let step = 0;
	while (Math.abs(scaled) >= 999.5 && step < PREFIXES.length - 1) {
		scaled /= 1000;
		step++;
	}
	return `${formatCount(scaled, locale)} ${PREFIXES[step]!}`;
}

/** Formats how many times as much something is: 41, 7.8, 1.6. */
export function formatTimes(times: number, locale: Locale): string {
	return numberFormat(locale, { maximumFractionDigits: times < 9.95 ? 1 : 0 }).format(times);
}

/** Formats a share of messages. Only exactly all is shown as 100 %, and only exactly nothing as 0 %. */
export function formatShare(share: number, locale: Locale): string {
	if (Number.isNaN(share)) return '–';
	const percents = numberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
	if (share > 0 && share < 0.001) return `< ${percents.format(0.001)}`;
	if (share < 1 && share > 0.999) return `> ${percents.format(0.999)}`;
	const near = share < 0.01 || share > 0.99;
	return percents.format(near ? Math.round(share * 1000) / 1000 : Math.round(share * 100) / 100);
}

/** Formats a share of a whole, for example 10 %. */
export function formatPercent(share: number, locale: Locale): string {
	return percent(share, locale, 'auto');
}

/** Formats a relative difference with its sign: +0.31 %, −12 %. 0 % has no sign. */
export function formatRelative(relative: number, locale: Locale): string {
	return percent(relative, locale, 'exceptZero');
}

function percent(share: number, locale: Locale, signDisplay: 'auto' | 'exceptZero'): string {
	const size = Math.abs(share);
	const maximumFractionDigits = size >= 0.1 ? 0 : size >= 0.01 ? 1 : 2;
	const options = { style: 'percent', signDisplay, maximumFractionDigits } as const;
	return numberFormat(locale, options).format(share);
}

/** Holds an amount as text. A rate below one per second is given as the time between two. */
export type Amount =
	| { readonly type: 'plain'; readonly text: string }
	| { readonly type: 'every'; readonly period: string }
	| { readonly type: 'per-second'; readonly count: string };

export function amountOf(quantity: Quantity, value: number, locale: Locale): Amount {
	switch (quantity) {
		case 'ratePerSecond':
		case 'upstreamPerSecond':
			return value > 0 && value < 1
				? { type: 'every', period: formatMs(threeDigits(1000 / value), locale) }
				: { type: 'per-second', count: formatCount(value, locale) };
		case 'tolerableAgeMs':
		case 'pollMs':
		case 'roundTripMs':
			return { type: 'plain', text: formatMs(threeDigits(value), locale) };
		case 'updateBytes':
			return { type: 'plain', text: formatBytes(value, locale) };
		case 'clients':
			return { type: 'plain', text: formatCount(value, locale) };
	}
}

/** Rounds a value found by halving, which is known to about three digits: 1,049.97 ms becomes 1,050 ms. */
function threeDigits(value: number): number {
	return Number(value.toPrecision(4));
}
