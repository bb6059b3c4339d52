// Finds where a head ends without parsing it at each byte: a 64 KiB head that comes byte by byte stays linear. Stops
// at the byte that decides, so that what is then judged does not depend on how the bytes were cut.
import type { Bytes } from '../bytes/bytes.ts';
import { latin1Text } from '../bytes/bytes.ts';
import { isToken } from '../http/abnf.ts';
import { LIMITS } from '../limits.ts';
import { mayBeginRequestLine, mayBeginStatusLine } from '../http/start-line.ts';
import type { GrowingPayload } from '../bytes/growing-payload.ts';
import { EMPTY_PAYLOAD, extended } from '../bytes/growing-payload.ts';

export type HeadKind = 'request' | 'response';

export interface ScannedHead {
	readonly kind: HeadKind;
	readonly payload: GrowingPayload;
	/** Where the line that is coming in begins. */
	readonly lineFrom: number;
	/** Lines that ended, empty ones in front of a request not counted. */
	readonly lines: number;
	/** The first line can still become a start line, and that is still open. */
	readonly undecided: boolean;
}

/**
 * `line`: the first line is complete. `head`: the empty line has come. `strange`: the first byte has come with which
 * the bytes can be no such head. `limit`: LIMITS.head bytes have come without an end. `more`: none of these.
 */
export type HeadStop = 'line' | 'head' | 'strange' | 'limit' | 'more';

export interface HeadScan {
	readonly reading: ScannedHead;
	readonly stop: HeadStop;
	/** Where in the chunk it stopped. */
	readonly at: number;
}

const CR = 0x0d;
const LF = 0x0a;

export function emptyHead(kind: HeadKind): ScannedHead {
	return { kind, payload: EMPTY_PAYLOAD, lineFrom: 0, lines: 0, undecided: true };
}

/** Takes bytes of `chunk` from `from` on, to the first stop. */
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
			// RFC 9112 §2.2: a server ignores empty lines in front of the request line.
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

interface Parts {
	readonly known: Bytes;
	readonly before: number;
	readonly chunk: Bytes;
	readonly from: number;
}

/** Whether the line from `lineFrom` to `end` can begin such a head, cannot, or need not be looked at any more. */
function decide(
	kind: HeadKind,
	{ known, before, chunk, from }: Parts,
	lineFrom: number,
	end: number,
): 'open' | 'settled' | 'strange' {
	const last = byteAt(end - 1);
	if (kind === 'response') {
		if (end - lineFrom > 5) return 'settled';
		const start = Uint8Array.from({ length: end - lineFrom }, (_, i) => byteAt(lineFrom + i));
		return mayBeginStatusLine(latin1Text(start)) ? 'open' : 'strange';
	}
	// A token, and then a blank. A CR may be half the ending of an empty line.
	const text = String.fromCharCode(last);
	if (isToken(text) || (last === CR && end - 1 === lineFrom)) return 'open';
	return mayBeginRequestLine(text) ? 'settled' : 'strange';

	function byteAt(place: number): number {
		return place < before ? known[place]! : chunk[from + place - before]!;
	}
}
