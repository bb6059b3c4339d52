// A header field's value without what stands around it on its line (RFC 9110 §5.5): spaces and tabs, and the CR and LF
// of a line that was copied whole. Other white space, such as U+00A0, is part of a value.
export interface BareValue {
	readonly text: string;
	/** Where it begins in what was given. */
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
