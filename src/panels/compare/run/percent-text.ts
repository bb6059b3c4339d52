// Formats shares and relative differences as percentages.
import type { Locale } from '../../../strings/locale.ts';

/** Formats a share of a whole, for example 10 %. */
export function formatPercent(share: number, locale: Locale): string {
	return format(share, locale, 'auto');
}

/** Formats a relative difference with its sign: +0.31 %, −12 %. 0 % has no sign. */
export function formatRelative(relative: number, locale: Locale): string {
	return format(relative, locale, 'exceptZero');
}

function format(share: number, locale: Locale, signDisplay: 'auto' | 'exceptZero'): string {
	const size = Math.abs(share);
	const maximumFractionDigits = size >= 0.1 ? 0 : size >= 0.01 ? 1 : 2;
	const options = { style: 'percent', signDisplay, maximumFractionDigits } as const;
	return new Intl.NumberFormat(locale, options).format(share);
}
