// Finds the cells of `od -c`, `od -b` and `hexdump -c`: behind the offset each byte has four columns, with a character, its
// escape, or three octal digits.
import { readDumpRows, type DumpRow } from './dump-rows.ts';
import { write, type WrittenBytes } from './written-bytes.ts';

const ROW = /^([\da-f]{7,16})((?: (?: {2}[ -~]| \\[0abtnvfr]|[0-3][0-7]{2}))*)/i;
const CELL = / (?: {2}([ -~])| (\\[0abtnvfr])|([0-3][0-7]{2}))/g;
const SPACE = 0x20;
const ESCAPES: ReadonlyMap<string, number> = new Map([
	['\\0', 0],
	['\\a', 7],
	['\\b', 8],
	['\\t', 9],
	['\\n', 10],
	['\\v', 11],
	['\\f', 12],
	['\\r', 13],
]);

/** Finds the rows of such a dump. `od` writes its offsets in octal, `hexdump` in hexadecimal. */
export function* odPlaces(text: string): Generator<WrittenBytes> {
	for (const base of [8, 16]) yield placesWith(text, base);
}

function placesWith(text: string, base: number): WrittenBytes {
	return readDumpRows(text, { base, rowOf, writeCells, dropFilling });
}

function rowOf(line: string): DumpRow | null {
	const [whole = '', offset, cells = ''] = ROW.exec(line) ?? [];
	const isRow = offset !== undefined && line.slice(whole.length).trim() === '';
	return isRow ? { offset, cells, at: offset.length } : null;
}

/** Takes away the blanks with which hexdump fills its last row: they go beyond the next offset. */
function dropFilling({ from, to, values }: WrittenBytes, end: number): void {
	while (values.length > end && values.at(-1) === SPACE) {
		from.pop();
		to.pop();
		values.pop();
	}
}

function writeCells(found: WrittenBytes, cells: string, start: number): void {
	for (const { 0: cell, 1: character, 2: escape, 3: octal, index } of cells.matchAll(CELL)) {
		const end = start + index + cell.length;
		const written = character ?? escape ?? octal ?? '';
		const value =
			character?.charCodeAt(0) ?? (octal === undefined ? ESCAPES.get(written) : parseInt(octal, 8));
		write(found, end - written.length, end, value ?? Infinity);
	}
}
