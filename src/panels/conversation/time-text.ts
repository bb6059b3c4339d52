// Moments of a conversation as they are read, in the unit that suits how long it lasts.
import type { Locale } from '../../strings/locale.ts';

/** The moment alone: as exact as a conversation that ends at `endMs` needs it. */
export function momentText(ms: number, endMs: number, locale: Locale): string {
	const [factor, digits, unit] =
		endMs < 10
			? [1, 3, 'ms']
			: endMs < 10_000
				? [1, 1, 'ms']
				: endMs < 600_000
					? [1000, 2, 's']
					: [60_000, 2, 'min'];
	return `${number(ms / factor, digits, locale)} ${unit}`;
}

/** How long something takes: two digits or three that mean something. */
export function spanText(ms: number, locale: Locale): string {
	const [factor, unit] = ms < 1000 ? [1, 'ms'] : ms < 120_000 ? [1000, 's'] : [60_000, 'min'];
	const value = ms / factor;
	const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
	return `${new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value)} ${unit}`;
}

function number(value: number, digits: number, locale: Locale): string {
	return new Intl.NumberFormat(locale, {
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
	}).format(value);
}
