// Finds where a text writes each byte in hex: digits in pairs, with or without marks, or rows of a dump with an
// offset in front and characters behind. A place counts only if the digits give exactly the bytes that were read.
import type { Bytes } from '../../engine/index.ts';
import type { PieceRange } from '../piece-range.ts';

/** In a longer text no byte is looked for. */
const MOST_CHARACTERS = 1 << 20;
const MOST_IN_ROW = 200;
/** `81`, `8185`, `0x81`, `\x81` */
const PAIRS = /(?<![\da-z])(?:0x|x)?((?:[\da-f]{2})+)(?![\da-z])/gi;
/** The offset of a row, and its digits up to anything else. */
const ROW =
	/^[ \t]*(?:0x)?[\da-f]{4,16}(?::|(?=[ \t]))[ \t]{0,4}((?:[\da-f]{2,8}(?: {1,2}|$)){1,16})/i;

/**
 * Returns where the text writes the bytes `from`–`to`; null if it does not write them in hex.
 * @param within the part of the text that writes exactly the bytes
 */
export function hexPlace(
	text: string,
	within: PieceRange,
	bytes: Bytes,
	[from, to]: readonly [number, number],
): PieceRange | null {
	const end = Math.min(to, bytes.length);
	if (within.to - within.from > MOST_CHARACTERS || from >= end) return null;
	// A row of a dump is read whole, from its offset.
	const begins = text.lastIndexOf('\n', within.from - 1) + 1;
	const part = text.slice(Math.max(begins, within.from - MOST_IN_ROW), within.to);
	const moved = within.to - part.length;
	for (const find of [pairs, rows]) {
		const places = find(part).flatMap((place) =>
			place + moved < within.from ? [] : [place + moved],
		);
		if (!writesBytes(text, places, bytes)) continue;
		return { from: places[from]!, to: places[end - 1]! + 2 };
	}
	return null;
}

/** Returns the places of the pairs of digits in a text. */
function pairs(text: string): readonly number[] {
	return [...text.matchAll(PAIRS)].flatMap(({ 0: whole, 1: digits = '', index }) => {
		const start = index + whole.length - digits.length;
		return Array.from({ length: digits.length / 2 }, (_, i) => start + 2 * i);
	});
}

/** Returns the places of the pairs of digits in the rows of a dump. */
function rows(text: string): readonly number[] {
	const found: number[] = [];
	let from = 0;
	for (const line of text.split('\n')) {
		const [whole = '', digits = ''] = ROW.exec(line) ?? [];
		const start = from + whole.length - digits.length;
		found.push(...pairs(digits).map((place) => start + place));
		from += line.length + 1;
	}
	return found;
}

function writesBytes(text: string, places: readonly number[], bytes: Bytes): boolean {
	return (
		places.length === bytes.length &&
		places.every((place, i) => parseInt(text.slice(place, place + 2), 16) === bytes[i])
	);
}
