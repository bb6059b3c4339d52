// UTF-8 (RFC 3629) as numbers: a state runs over pieces of any size, and a fault is one number too, so that
// validating costs no objects. What is well formed before a fault can always be continued to valid text.
import type { Bytes } from './bytes.ts';
import { passWellFormed } from './utf8-well-formed.ts';

/** What can be wrong, in the order of their numbers. */
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

/** The state between two characters. */
export const UTF8_START = 0;
/** States are below, faults from here on: see `utf8FaultOf`. */
const FAULT = 16;
const TRUNCATED = UTF8_FAULT_KINDS.indexOf('utf8-truncated');

/** A state inside a character: the bytes read, those still due, and what the next must be. */
interface InsideCharacter {
	readonly read: number;
	readonly low: number;
	readonly high: number;
	/** A byte 80–BF outside low to high. */
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

/** RFC 3629 §4: the states 1 to 10, by the byte that led to them. */
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

/** From state × byte to the next state, or to FAULT + kind. */
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
 * Runs `state` over the bytes [from, to). Gives the state after them, or, at the first bad byte, a number
 * that `isUtf8Fault` knows and the three functions below take apart.
 */
export function utf8Run(state: number, bytes: Bytes, from: number, to: number): number {
	let at = from;
	let now = state;
	// A character that an earlier piece began.
	while (now !== UTF8_START && at < to) {
		const next = STEP[now * 256 + bytes[at]!]!;
		if (next >= FAULT) return faultAt(at - from, now, next);
		now = next;
		at++;
	}
	// The fast form, whose doubts the table judges. Equal to the table alone (tested).
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

/** Its number in `UTF8_FAULT_KINDS`. */
export function utf8FaultKind(result: number): number {
	return (result - FAULT) % 8;
}

/** Where the first bad byte stands, counted from the `from` of that run. */
export function utf8FaultOffset(result: number): number {
	return Math.floor((result - FAULT) / 32);
}

/** How many bytes of the same character stand before the bad one (0 to 3), earlier runs included. */
export function utf8FaultPreceding(result: number): number {
	return Math.floor((result - FAULT) / 8) % 4;
}

/** How many bytes of an unfinished character a state holds: 0 at a border. */
export function utf8Pending(state: number): number {
	return INSIDE[state]!.read;
}

export interface Utf8Fault {
	/** The first byte that cannot stand where it stands; for `utf8-truncated`, the cut character's first byte. */
	readonly offset: number;
	/** The first byte of the character it spoils. */
	readonly start: number;
	readonly kind: Utf8FaultKind;
}

/** The first fault of a whole text, or null. */
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
