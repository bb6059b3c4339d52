// Finds where a head ends without parsing the head at each byte, so that a 64 KiB head that arrives byte by
// byte takes linear time. The scan stops at the byte that decides. So the result does not depend on how the
// bytes were cut.
import type { Bytes } from '../bytes/bytes.ts';
import { latin1Text } from '../bytes/bytes.ts';
import { isToken } from '../http/abnf.ts';
import { LIMITS } from '../limits.ts';
import { mayBeginRequestLine, mayBeginStatusLine } from '../http/start-line.ts';
import type { GrowingPayload } from '../bytes/growing-payload.ts';
import { EMPTY_PAYLOAD, extended } from '../bytes/growing-payload.ts';

export type HeadKind = 'request' | 'response';

/** Holds the received part of a head, and where the scan is in it. */
export interface ScannedHead {
	readonly kind: HeadKind;
	readonly payload: GrowingPayload;
	/** Holds the offset at which the current line begins. */
	readonly lineFrom: number;
	/** Counts the complete lines; empty lines before a request are not counted. */
	readonly lines: number;
	/** Says whether the bytes so far do not show yet if the first line can be a start line. */
	readonly undecided: boolean;
}

/**
 * Says why the scan stopped. `line`: the first line is complete. `head`: the empty line has arrived. `strange`: with
 * this byte the bytes cannot begin such a head. `limit`: `LIMITS.head` bytes have arrived without an end. `more`: none
 * of these.
 */
export type HeadStop = 'line' | 'head' | 'strange' | 'limit' | 'more';

/** Represents the result of `scanHead`: the reading so far, and why and where the scan stopped. */
export interface HeadScan {
	readonly reading: ScannedHead;
	readonly stop: HeadStop;
	/** Holds the offset in the chunk after the last byte that was read. */
	readonly at: number;
}

const CR = 0x0d;
const LF = 0x0a;

export function emptyHead(kind: HeadKind): ScannedHead {
	return { kind, payload: EMPTY_PAYLOAD, lineFrom: 0, lines: 0, undecided: true };
}

/** Reads bytes of `chunk` from `from` on, up to the first stop. */
export function scanHead(reading: ScannedHead, chunk: Bytes, from: number): HeadScan {
	const before = reading.payload.length;
	const known = reading.payload.chunk.bytes;
	let { lineFrom, lines, undecided } = reading;
	let stop: HeadStop = 'more';
	let at = from;
	while (at < chunk.length && stop === 'more') {
		const byte = chunk[at++]!;
		const end = before + at - from;
		if (byte === LF) {
			const last = end - 2 >= before ? chunk[at - 2] : known[end - 2];
			const length = end - 1 - lineFrom - (end - 2 >= lineFrom && last === CR ? 1 : 0);
			lineFrom = end;
			// A server ignores empty lines before the request line (RFC 9112 §2.2).
			if (length > 0 || (lines === 0 && reading.kind === 'response')) {
				lines++;
				if (lines === 1) {
					undecided = false;
					stop = 'line';
				}
			} else if (lines > 0) {
				stop = 'head';
			}
		} else if (undecided) {
			const parts = { known, before, chunk, from };
			const decided = decide(reading.kind, parts, lineFrom, end);
			undecided = decided === 'open';
			if (decided === 'strange') stop = 'strange';
		}
		if (end >= LIMITS.head && stop !== 'head') stop = 'limit';
	}
	const payload = extended(reading.payload, at - from, Infinity);
	payload.chunk.bytes.set(chunk.subarray(from, at), before);
	const { kind } = reading;
	return { reading: { kind, payload, lineFrom, lines, undecided }, stop, at };
}

interface ScanParts {
	readonly known: Bytes;
	readonly before: number;
	readonly chunk: Bytes;
	readonly from: number;
}

/**
 * Returns whether the line between two offsets may begin such a head (`open`), does begin one (`begun`), or cannot
 * (`strange`).
 */
function decide(
	kind: HeadKind,
	{ known, before, chunk, from }: ScanParts,
	lineFrom: number,
	end: number,
): 'open' | 'begun' | 'strange' {
	const last = byteAt(end - 1);
	if (kind === 'response') {
		if (end - lineFrom > 5) return 'begun';
		const start = Uint8Array.from({ length: end - lineFrom }, (_, i) => byteAt(lineFrom + i));
		return mayBeginStatusLine(latin1Text(start)) ? 'open' : 'strange';
	}
	// A request line begins with a token and a space. A CR may be the first half of an empty line's ending.
	const text = String.fromCharCode(last);
	if (isToken(text) || (last === CR && end - 1 === lineFrom)) return 'open';
	return mayBeginRequestLine(text) ? 'begun' : 'strange';

	function byteAt(at: number): number {
		return at < before ? known[at]! : chunk[from + at - before]!;
	}
}
