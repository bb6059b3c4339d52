/** Replaces the characters [from, to) of a text by `insert`. */
export interface TextChange {
	readonly from: number;
	readonly to: number;
	readonly insert: string;
}

/**
 * The smallest single change from `before` to `after`; null when they are equal. Where several would do
 * ("aa" to "aaa"), the change ends at `caret`, a position in `after`: that is where a person typed.
 */
export function textChange(
	before: string,
	after: string,
	caret: number = after.length,
): TextChange | null {
	if (before === after) return null;
	const mostTail = Math.min(before.length, after.length, Math.max(0, after.length - caret));
	let tail = 0;
	while (tail < mostTail && sameFromEnd(before, after, tail)) tail++;
	const mostHead = Math.min(before.length, after.length) - tail;
	let head = 0;
	while (head < mostHead && before.charCodeAt(head) === after.charCodeAt(head)) head++;
	// The caret was no good guide (a change behind it): what still agrees at the end is not changed.
	const rest = Math.min(before.length, after.length) - head;
	while (tail < rest && sameFromEnd(before, after, tail)) tail++;
	return { from: head, to: before.length - tail, insert: after.slice(head, after.length - tail) };
}

function sameFromEnd(before: string, after: string, tail: number): boolean {
	return before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail);
}

/** Where a position stands after a change; one inside the replaced text goes to the end of the insert. */
export function movedPosition(change: TextChange, position: number): number {
	if (position <= change.from) return position;
	const grown = change.insert.length - (change.to - change.from);
	return position >= change.to ? position + grown : change.from + change.insert.length;
}
