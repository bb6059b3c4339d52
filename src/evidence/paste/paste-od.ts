// Reads what `od -c`, `od -b` and `hexdump -c` print: on each line an offset, then four columns for each byte. They show
// a character, its escape, or three octal digits.
import { PasteDraft } from './paste-draft.ts';
import type { PasteMeaning } from './paste-reading.ts';
import { hexDigit, isBlank, lineEnd, nextLine, skipBlanks } from './paste-text.ts';

/** Counts the columns of a byte. */
const CELL = 4;
/** Counts the bytes of a line from which the base of the offsets is known: 20 in octal is 10 in hexadecimal. */
const USUAL_LINE = 16;
const SPACE = 0x20;
/** Gives the bytes of the escapes by their letter. */
const ESCAPES = '0abtnvfr';
const ESCAPED = [0, 7, 8, 9, 10, 11, 12, 13] as const;

interface OdLine {
	readonly start: number;
	readonly end: number;
	readonly offsetTo: number;
	readonly bytes: readonly number[];
	/** Counts the characters of each byte, at the end of its cell. */
	readonly widths: readonly number[];
}

/** Returns null when the text from `from` on is not such a dump. It begins at offset 0. */
export function readOd(text: string, from: number): PasteMeaning | null {
	let at = from;
	if (text.startsWith('$ ', at)) at = skipBlanks(text, lineEnd(text, at));
	const first = odLineAt(text, at, lineEnd(text, at));
	if (first === null || first.bytes.length === 0 || offsetOf(text, first, 8) !== 0) return null;
	const draft = new PasteDraft(text);
	let base: 8 | 16 = 8;
	let before = first;
	let repeat: number | null = null;
	/** Counts the bytes that the text lacks so far. */
	let missing = 0;
	for (at = nextLine(text, first.end); at < text.length; at = nextLine(text, lineEnd(text, at))) {
		const end = lineEnd(text, at);
		const line = odLineAt(text, at, end);
		if (line === null) {
			if (text.slice(at, end).trim() === '*') repeat = at;
			else if (skipBlanks(text, at, end) < end) draft.fault('line', at, end);
			continue;
		}
		const isSecond = before === first && before.bytes.length === USUAL_LINE;
		if (isSecond && offsetOf(text, line, 16) === USUAL_LINE) base = 16;
		const offset = offsetOf(text, line, base) - missing;
		pushBytes(draft, before, offset);
		while (repeat !== null && before.bytes.length > 0 && draft.length < offset && !draft.full) {
			for (const byte of before.bytes) draft.push(byte, repeat, repeat + 1);
		}
		if (draft.full) return draft.reading('od');
		if (offset !== draft.length) {
			draft.fault(line.bytes.length > 0 ? 'offset' : 'total', line.start, line.offsetTo);
			missing += offset - draft.length;
		}
		before = line;
		repeat = null;
	}
	pushBytes(draft, before, Infinity);
	return draft.reading('od');
}

/** Adds the bytes of a line. hexdump fills its last line with blanks, which are no bytes: `next` is the next offset. */
function pushBytes(draft: PasteDraft, { offsetTo, bytes, widths }: OdLine, next: number): void {
	let count = bytes.length;
	while (count > 0 && bytes[count - 1] === SPACE && draft.length + count > next) count--;
	for (let i = 0; i < count; i++) {
		const end = offsetTo + (i + 1) * CELL;
		draft.push(bytes[i]!, end - widths[i]!, end);
	}
}

/** Returns null when the line is not an offset of seven digits or more, with whole cells behind it. */
function odLineAt(text: string, start: number, end: number): OdLine | null {
	let offsetTo = start;
	while (offsetTo < end && hexDigit(text.charCodeAt(offsetTo)) >= 0) offsetTo++;
	if (offsetTo - start < 7) return null;
	const bytes: number[] = [];
	const widths: number[] = [];
	for (let at = offsetTo; at < end; at += CELL) {
		// Blanks that do not fill a cell come from a copy.
		if (end - at < CELL && skipBlanks(text, at, end) === end) break;
		const cell = text.slice(at, Math.min(at + CELL, end));
		const byte = byteOf(cell);
		if (byte === null) return null;
		bytes.push(byte);
		widths.push(cell.trimStart().length || 1);
	}
	return { start, end, offsetTo, bytes, widths };
}

function byteOf(cell: string): number | null {
	if (cell.length < CELL || !isBlank(cell.charCodeAt(0))) return null;
	if (/^ [0-3][0-7]{2}$/.test(cell)) return parseInt(cell, 8);
	if (/^ {3}[ -~]$/.test(cell)) return cell.charCodeAt(CELL - 1);
	return /^ {2}\\[0abtnvfr]$/.test(cell) ? ESCAPED[ESCAPES.indexOf(cell.charAt(CELL - 1))]! : null;
}

function offsetOf(text: string, { start, offsetTo }: OdLine, base: 8 | 16): number {
	return parseInt(text.slice(start, offsetTo), base);
}
