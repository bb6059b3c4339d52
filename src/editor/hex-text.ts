// Finds the bytes in a line of hex digits. The engine's `readHex` decides which text means which bytes; this
// file only says where each byte is.
import type { Bytes, Edit } from '../engine/bytes/index.ts';
import { hexLines } from '../engine/bytes/index.ts';
import { leading } from '../engine/partition-point.ts';

function isHexDigit(code: number): boolean {
	return (code >= 48 && code <= 57) || (code >= 97 && code <= 102) || (code >= 65 && code <= 70);
}

/**
 * Returns the column of each byte's first digit; the second digit follows directly. Other characters are
 * skipped.
 */
export function byteColumns(line: string): number[] {
	const columns: number[] = [];
	for (let at = 0; at + 1 < line.length; at++) {
		if (isByte(line, at)) columns.push(at++);
	}
	return columns;
}

/** Returns the number of whole bytes in a line. */
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

/** Returns how many bytes of a line end at or before a column. */
export function bytesBefore(columns: readonly number[], column: number): number {
	return leading(columns, (at) => at + 2 <= column);
}

/**
 * Returns the change of a text for an edit of its bytes. In text by `hexLines`, byte `i` is at position 3 ×
 * i.
 */
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
