// Formats figures for reading in the page's language: at most three significant digits, and the unit.
import type { Locale } from '../../strings/locale.ts';

/** Formats a number: below 1000 with up to three significant digits, above as a whole number with groups. */
export function formatCount(value: number, locale: Locale): string {
	if (!Number.isFinite(value)) return value > 0 ? '∞' : '–';
	const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
	return numberFormat(
		locale,
		Math.abs(value) > 0 && Math.abs(value) < 0.1
			? { maximumSignificantDigits: 3 }
			: { maximumFractionDigits: digits },
	).format(value);
}

const formats = new Map<string, Intl.NumberFormat>();

/**
 * Returns a cached number format: making one takes longer than a hundred uses, and a chart has hundreds of
 * figures.
 */
export function numberFormat(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
	const key = locale + JSON.stringify(options);
	const kept = formats.get(key) ?? new Intl.NumberFormat(locale, options);
	formats.set(key, kept);
	return kept;
}

export const YEAR_MS = 365.25 * 86_400_000;
/** A longer time is shown as "> …": its exact value does not matter. */
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
