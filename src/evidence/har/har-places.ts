// Finds where the items of an array stand in a JSON text, without building anything: a HAR file may have 50 MB.
// A text that ends in the middle still has the items before its end.
import type { PieceRange } from '../piece-range.ts';

/** The items of an array that are complete. */
export interface ArrayPlaces {
	readonly items: readonly PieceRange[];
	/** Where the array ends; null if the text ends before. */
	readonly end: number | null;
}

const QUOTE = 34;
const BACKSLASH = 92;

/** Returns the places of the items of the first array that is a member with this name. */
export function arrayPlaces(text: string, name: string, within: PieceRange): ArrayPlaces | null {
	const key = `"${name}"`;
	let at = text.indexOf(key, within.from);
	while (at >= 0 && at < within.to) {
		const open = afterColon(text, at + key.length);
		if (text[open] === '[') return itemsFrom(text, open + 1, within.to);
		at = text.indexOf(key, at + key.length);
	}
	return null;
}

/** Returns the places of the items of an array whose bracket is just before `from`. */
export function itemsFrom(text: string, from: number, to: number): ArrayPlaces {
	const items: PieceRange[] = [];
	let start: number | null = null;
	let depth = 0;
	for (let at = from; at < to; at++) {
		switch (text[at]) {
			case '"':
				start ??= at;
				at = stringEnd(text, at);
				break;
			case '{':
			case '[':
				start ??= at;
				depth++;
				break;
			case ',':
				if (depth > 0) break;
				if (start !== null) items.push({ from: start, to: at });
				start = null;
				break;
			case ']':
			case '}':
				if (depth === 0) {
					if (start !== null) items.push({ from: start, to: at });
					return { items, end: at };
				}
				depth--;
				break;
			case ' ':
			case '\t':
			case '\n':
			case '\r':
				break;
			default:
				start ??= at;
		}
	}
	return { items, end: null };
}

function afterColon(text: string, from: number): number {
	let at = from;
	while (at < text.length && ' \t\r\n:'.includes(text[at]!)) at++;
	return at;
}

/** Returns the place of the quotation mark that ends a string; the end of the text if there is none. */
function stringEnd(text: string, from: number): number {
	let at = text.indexOf('"', from + 1);
	while (at >= 0) {
		let slashes = 0;
		while (text.charCodeAt(at - 1 - slashes) === BACKSLASH && at - 1 - slashes > from) slashes++;
		if (slashes % 2 === 0 && text.charCodeAt(at) === QUOTE) return at;
		at = text.indexOf('"', at + 1);
	}
	return text.length;
}
