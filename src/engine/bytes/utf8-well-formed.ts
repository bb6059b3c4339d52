// Passes over well-formed UTF-8 without a branch per byte. Branches that ask for the kind of each character are foretold
// badly by the processor where the script changes from word to word, and then cost more than all the rest.
import type { Bytes } from './bytes.ts';

/**
 * The states of RFC 3629 §4 as places in a word of 32 bits. The word of a byte holds, at the place of each state, the
 * place of the next state, in five bits; so a step is one shift to the right. The places were searched for: the fields
 * overlap, and all bits that two of them share agree. What no row below names leads to `illFormed` for good.
 */
const UTF8_STATE = {
	illFormed: 0,
	start: 6,
	/** So many continuation bytes are due. */
	one: 16,
	two: 1,
	three: 11,
	/** The next byte has bounds of its own. */
	afterE0: 19,
	afterEd: 25,
	afterF0: 24,
	afterF4: 30,
} as const;
type Utf8State = keyof typeof UTF8_STATE;

const CONTINUED: readonly (readonly [Utf8State, Utf8State])[] = [
	['one', 'start'],
	['two', 'one'],
	['three', 'two'],
];

/** The first and the last byte of a range, and where they lead from which state. */
const STEPS: readonly (readonly [number, number, readonly (readonly [Utf8State, Utf8State])[]])[] =
	[
		[0x00, 0x7f, [['start', 'start']]],
		[0x80, 0x8f, [...CONTINUED, ['afterEd', 'one'], ['afterF4', 'two']]],
		[0x90, 0x9f, [...CONTINUED, ['afterEd', 'one'], ['afterF0', 'two']]],
		[0xa0, 0xbf, [...CONTINUED, ['afterE0', 'one'], ['afterF0', 'two']]],
		[0xc2, 0xdf, [['start', 'one']]],
		[0xe0, 0xe0, [['start', 'afterE0']]],
		[0xe1, 0xec, [['start', 'two']]],
		[0xed, 0xed, [['start', 'afterEd']]],
		[0xee, 0xef, [['start', 'two']]],
		[0xf0, 0xf0, [['start', 'afterF0']]],
		[0xf1, 0xf3, [['start', 'three']]],
		[0xf4, 0xf4, [['start', 'afterF4']]],
	];

const WORD = wordsOfBytes();

function wordsOfBytes(): Int32Array {
	const words = new Int32Array(256);
	for (const [first, last, steps] of STEPS) {
		let word = 0;
		for (const [from, to] of steps) word |= UTF8_STATE[to] << UTF8_STATE[from];
		words.fill(word, first, last + 1);
	}
	return words;
}

/** After so many bytes, and then after twice as many each time, it is asked whether all is well so far. */
const FIRST_STRETCH = 128;

/**
 * Passes over whole characters from `from` on, and gives where it stopped: behind the last whole character when all of
 * [from, to) can be continued to valid text, else before a fault, and not much farther from it than from `from`.
 */
export function passWellFormed(bytes: Bytes, from: number, to: number): number {
	if (to - from > FIRST_STRETCH) return passStretches(bytes, from, to);
	const place = stateAfter(UTF8_STATE.start, bytes, from, to);
	if (place === UTF8_STATE.start) return to;
	return place === UTF8_STATE.illFormed ? from : borderBefore(bytes, to, place);
}

/** Apart from short texts, which V8 makes three times as slow when both share a function. */
function passStretches(bytes: Bytes, from: number, to: number): number {
	let at = from;
	let place: number = UTF8_STATE.start;
	for (let length = FIRST_STRETCH; at < to; length += length) {
		const end = to - at < length ? to : at + length;
		const next = stateAfter(place, bytes, at, end);
		if (next === UTF8_STATE.illFormed) return borderBefore(bytes, at, place);
		place = next;
		if (end === to) break;
		at = place === UTF8_STATE.start ? asciiEnd(bytes, end, to) : end;
	}
	return place === UTF8_STATE.start ? to : borderBefore(bytes, to, place);
}

function stateAfter(place: number, bytes: Bytes, from: number, to: number): number {
	// A local name: that of a module is read again at each byte.
	const words = WORD;
	let now = place;
	for (let at = from; at < to; at++) now = (words[bytes[at]!]! >>> now) | 0;
	// A shift counts by the low five bits; what stands above them is of no state.
	return now & 31;
}

/** Where the character begins that is unfinished at `at`, if one is. */
function borderBefore(bytes: Bytes, at: number, place: number): number {
	if (place === UTF8_STATE.start) return at;
	let border = at - 1;
	while ((bytes[border]! & 0xc0) === 0x80) border--;
	return border;
}

/** Where a run of ASCII ends, by eight bytes. */
function asciiEnd(bytes: Bytes, from: number, to: number): number {
	let at = from;
	while (at + 8 <= to && isAscii(bytes, at)) at += 8;
	return at;
}

function isAscii(bytes: Bytes, at: number): boolean {
	return (
		(bytes[at]! |
			bytes[at + 1]! |
			bytes[at + 2]! |
			bytes[at + 3]! |
			bytes[at + 4]! |
			bytes[at + 5]! |
			bytes[at + 6]! |
			bytes[at + 7]!) <
		0x80
	);
}
