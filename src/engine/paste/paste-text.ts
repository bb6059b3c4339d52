// How the recognisers look at characters. All of them walk forward by character code: on a paste of
// megabytes a backtracking regex would hang.
import { isDigit, isLetter } from '../http/abnf.ts';

export const END = -1;

export function codeAt(text: string, at: number): number {
	return at < text.length ? text.charCodeAt(at) : END;
}

export function isLineBreak(code: number): boolean {
	return code === 10 || code === 13;
}

export function isBlank(code: number): boolean {
	return (
		code === 32 ||
		(code >= 9 && code <= 13) ||
		code === 0xa0 ||
		code === 0xfeff ||
		code === 0x200b ||
		code === 0x3000
	);
}

export function skipBlanks(text: string, from: number, end = text.length): number {
	let at = from;
	while (at < end && isBlank(text.charCodeAt(at))) at++;
	return at;
}

/** Where the line of `from` ends, before its line break. */
export function lineEnd(text: string, from: number): number {
	let at = from;
	while (at < text.length && !isLineBreak(text.charCodeAt(at))) at++;
	return at;
}

/** Where the next line starts, given where this one ends. */
export function nextLine(text: string, end: number): number {
	if (end >= text.length) return text.length;
	return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
}

/** Past the first `mark` after `from`; the end of the text when there is none. */
export function skipPast(text: string, from: number, mark: string): number {
	const at = text.indexOf(mark, from);
	return at < 0 ? text.length : at + mark.length;
}

/** 0 to 15, or -1. */
export function hexDigit(code: number): number {
	if (code >= 48 && code <= 57) return code - 48;
	const lower = code | 32;
	return lower >= 97 && lower <= 102 && code < 128 ? lower - 87 : -1;
}

export function isNameCharacter(code: number): boolean {
	return isDigit(code) || code === 95 || isLetter(code);
}
