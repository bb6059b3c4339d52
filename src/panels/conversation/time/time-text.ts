// Formats times and spans of a conversation in a suitable unit.
import type { Locale } from '../../../strings/locale.ts';
import { numberFormat } from '../../../strings/number-format.ts';

/**
 * Formats a time with the precision that a conversation of `endMs` needs: 61.2 ms, 30.025 s, 10 min 1.05 s.
 */
export function timeText(ms: number, endMs: number, locale: Locale): string {
	if (ms < 10_000) {
		const digits = endMs < 10 ? 3 : 1;
		return `${number(ms, digits, digits, locale)} ms`;
	}
	if (ms < 120_000) return `${number(ms / 1000, 2, 3, locale)} s`;
	const minutes = Math.floor(ms / 60_000);
	return `${minutes} min ${number((ms - minutes * 60_000) / 1000, 2, 2, locale)} s`;
}

/** Formats a span with two or three significant digits. */
export function spanText(ms: number, locale: Locale): string {
	const [factor, unit] = ms < 1000 ? [1, 'ms'] : ms < 120_000 ? [1000, 's'] : [60_000, 'min'];
	const value = ms / factor;
	return `${number(value, 0, value >= 100 ? 0 : value >= 10 ? 1 : 2, locale)} ${unit}`;
}

/** Formats the part of a span that is over, in steps that a reader can follow while it runs. */
export function countedSpan(ms: number, wholeMs: number, locale: Locale): string {
	const step = wholeMs >= 10_000 ? 1000 : wholeMs >= 1000 ? 100 : 10;
	return spanText(Math.floor(ms / step) * step, locale);
}

function number(value: number, least: number, most: number, locale: Locale): string {
	const digits = { minimumFractionDigits: least, maximumFractionDigits: most };
	return numberFormat(locale, digits).format(value);
}
