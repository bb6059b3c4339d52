// Reads a header field's value without the white space around it (RFC 9110 §5.5): spaces and tabs, and the CR
// and LF of a copied line. Other white space, such as U+00A0, is part of the value.
export interface BareValue {
	readonly text: string;
	/** Holds the index at which the value begins in the given text. */
	readonly from: number;
}

const AROUND = ' \t\r\n';

export function bareValue(text: string): BareValue {
	let from = 0;
	let to = text.length;
	while (from < to && AROUND.includes(text.charAt(from))) from++;
	while (to > from && AROUND.includes(text.charAt(to - 1))) to--;
	return { text: text.slice(from, to), from };
}
