// A validator for UTF-8 (RFC 3629) that works on numbers. A state and a piece of bytes of any size go in; the
// next state or a fault comes out. Both are single numbers, so validation creates no objects.
//
// The state after the bytes before a fault can always be continued to valid text: the fault is the first byte
// that makes the text ill-formed.
import type { Bytes } from './bytes.ts';
import { passWellFormed } from './utf8-well-formed.ts';

/** Lists the kinds of fault; a fault's number is its place in this list. */
export const UTF8_FAULT_KINDS = [
	'utf8-lead-byte',
	'utf8-continuation',
	'utf8-stray-continuation',
	'utf8-overlong',
	'utf8-surrogate',
	'utf8-too-large',
	'utf8-truncated',
] as const;
export type Utf8FaultKind = (typeof UTF8_FAULT_KINDS)[number];

/** Holds the state between two characters, in which a text begins and may end. */
export const UTF8_START = 0;
/** Numbers below FAULT are states; numbers from FAULT on are faults (see `utf8FaultOf`). */
const FAULT = 16;
const TRUNCATED = UTF8_FAULT_KINDS.indexOf('utf8-truncated');

/**
 * Describes a state inside a character: how many bytes were read, the bounds of the next byte, and the state after it.
 */
interface InsideCharacter {
	readonly read: number;
	readonly low: number;
	readonly high: number;
	/** Names the fault of a byte from 80 to BF that is not between `low` and `high`. */
	readonly outside: Utf8FaultKind;
	readonly next: number;
}

const inside = (
	read: number,
	next: number,
	low = 0x80,
	high = 0xbf,
	outside: Utf8FaultKind = 'utf8-continuation',
): InsideCharacter => ({ read, next, low, high, outside });

/**
 * Describes the states inside a character, by their numbers 1 to 10 (RFC 3629 §4). Row 0 only fills the place of the
 * state between characters.
 */
const INSIDE: readonly InsideCharacter[] = [
	inside(0, 0),
	inside(1, 0), // 1: C2–DF
	inside(1, 5, 0xa0, 0xbf, 'utf8-overlong'), // 2: E0
	inside(1, 5), // 3: E1–EC, EE, EF
	inside(1, 5, 0x80, 0x9f, 'utf8-surrogate'), // 4: ED
	inside(2, 0), // 5: second of three
	inside(1, 9, 0x90, 0xbf, 'utf8-overlong'), // 6: F0
	inside(1, 9), // 7: F1–F3
	inside(1, 9, 0x80, 0x8f, 'utf8-too-large'), // 8: F4
	inside(2, 10), // 9: second of four
	inside(3, 0), // 10: third of four
];

/** Maps state × byte to the next state, or to FAULT plus the number of a kind of fault. */
const STEP = buildSteps();

function buildSteps(): Uint8Array {
	const steps = new Uint8Array(INSIDE.length * 256);
	for (let byte = 0; byte < 256; byte++) steps[byte] = stepFromStart(byte);
	for (let state = 1; state < INSIDE.length; state++) {
		const { low, high, outside, next } = INSIDE[state]!;
		for (let byte = 0; byte < 256; byte++) {
			const continues = (byte & 0xc0) === 0x80;
			steps[state * 256 + byte] =
				byte >= low && byte <= high ? next : fault(continues ? outside : 'utf8-continuation');
		}
	}
	return steps;
}

function stepFromStart(byte: number): number {
	if (byte < 0x80) return UTF8_START;
	if (byte < 0xc0) return fault('utf8-stray-continuation');
	if (byte < 0xc2 || byte > 0xf4) return fault('utf8-lead-byte');
	if (byte < 0xe0) return 1;
	if (byte < 0xf0) return byte === 0xe0 ? 2 : byte === 0xed ? 4 : 3;
	return byte === 0xf0 ? 6 : byte === 0xf4 ? 8 : 7;
}

function fault(kind: Utf8FaultKind): number {
	return FAULT + UTF8_FAULT_KINDS.indexOf(kind);
}

/**
 * Validates the bytes [from, to), beginning in `state`. Returns the state after them or, at the first bad
 * byte, a fault. `isUtf8Fault` recognises a fault, and the three functions below give its parts.
 */
export function utf8Run(state: number, bytes: Bytes, from: number, to: number): number {
	let at = from;
	let now = state;
	// The first bytes complete a character that an earlier piece began.
	while (now !== UTF8_START && at < to) {
		const next = STEP[now * 256 + bytes[at]!]!;
		if (next >= FAULT) return faultAt(at - from, now, next);
		now = next;
		at++;
	}
	// The fast function skips well-formed text; the table judges the rest. The result equals the table alone
	// (tested).
	if (at < to) at = passWellFormed(bytes, at, to);
	while (at < to) {
		const next = STEP[now * 256 + bytes[at]!]!;
		if (next >= FAULT) return faultAt(at - from, now, next);
		now = next;
		at++;
	}
	return now;
}

function faultAt(offset: number, state: number, next: number): number {
	return FAULT + offset * 32 + INSIDE[state]!.read * 8 + (next - FAULT);
}

export function isUtf8Fault(result: number): boolean {
	return result >= FAULT;
}

/** Returns the index of a fault's kind in `UTF8_FAULT_KINDS`. */
export function utf8FaultKind(result: number): number {
	return (result - FAULT) % 8;
}

/** Returns the offset of the first bad byte, counted from the `from` of the run that found the fault. */
export function utf8FaultOffset(result: number): number {
	return Math.floor((result - FAULT) / 32);
}

/**
 * Returns the number of bytes of the same character before the bad byte (0 to 3), including bytes of earlier
 * runs.
 */
export function utf8FaultPreceding(result: number): number {
	return Math.floor((result - FAULT) / 8) % 4;
}

/** Returns the number of bytes of an unfinished character that a state holds; 0 between two characters. */
export function utf8Pending(state: number): number {
	return INSIDE[state]!.read;
}

export interface Utf8Fault {
	/**
	 * Is the offset of the first byte that is not allowed at its place. For `utf8-truncated` it is the offset of the
	 * first byte of the cut character.
	 */
	readonly offset: number;
	/** Holds the offset of the first byte of the ill-formed character. */
	readonly start: number;
	readonly kind: Utf8FaultKind;
}

/** Returns the first fault of a whole text, or null. */
export function utf8FaultOf(bytes: Bytes, from = 0, to = bytes.length): Utf8Fault | null {
	const result = utf8Run(UTF8_START, bytes, from, to);
	if (result === UTF8_START) return null;
	if (!isUtf8Fault(result)) {
		const start = to - utf8Pending(result);
		return { offset: start, start, kind: UTF8_FAULT_KINDS[TRUNCATED]! };
	}
	const offset = from + utf8FaultOffset(result);
	const start = offset - utf8FaultPreceding(result);
	return { offset, start, kind: UTF8_FAULT_KINDS[utf8FaultKind(result)]! };
}
