// Reads one backslash escape of a string literal.
import { ownValue } from '../../engine/own-value.ts';
import { codeAt, hexDigit } from './paste-text.ts';

export interface Escape {
	/** Is null for an escape that gives no byte. */
	readonly byte: number | null;
	readonly end: number;
}

const NAMED: Readonly<Record<string, number>> = {
	a: 7,
	b: 8,
	t: 9,
	n: 10,
	v: 11,
	f: 12,
	r: 13,
	e: 27,
	'"': 34,
	"'": 39,
	'`': 96,
	'\\': 92,
};

/**
 * Reads the escape whose backslash is at `at`: `\x81`, `\u0081`, octal `\201`, and named escapes such as
 * `\n`.
 */
export function readEscape(text: string, at: number): Escape {
	const letter = text.charAt(at + 1);
	if (letter === 'x') return readDigits(text, at + 2, 2);
	if (letter === 'u') return readDigits(text, at + 2, 4);
	const named = ownValue(NAMED, letter);
	if (named !== undefined) return { byte: named, end: at + 2 };
	let value = 0;
	let end = at + 1;
	for (; end < at + 4; end++) {
		const digit = codeAt(text, end) - 48;
		if (!(digit >= 0 && digit < 8)) break;
		value = value * 8 + digit;
	}
	if (end > at + 1) return { byte: value < 256 ? value : null, end };
	return { byte: null, end: Math.min(at + 2, text.length) };
}

function readDigits(text: string, from: number, count: number): Escape {
	let value = 0;
	let at = from;
	for (; at < from + count; at++) {
		const digit = hexDigit(codeAt(text, at));
		if (digit < 0) break;
		value = value * 16 + digit;
	}
	const whole = at === from + count && value < 256;
	return { byte: whole ? value : null, end: Math.min(at, text.length) };
}
