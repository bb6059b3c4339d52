// Hex digits as they stand in an editor line by line. Which text means which bytes is the engine's
// `readHex`; here is only where each byte stands.
import type { Bytes, Edit } from '../engine/index.ts';
import { hexLines, leading } from '../engine/index.ts';

function isHexDigit(code: number): boolean {
	return (code >= 48 && code <= 57) || (code >= 97 && code <= 102) || (code >= 65 && code <= 70);
}

/** The column of each byte's first digit; the second stands right behind it. What is no pair of digits is passed over. */
export function byteColumns(line: string): number[] {
	const columns: number[] = [];
	for (let at = 0; at + 1 < line.length; at++) {
		if (isByte(line, at)) columns.push(at++);
	}
	return columns;
}

/** How many whole bytes a line spells. */
export function bytesInLine(line: string): number {
	let count = 0;
	for (let at = 0; at + 1 < line.length; at++) {
		if (!isByte(line, at)) continue;
		count++;
		at++;
	}
	return count;
}

function isByte(line: string, at: number): boolean {
	return isHexDigit(line.charCodeAt(at)) && isHexDigit(line.charCodeAt(at + 1));
}

/** How many of a line's bytes end at or before a column. */
export function bytesBefore(columns: readonly number[], column: number): number {
	return leading(columns, (at) => at + 2 <= column);
}

/** In text written by `hexLines`, byte `i` stands at 3 × i: what changes there for an edit of the bytes. */
export function canonicalChange(
	before: Bytes,
	after: Bytes,
	edit: Edit,
	perLine: number,
): { readonly from: number; readonly to: number; readonly insert: string } {
	const first = edit.from - (edit.from % perLine);
	const sameLength = before.length === after.length;
	const last = sameLength
		? Math.min(after.length, Math.ceil(edit.to / perLine) * perLine)
		: after.length;
	const from = first === 0 ? 0 : first * 3 - 1;
	const to = sameLength ? Math.max(from, last * 3 - 1) : Math.max(from, before.length * 3 - 1);
	const text = hexLines(after, first, last, perLine);
	return {
		from: Math.min(from, Math.max(0, before.length * 3 - 1)),
		to,
		insert: first > 0 && text !== '' ? `\n${text}` : text,
	};
}
