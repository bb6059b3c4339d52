// Figures as a person reads them, in the page's language: three digits that mean something, and the unit.
import type { Locale } from '../../strings/locale.ts';

/** Up to three significant digits below 1000, whole numbers with groups above. */
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

/** Kept, since making one takes longer than a hundred uses, and a drawing has hundreds of figures. */
export function numberFormat(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
	const key = locale + JSON.stringify(options);
	const kept = formats.get(key) ?? new Intl.NumberFormat(locale, options);
	formats.set(key, kept);
	return kept;
}

export const YEAR_MS = 365.25 * 86_400_000;
/** Longer than this it does not matter how long. */
const MOST_YEARS = 1e6;

/** Milliseconds below 10 s, else seconds, minutes, hours, days or years. */
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

/** Bytes, by powers of 1000: 871 B, 1.25 MB. */
export function formatBytes(bytes: number, locale: Locale): string {
	return `${prefixed(bytes, locale)}B`;
}

/** Bits a second, by powers of 1000. */
export function formatBits(bitsPerSecond: number, locale: Locale): string {
	return `${prefixed(bitsPerSecond, locale)}bit/s`;
}

/** So many times a second; below once in ten seconds, once in so long. */
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
