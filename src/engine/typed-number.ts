// Reads a number as people type it: with signs between groups of three digits, and in the full-width characters of an
// input method. Documents and addresses have the plain form. What could mean two numbers, such as `1,5`, stays a text.

const PLAIN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i;
/** Matches groups with the same sign between them. The first one has no zero in front, unlike the decimals of `0,125`. */
const GROUPED = /^[+-]?[1-9]\d{0,2}([,\s'’_])\d{3}(?:\1\d{3})*(?:\.\d*)?$/;
/** Counts from a full-width character to the one of ASCII. */
const WIDTH = 0xfee0;

/** Returns the plain form of a typed number: `9000` for `9,000`, `9 000` and `９０００`. Any other text stays as it is. */
export function typedNumber(text: string): string {
	const typed = halfWidth(text).trim();
	const number = GROUPED.test(typed) ? typed.replaceAll(/[,\s'’_]/g, '') : typed;
	return PLAIN.test(number) ? number : text;
}

/** Returns a text with the characters of ASCII in place of the full-width ones. */
export function halfWidth(text: string): string {
	return text.replaceAll(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - WIDTH));
}
