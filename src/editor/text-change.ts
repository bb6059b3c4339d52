/** Replaces the characters [from, to) of a text by `insert`. */
export interface TextChange {
	readonly from: number;
	readonly to: number;
	readonly insert: string;
}

/**
 * Returns the smallest single change from `before` to `after`; null if they are equal. If several changes are
 * possible ("aa" to "aaa"), the returned one ends at `caret`, a position in `after`, because the user typed
 * there.
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
	// The change may be behind the caret. Then the equal characters at the end are left out as well.
	const rest = Math.min(before.length, after.length) - head;
	while (tail < rest && sameFromEnd(before, after, tail)) tail++;
	return { from: head, to: before.length - tail, insert: after.slice(head, after.length - tail) };
}

function sameFromEnd(before: string, after: string, tail: number): boolean {
	return before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail);
}

/**
 * Cuts a change at line breaks of the old text, which become line breaks of `insert` that are as far from the
 * beginning or the next ones. These breaks stay, so the lines between them are replaced by lines.
 * @param breaks the positions of the line breaks in the old text, in ascending order
 */
export function cutAtBreaks(change: TextChange, breaks: readonly number[]): TextChange[] {
	const parts: TextChange[] = [];
	let { from } = change;
	let at = 0;
	for (const position of breaks) {
		if (position < from || position >= change.to) continue;
		const end = change.insert.indexOf('\n', Math.max(at, position - change.from));
		if (end < 0) break;
		parts.push({ from, to: position, insert: change.insert.slice(at, end) });
		from = position + 1;
		at = end + 1;
	}
	return [...parts, { from, to: change.to, insert: change.insert.slice(at) }];
}

/** Returns the text after a change. */
export function changedText(before: string, { from, to, insert }: TextChange): string {
	return before.slice(0, from) + insert + before.slice(to);
}

interface LengthChange {
	readonly from: number;
	readonly to: number;
	readonly insert: { readonly length: number };
}

/**
 * Returns the change `mine` so that it can follow `theirs`, although both started from the same document.
 * That happens if the model changes during a composition. Where both overlap, the text that `mine` removed is
 * already gone.
 */
export function rebased<C extends LengthChange>(mine: C, theirs: LengthChange): C {
	if (mine.to <= theirs.from && mine.from < theirs.to) return mine;
	const grown = theirs.insert.length - (theirs.to - theirs.from);
	if (mine.from >= theirs.to) return { ...mine, from: mine.from + grown, to: mine.to + grown };
	const end = theirs.to + grown;
	return { ...mine, from: end, to: Math.max(end, mine.to + grown) };
}
