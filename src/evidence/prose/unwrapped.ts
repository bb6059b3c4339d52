// Takes from each line of a paste what a quotation puts in front of all of them: the marks of a mail, or an indent. The
// readers then see the lines as a program wrote them, and the places that they find are those of the paste again.
import type { PieceRange } from '../piece-range.ts';
import type { PieceReading } from '../piece.ts';

export interface Unwrapped {
	readonly text: string;
	/** Returns the place in the paste for a place in the text. */
	readonly placeOf: (at: number) => number;
}

const MARK = /^[ \t]{0,8}>[ \t]?/;
const INDENT = /^[ \t]+/;

/** Returns null if the lines have nothing in front that all of them have. */
export function unwrapped(pasted: string): Unwrapped | null {
	const lines = pasted.split('\n');
	const filled = lines.filter((line) => line.trim() !== '');
	if (filled.length === 0) return null;
	if (filled.every((line) => MARK.test(line))) {
		const bare = filled.map((line) => line.replace(MARK, ''));
		// curl marks the lines of a request in the same way, and then these are all.
		if (/^[A-Z]{3,8} \S{1,2000} HTTP\/\d/.test(bare[0] ?? '')) return null;
		return cut(lines, (line) => MARK.exec(line)?.[0].length ?? 0);
	}
	const prefix = filled.length < LEAST_LINES ? '' : commonPrefix(filled);
	if (prefix !== '') {
		return cut(lines, (line) => (line.startsWith(prefix) ? prefix.length : line.length));
	}
	const least = filled.reduce(
		(found, line) => Math.min(found, INDENT.exec(line)?.[0].length ?? 0),
		80,
	);
	return least === 0
		? null
		: cut(lines, (line) => Math.min(least, INDENT.exec(line)?.[0].length ?? 0));
}

/** With fewer lines, what they begin with may be a part of them. */
const LEAST_LINES = 3;
/** Matches the name of a container, as programs that collect logs write it in front of each line. */
const CONTAINER = /^[\w.@-]{1,60} {0,8}\| {0,2}/;

/** Returns the name of a container that is in front of all lines; empty if none is. */
function commonPrefix(lines: readonly string[]): string {
	const [prefix = ''] = CONTAINER.exec(lines[0]!) ?? [];
	const bare = prefix.trimEnd();
	return prefix !== '' && lines.every((line) => line.startsWith(prefix) || line.trimEnd() === bare)
		? prefix
		: '';
}

function cut(lines: readonly string[], lengthOf: (line: string) => number): Unwrapped {
	const starts: number[] = [];
	const removed: number[] = [];
	const kept: string[] = [];
	let at = 0;
	let gone = 0;
	for (const line of lines) {
		const length = lengthOf(line);
		gone += length;
		starts.push(at);
		removed.push(gone);
		kept.push(line.slice(length));
		at += line.length - length + 1;
	}
	const placeOf = (place: number) => {
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if (starts[middle]! <= place) low = middle;
			else high = middle - 1;
		}
		return place + removed[low]!;
	};
	return { text: kept.join('\n'), placeOf };
}

/** Returns the reading of an unwrapped text with the places of the paste. */
export function inPaste(reading: PieceReading, { placeOf }: Unwrapped): PieceReading {
	const moved = (range: PieceRange): PieceRange => ({
		from: placeOf(range.from),
		// The end is behind the last character, whose line may be the last one of the range.
		to: range.to > range.from ? placeOf(range.to - 1) + 1 : placeOf(range.to),
	});
	const placed = <Placed extends { readonly range: PieceRange | null }>(all: readonly Placed[]) =>
		all.map((one) => ({ ...one, range: one.range && moved(one.range) }));
	return {
		...reading,
		signs: placed(reading.signs),
		connectionSigns: reading.connectionSigns.map(placed),
		broken: placed(reading.broken),
		addresses: placed(reading.addresses),
		problems: placed(reading.problems),
		connections: reading.connections.map((one) => ({
			...one,
			ranges: one.ranges.map((range) => range && moved(range)),
			passedOver: { client: placed(one.passedOver.client), server: placed(one.passedOver.server) },
		})),
	};
}
