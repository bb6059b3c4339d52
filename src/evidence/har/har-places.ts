// Finds where the items of an array are in a JSON text, without building anything: a HAR file may have 50 MB.
// A text that ends in the middle still has the items before its end.
import type { PieceRange } from '../piece-range.ts';
import { BothEnds } from '../reading-limits.ts';

/** Lists the items of an array that are complete. Of a long array these are the first and the last ones. */
export interface ArrayPlaces {
	readonly items: readonly PieceRange[];
	/** Counts all items. */
	readonly count: number;
	/** Says where the items are that are left out; it is null if none are. */
	readonly left: PieceRange | null;
	/** Says where the array begins, behind its bracket. */
	readonly start: number;
	/** Says where the array ends; it is null if the text ends before. */
	readonly end: number | null;
}

/** Returns whether no value is nested deeper than `depth`. A parser needs much memory and time for deeper ones. */
export function isShallow(text: string, { from, to }: PieceRange, depth: number): boolean {
	let open = 0;
	for (let at = from; at < to; at++) {
		const code = text.charCodeAt(at);
		if (code === QUOTE) at = stringEnd(text, at);
		else if ((code | 0x20) === OPEN) {
			if (++open > depth) return false;
		} else if ((code | 0x20) === CLOSE) open--;
	}
	return true;
}

const QUOTE = 34;
const BACKSLASH = 92;
/**
 * Is the code of `{`. The code of `[` with bit 0x20 set is equal to it, and `CLOSE` stands for `}` and `]` in the same
 * way.
 */
const OPEN = 0x7b;
const CLOSE = 0x7d;
const COMMA = 44;
const SPACES: readonly number[] = [9, 10, 13, 32];

/** Returns the places of the items of the first array that is a member with this name. */
export function arrayPlaces(text: string, name: string, within: PieceRange): ArrayPlaces | null {
	const key = `"${name}"`;
	let at = indexWithin(text, key, within.from, within.to);
	while (at >= 0) {
		const open = afterColon(text, at + key.length);
		if (text[open] === '[') return itemsFrom(text, open + 1, within.to);
		at = indexWithin(text, key, at + key.length, within.to);
	}
	return null;
}

/**
 * Returns where `searched` is whole between `from` and `to`, or −1. A search in the whole text would run to its end
 * for each of thousands of entries.
 */
export function indexWithin(text: string, searched: string, from: number, to: number): number {
	const at = text.slice(from, to).indexOf(searched);
	return at < 0 ? -1 : from + at;
}

/** Returns the places of the items of an array whose bracket is just before `from`. */
export function itemsFrom(text: string, from: number, to: number): ArrayPlaces {
	const items = new BothEnds<PieceRange>();
	const places = (end: number | null): ArrayPlaces => {
		const around = items.aroundLeft;
		const left = around && { from: around[0].to, to: around[1].from };
		return { items: items.kept, count: items.count, left, start: from, end };
	};
	let start: number | null = null;
	let depth = 0;
	for (let at = from; at < to; at++) {
		const code = text.charCodeAt(at);
		if (code === QUOTE) {
			start ??= at;
			at = stringEnd(text, at);
		} else if ((code | 0x20) === OPEN) {
			start ??= at;
			depth++;
		} else if ((code | 0x20) === CLOSE) {
			if (depth === 0) {
				if (start !== null) items.add({ from: start, to: at });
				return places(at);
			}
			depth--;
		} else if (code === COMMA) {
			if (depth > 0) continue;
			if (start !== null) items.add({ from: start, to: at });
			start = null;
		} else if (!SPACES.includes(code)) start ??= at;
	}
	return places(null);
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
