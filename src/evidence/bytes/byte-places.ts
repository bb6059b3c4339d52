// Finds where a text writes single bytes, in any notation in which it can be read as bytes. A place counts only if the
// text there gives exactly the bytes that were read, so a wrong guess lights nothing.
import type { Bytes } from '../../engine/bytes/index.ts';
import type { PieceRange } from '../piece-range.ts';
import { base64Places } from './base64-places.ts';
import { bitPlaces, pairPlaces, dumpRowPlaces } from './hex-places.ts';
import { odPlaces } from './od-places.ts';
import { itemPlaces, stringPlaces } from './literal-places.ts';
import type { Notation, WrittenBytes } from './written-bytes.ts';

/** In a longer text no byte is looked for. */
const MOST_CHARACTERS = 1 << 20;
const MOST_IN_ROW = 200;
/** Bounds the comparisons of bytes for one way of reading. */
const MOST_COMPARISONS = 1 << 22;

const NOTATIONS: readonly Notation[] = [
	pairPlaces,
	dumpRowPlaces,
	odPlaces,
	base64Places,
	itemPlaces,
	bitPlaces,
	stringPlaces,
];

/**
 * Returns where the text writes the bytes `from`–`to`; null if that is not clear.
 * @param within the part of the text that writes the bytes
 */
export function bytePlace(
	text: string,
	within: PieceRange,
	bytes: Bytes,
	[from, to]: readonly [number, number],
): PieceRange | null {
	const end = Math.min(to, bytes.length);
	if (within.to - within.from > MOST_CHARACTERS || from >= end) return null;
	const written = writtenPlace(text, within, bytes);
	if (written === null) return null;
	// A word of a dump may have its bytes in the opposite order.
	let place = { from: Infinity, to: 0 };
	for (let i = written.first + from; i < written.first + end; i++) {
		place = {
			from: Math.min(place.from, written.from[i]!),
			to: Math.max(place.to, written.to[i]!),
		};
	}
	return { from: written.start + place.from, to: written.start + place.to };
}

/** Says which of the bytes that a part of a text writes are the wanted ones. */
interface WrittenPlace extends WrittenBytes {
	/** Holds where the part begins in the text. */
	readonly start: number;
	/** Holds the index of the first wanted byte. */
	readonly first: number;
}

/** Remembers the place of bytes that were looked for: a bad head has many faults, and each asks for a part of it. */
const remembered = new WeakMap<
	Bytes,
	{ readonly text: string; readonly within: PieceRange; readonly place: WrittenPlace | null }
>();

function writtenPlace(text: string, within: PieceRange, bytes: Bytes): WrittenPlace | null {
	const known = remembered.get(bytes);
	if (known?.within.from === within.from && known.within.to === within.to && known.text === text) {
		return known.place;
	}
	const place = findWritten(text, within, bytes);
	remembered.set(bytes, { text, within, place });
	return place;
}

function findWritten(text: string, within: PieceRange, bytes: Bytes): WrittenPlace | null {
	// A row of a dump is read whole, from its offset.
	const begins = text.lastIndexOf('\n', within.from - 1) + 1;
	const start = Math.max(begins, within.from - MOST_IN_ROW);
	const part = text.slice(start, within.to);
	for (const notation of NOTATIONS) {
		for (const written of notation(part)) {
			const first = placeOfBytes(written, within.from - start, bytes);
			if (first !== null) return { ...written, start, first };
		}
	}
	return null;
}

/** Returns the index of the first byte; null if the bytes are not written, or at several places. */
function placeOfBytes({ from, values }: WrittenBytes, least: number, bytes: Bytes): number | null {
	const begin = Math.max(
		0,
		from.findIndex((place) => place >= least),
	);
	let found: number | null = null;
	let left = MOST_COMPARISONS;
	for (let at = begin; at + bytes.length <= values.length; at++) {
		let same = 0;
		while (same < bytes.length && values[at + same] === bytes[same]) same++;
		left -= same + 1;
		if (left < 0 || (same === bytes.length && found !== null)) return null;
		if (same === bytes.length) found = at;
	}
	return found;
}
