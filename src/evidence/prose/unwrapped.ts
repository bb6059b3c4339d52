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

/** Bounds the width of a terminal or an editor that cuts lines. */
const WIDTHS = { least: 60, most: 400 } as const;
const LEAST_CUT = 2;
/** Names that people see cut in a narrow window: parameters of permessage-deflate (RFC 7692 §7.1). */
const LONG_NAMES = [
	'permessage-deflate',
	'client_max_window_bits',
	'server_max_window_bits',
	'client_no_context_takeover',
	'server_no_context_takeover',
];

/** Returns the text with lines that a terminal has cut as one line again; null if it has none. */
export function rejoined(pasted: string): Unwrapped | null {
	const cut = cutLines(pasted);
	const breaks = [...cutNames(pasted), ...cut].toSorted((a, b) => a - b);
	if (breaks.length === 0) return null;
	const text = cut.length === 0 ? pasted : atBlanks(pasted, widthOf(pasted));
	let from = 0;
	const parts = breaks.map((at) => {
		const part = text.slice(from, at);
		from = at + 1;
		return part;
	});
	// Each break that is left out before a place moves it by one.
	const placeOf = (place: number) => {
		let moved = place;
		for (const at of breaks) if (at <= moved) moved++;
		return moved;
	};
	return { text: [...parts, text.slice(from)].join(''), placeOf };
}

/** Returns the line breaks behind lines of the full width, of which one at least cuts a word. */
function cutLines(text: string): readonly number[] {
	const lines = text.split('\n');
	const width = widthOf(text);
	if (width < WIDTHS.least || width > WIDTHS.most) return [];
	let at = -1;
	const full = lines.flatMap((line, i) => {
		at += line.length + 1;
		const isCut = line.length === width && (lines[i + 1] ?? '') !== '';
		return isCut ? [at] : [];
	});
	const cutsWord = full.some((one) => /[A-Za-z]{2}\n[a-z]{2}/.test(text.slice(one - 2, one + 3)));
	// The rows of a dump are of one width, too, and those of a log may be.
	const areRows = lines.some((line) =>
		/^\s*(?:0x)?[\da-f]{4,8}:?\s|^[\w.@-]{1,60} {0,4}\| /i.test(line),
	);
	return full.length >= LEAST_CUT && cutsWord && !areRows ? full : [];
}

/** Puts a blank back where a line was cut at one, which is then a character short of the full width. */
function atBlanks(text: string, width: number): string {
	return text
		.split('\n')
		.map((line, i, lines) => line + (line.length === width - 1 && lines[i + 1] ? ' ' : '\n'))
		.join('')
		.slice(0, text.length);
}

function widthOf(text: string): number {
	return text.split('\n').reduce((most, { length }) => Math.max(most, length), 0);
}

function cutNames(text: string): readonly number[] {
	return [...text.matchAll(/(?<=([a-z_-]{1,26}))\n(?=([a-z_-]{1,26}))/g)].flatMap((match) => {
		const [, before = '', after = ''] = match;
		const isCut = LONG_NAMES.some(
			(name) => (before + after).includes(name) && !before.includes(name) && !after.includes(name),
		);
		return isCut ? [match.index] : [];
	});
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
