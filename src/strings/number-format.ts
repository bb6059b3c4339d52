// The formats with which all labs write numbers. Making a format takes longer than a hundred uses, and a chart has
// hundreds of figures, so each is kept.
import type { Locale } from './locale.ts';

const formats: Record<string, Intl.NumberFormat> = {};

/** Returns the format of a language with these options. The same arguments give the same format. */
export const numberFormat = (
	locale: Locale,
	options: Intl.NumberFormatOptions = {},
): Intl.NumberFormat =>
	(formats[locale + JSON.stringify(options)] ??= new Intl.NumberFormat(locale, options));
