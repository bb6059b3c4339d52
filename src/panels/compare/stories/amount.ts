// Formats the quantities of this lab for reading.
import type { Quantity } from '../../../engine/index.ts';
import type { Locale } from '../../../strings/locale.ts';
import { formatBytes, formatCount, formatMs } from '../figures.ts';

/** An amount as text. A rate below one per second is given as the time between two. */
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
