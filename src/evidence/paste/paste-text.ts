// Functions with which the recognisers look at characters. All recognisers go forward by character code,
// because a backtracking regular expression could hang on a paste of megabytes.
import { isDigit, isLetter } from '../../engine/http/index.ts';

/** Holds the result of `codeAt` after the end of the text. */
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

/** Returns the end of the line that contains `from`, before its line break. */
export function lineEnd(text: string, from: number): number {
	let at = from;
	while (at < text.length && !isLineBreak(text.charCodeAt(at))) at++;
	return at;
}

/** Returns the start of the next line; `end` is the end of the present line. */
export function nextLine(text: string, end: number): number {
	if (end >= text.length) return text.length;
	return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
}

/** Returns the place after the first `mark` at or after `from`, or the end of the text when there is none. */
export function skipPast(text: string, from: number, mark: string): number {
	const at = text.indexOf(mark, from);
	return at < 0 ? text.length : at + mark.length;
}

/** Returns 0 to 15, or −1 when the code is not a hexadecimal digit. */
export function hexDigit(code: number): number {
	if (code >= 48 && code <= 57) return code - 48;
	const lower = code | 32;
	return lower >= 97 && lower <= 102 && code < 128 ? lower - 87 : -1;
}

export function isNameCharacter(code: number): boolean {
	return isDigit(code) || code === 95 || isLetter(code);
}
