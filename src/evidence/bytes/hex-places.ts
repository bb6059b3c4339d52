// Finds the digits of each byte in hex and in bits: in pairs, with or without marks, or in the rows of a dump with an
// offset in front and characters behind.
import { readDumpRows } from './dump-rows.ts';
import { noBytes, write, type WrittenBytes } from './written-bytes.ts';

/** Matches pairs of digits with or without a mark, such as `81`, `8185`, `0x81` and `\x81`. */
const PAIRS = /(?<![\da-z])(?:0x|x)?((?:[\da-f]{2})+)(?![\da-z])/gi;
/** Matches the digits of a byte in bits. A longer number, and the offset of a dump, are not a byte. */
const BITS = /(?<![\w.])[01]{8}(?![\w:])/g;
/** Matches the offset of a row, and its groups of digits up to anything else. Some tools write wide gaps. */
const ROW =
	/^[ \t]*(?:0x)?([\da-f]{4,16})(?::|(?=[ \t])|$)[ \t]{0,4}((?:[\da-f]{2,8}(?: {1,2}|$)){0,16})/i;
const WIDE_ROW =
	/^[ \t]*(?:0x)?([\da-f]{4,16})(?::|(?=[ \t])|$)[ \t]{0,4}((?:[\da-f]{2,8}(?: {1,4}|$)){0,16})/i;
const GROUP = /[\da-f]+/gi;
/** Counts the bytes that every tool but xxd writes in a row. What follows them are characters. */
const USUAL_ROW = 16;

/** Finds pairs of digits anywhere in the text. */
export function* pairPlaces(text: string): Generator<WrittenBytes> {
	const found = noBytes();
	for (const { 0: whole, 1: digits = '', index } of text.matchAll(PAIRS)) {
		writeGroup(found, digits, index + whole.length - digits.length, false);
	}
	yield found;
}

/** Finds groups of eight digits 0 and 1. */
export function* bitPlaces(text: string): Generator<WrittenBytes> {
	const found = noBytes();
	for (const { 0: digits, index } of text.matchAll(BITS)) {
		write(found, index, index + digits.length, parseInt(digits, 2));
	}
	yield found;
}

/** Finds the rows of a dump, in the forms that tools write. A PC prints the bytes of a word in the opposite order. */
export function* dumpRowPlaces(text: string): Generator<WrittenBytes> {
	for (const pattern of [ROW, WIDE_ROW]) {
		for (const most of [USUAL_ROW, Infinity]) {
			for (const swapped of [false, true]) {
				for (const base of [16, 8, 10]) {
					yield dumpPlaces(text, { pattern, most, swapped, base });
					if (!/^\*\s*$/m.test(text)) break;
				}
			}
		}
	}
}

interface HexDumpForm {
	readonly pattern: RegExp;
	/** Bounds the bytes of a row. */
	readonly most: number;
	/** Says whether the bytes of a group are in the opposite order. */
	readonly swapped: boolean;
	/** Holds the base of the offsets: 16, 8 or 10. */
	readonly base: number;
}

function dumpPlaces(text: string, { pattern, most, swapped, base }: HexDumpForm): WrittenBytes {
	return readDumpRows(text, {
		base,
		rowOf(line) {
			const [whole = '', offset = '', cells = ''] = pattern.exec(line) ?? [];
			return offset === '' ? null : { offset, cells, at: whole.length - cells.length };
		},
		writeCells(found, digits, start) {
			const first = found.values.length;
			for (const { 0: group, index } of digits.matchAll(GROUP)) {
				if (found.values.length - first >= most) break;
				writeGroup(found, group, start + index, swapped);
			}
		},
	});
}

function writeGroup(found: WrittenBytes, digits: string, start: number, swapped: boolean): void {
	for (let i = 0; i + 1 < digits.length; i += 2) {
		const at = swapped ? digits.length - 2 - i : i;
		write(found, start + at, start + at + 2, parseInt(digits.slice(at, at + 2), 16));
	}
}
