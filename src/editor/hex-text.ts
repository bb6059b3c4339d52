// Hex digits as they stand in an editor line by line. Which text means which bytes is the engine's
// `readHex`; here is only where each byte stands.
import type { Bytes, Edit } from '../engine/index.ts';
import { hexLines } from '../engine/index.ts';

const ZERO = 48;

function isDigit(code: number): boolean {
	return (code >= 48 && code <= 57) || (code >= 97 && code <= 102) || (code >= 65 && code <= 70);
}

/** The column of each byte's first digit; the second stands right behind it. */
export function byteColumns(line: string): number[] {
	const columns: number[] = [];
	for (let at = 0; at + 1 < line.length;) {
		const step = byteStep(line, at);
		if (step === 'byte') columns.push(at);
		at += step === 'other' ? 1 : 2;
	}
	return columns;
}

/** How many whole bytes a line spells. */
export function bytesInLine(line: string): number {
	let count = 0;
	for (let at = 0; at + 1 < line.length;) {
		const step = byteStep(line, at);
		if (step === 'byte') count++;
		at += step === 'other' ? 1 : 2;
	}
	return count;
}

/** What stands at a column: the mark `0x`, a byte's two digits, or one character that is neither. */
function byteStep(line: string, at: number): 'mark' | 'byte' | 'other' {
	const code = line.charCodeAt(at);
	const next = line.charCodeAt(at + 1);
	if (code === ZERO && (next === 120 || next === 88)) return 'mark';
	return isDigit(code) && isDigit(next) ? 'byte' : 'other';
}

/** How many of a line's bytes end at or before a column. */
export function bytesBefore(columns: readonly number[], column: number): number {
	let low = 0;
	let high = columns.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (columns[middle]! + 2 <= column) low = middle + 1;
		else high = middle;
	}
	return low;
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
