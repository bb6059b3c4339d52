// Chooses the parts of a very long line that are drawn: its start, its end and the text around the caret. One
// mark replaces each part that is not drawn, so the work of drawing a line has a bound.
import { isLowSurrogate } from '../engine/bytes/index.ts';

/** Bounds the characters [from, to) of a text. */
export interface Stretch {
	readonly from: number;
	readonly to: number;
}

/** Returns the work of drawing the character at `index`: 1 for plain text, `MARK_COST` for an element. */
export type DrawingCost = (text: string, index: number) => number;

export const MARK_COST = 16;

/** Holds the bounds as drawing costs. Only `least` is a number of characters. */
export const LONG_LINE = {
	/** Holds the greatest cost of a line that is drawn whole. */
	whole: 4096,
	/**
	 * `start`, `end` and `around` are the costs that are drawn at the start of a longer line, at its end, and on
	 * each side of a needed place.
	 */
	start: 2048,
	end: 256,
	around: 1024,
	/** Holds the cost to which the drawn parts may grow by typing before they are cut again. */
	most: 8192,
	/**
	 * Is the least number of characters of a part that is left out. A shorter part is drawn, because its mark would
	 * save little.
	 */
	least: 64,
} as const;

export const plainCost: DrawingCost = () => 1;

/** Returns the parts of a line that are not drawn. @param needed places in the line that must be drawn */
export function undrawnParts(
	text: string,
	needed: readonly number[],
	cost: DrawingCost,
): readonly Stretch[] {
	if (isDrawnWhole(text, cost)) return [];
	const drawn: Stretch[] = [
		{ from: 0, to: affordable(text, 0, LONG_LINE.start, cost) },
		...needed.map((at) => ({
			from: reachBackward(text, at, LONG_LINE.around, cost),
			to: affordable(text, at, LONG_LINE.around, cost),
		})),
		{ from: reachBackward(text, text.length, LONG_LINE.end, cost), to: text.length },
	];
	const parts: Stretch[] = [];
	let done = 0;
	for (const { from, to } of drawn.sort((a, b) => a.from - b.from)) {
		const part = betweenPairs(text, done, from);
		if (part.to - part.from >= LONG_LINE.least) parts.push(part);
		done = Math.max(done, to);
	}
	return parts;
}

export function isDrawnWhole(text: string, cost: DrawingCost): boolean {
	return !costsMore(text, LONG_LINE.whole, cost);
}

function costsMore(text: string, most: number, cost: DrawingCost): boolean {
	return text.length * MARK_COST > most && affordable(text, 0, most, cost) < text.length;
}

/** Returns whether typing has made the drawn parts of a line too costly. */
export function isOvergrown(text: string, undrawn: readonly Stretch[], cost: DrawingCost): boolean {
	let left: number = LONG_LINE.most;
	let at = 0;
	for (const { from, to } of [...undrawn, { from: text.length, to: text.length }]) {
		for (; at < from; at++) {
			left -= cost(text, at);
			if (left < 0) return true;
		}
		at = to;
	}
	return false;
}

/** Returns the index up to which the characters from `start` cost at most `budget`. */
function affordable(text: string, start: number, budget: number, cost: DrawingCost): number {
	let at = start;
	for (let left = budget; at < text.length; at++) {
		left -= cost(text, at);
		if (left < 0) break;
	}
	return at;
}

function reachBackward(text: string, end: number, budget: number, cost: DrawingCost): number {
	let at = end;
	for (let left = budget; at > 0; at--) {
		left -= cost(text, at - 1);
		if (left < 0) break;
	}
	return at;
}

/** Shrinks a range so that it does not cut a surrogate pair in two. */
function betweenPairs(text: string, from: number, to: number): Stretch {
	return {
		from: isLowSurrogate(text.charCodeAt(from)) ? from + 1 : from,
		to: isLowSurrogate(text.charCodeAt(to)) ? to - 1 : to,
	};
}

/** Returns the text of the mark for a part that is not drawn. */
export function undrawnMark({ from, to }: Stretch): string {
	return `⋯ ${to - from} ⋯`;
}
