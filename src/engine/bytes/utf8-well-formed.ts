// Skips well-formed UTF-8 without a branch per byte. The script of some texts changes from word to word. The
// processor then predicts branches on the kind of a character badly, and these branches cost more than all
// other work.
import type { Bytes } from './bytes.ts';

/**
 * Maps the states of RFC 3629 §4 to bit positions in a 32-bit word. Each byte has such a word. At the position of a
 * state the word holds the position of the next state in five bits. A step is therefore one shift to the right. The
 * positions were found by a search: the five-bit fields overlap, and all shared bits agree. A transition that `STEPS`
 * does not list leads to `illFormed`, and no byte leads out of `illFormed`.
 */
const UTF8_STATE = {
	illFormed: 0,
	start: 6,
	/** One continuation byte must follow; the next two states wait for two and three of them. */
	one: 16,
	two: 1,
	three: 11,
	/** The next byte has its own bounds. */
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

/**
 * Lists ranges of bytes. Each row has the first and the last byte of a range, and the transitions of these bytes as
 * pairs of states.
 */
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

/** The function checks its state after this many bytes, and then each time after twice as many bytes. */
const FIRST_STRETCH = 128;

/**
 * Skips whole characters from `from` on and returns the offset where it stopped. If [from, to) can be
 * continued to valid text, that offset is after the last whole character. Else it is before the fault; the
 * distance to the fault is not much greater than the distance from `from`.
 */
export function passWellFormed(bytes: Bytes, from: number, to: number): number {
	if (to - from > FIRST_STRETCH) return passStretches(bytes, from, to);
	const state = stateAfter(UTF8_STATE.start, bytes, from, to);
	if (state === UTF8_STATE.start) return to;
	return state === UTF8_STATE.illFormed ? from : borderBefore(bytes, to, state);
}

/** Checks long texts. V8 makes the check of short texts three times as slow when both are in one function. */
function passStretches(bytes: Bytes, from: number, to: number): number {
	let at = from;
	let state: number = UTF8_STATE.start;
	for (let length = FIRST_STRETCH; at < to; length += length) {
		const end = to - at < length ? to : at + length;
		const next = stateAfter(state, bytes, at, end);
		if (next === UTF8_STATE.illFormed) return borderBefore(bytes, at, state);
		state = next;
		if (end === to) break;
		at = state === UTF8_STATE.start ? asciiEnd(bytes, end, to) : end;
	}
	return state === UTF8_STATE.start ? to : borderBefore(bytes, to, state);
}

function stateAfter(state: number, bytes: Bytes, from: number, to: number): number {
	// A local variable is read faster: a variable of the module would be read again for each byte.
	const words = WORD;
	let now = state;
	for (let at = from; at < to; at++) now = (words[bytes[at]!]! >>> now) | 0;
	// A shift uses only the low five bits of the state; the bits above have no meaning.
	return now & 31;
}

/** Returns the offset at which the unfinished character before `at` begins, or `at` when there is none. */
function borderBefore(bytes: Bytes, at: number, state: number): number {
	if (state === UTF8_STATE.start) return at;
	let border = at - 1;
	while ((bytes[border]! & 0xc0) === 0x80) border--;
	return border;
}

/** Returns the offset at which a run of ASCII ends, in steps of eight bytes. */
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
