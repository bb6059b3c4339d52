// The formats with which all labs write numbers. Making a format takes longer than a hundred uses, and a chart has
// hundreds of figures, so each is kept.
import type { Locale } from './locale.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** Returns the format of a language with these options. The same arguments give the same format. */
export function numberFormat(
	locale: Locale,
	options: Intl.NumberFormatOptions = {},
): Intl.NumberFormat {
	const key = locale + JSON.stringify(options);
	const known = formats.get(key);
	if (known) return known;
	const made = new Intl.NumberFormat(locale, options);
	formats.set(key, made);
	return made;
}
