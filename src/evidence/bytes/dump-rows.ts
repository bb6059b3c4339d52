// Walks through the rows of a dump: each line has an offset and the bytes behind it, and a `*` repeats the row before it
// up to the next offset.
import { noBytes, write, type WrittenBytes } from './written-bytes.ts';

/** Represents a line of a dump: its offset, and its bytes as they are written, which begin `at` characters into it. */
export interface DumpRow {
	readonly offset: string;
	readonly cells: string;
	readonly at: number;
}

interface DumpForm {
	/** Holds the base of the offsets: 16, 8 or 10. */
	readonly base: number;
	/** Returns the row of a line, or null if the line is not a row. */
	readonly rowOf: (line: string) => DumpRow | null;
	/** Writes the bytes of a row, whose cells begin at `start` in the text. */
	readonly writeCells: (found: WrittenBytes, cells: string, start: number) => void;
	/** Takes away what the row before wrote beyond the next offset, of which the dump has `end` bytes before it. */
	readonly dropFilling?: (found: WrittenBytes, end: number) => void;
}

/** Bounds the bytes of a repetition: a dump that lies about its offsets must not grow without bounds. */
const MOST_REPEATED = 1 << 20;

export function readDumpRows(text: string, form: DumpForm): WrittenBytes {
	const found = noBytes();
	let from = 0;
	let origin: number | null = null;
	/** Says where the last row begins among the bytes; `star` is the place of the `*` that repeats it. */
	let lastRow = 0;
	let star: number | null = null;
	for (const line of text.split('\n')) {
		const row = form.rowOf(line);
		if (row !== null) {
			const value = parseInt(row.offset, form.base);
			origin ??= value;
			form.dropFilling?.(found, value - origin);
			if (star !== null) repeatRow(found, lastRow, value - origin, star);
			star = null;
			if (row.cells !== '') lastRow = found.values.length;
			form.writeCells(found, row.cells, from + row.at);
		} else if (line.trim() === '*') star = from + line.indexOf('*');
		from += line.length + 1;
	}
	return found;
}

/** Expands a `*` up to the next offset. */
function repeatRow(found: WrittenBytes, lastRow: number, end: number, star: number): void {
	const row = found.values.slice(lastRow);
	if (row.length === 0 || end - found.values.length > MOST_REPEATED) return;
	for (let i = 0; found.values.length < end; i++) {
		write(found, star, star + 1, row[i % row.length]!);
	}
}
