// Finds where an HTTP head ends, without reading the head itself.
import type { Bytes } from '../bytes/bytes.ts';
import { NO_BYTES } from '../bytes/bytes.ts';
import { joinBytes } from '../bytes/join.ts';
import { LIMITS } from '../limits.ts';

/** Represents the result of `cutHead`: the bytes in three parts. */
export interface HeadCut {
	/** Holds the whole head; it is null while its end has not arrived. */
	readonly head: Bytes | null;
	/** Holds the bytes after the head. */
	readonly rest: Bytes;
	/** Holds the bytes of a head that is not whole yet. */
	readonly kept: Bytes;
}

/**
 * Cuts a head off the bytes `kept` before and the new `bytes`. Bytes that exceed `LIMITS.head` without an
 * empty line are returned as a head, so that the reader of the head reports the error.
 */
export function cutHead(kept: Bytes, bytes: Bytes): HeadCut {
	const all = kept.length === 0 ? bytes : joinBytes([kept, bytes]);
	const end = headEnd(all, Math.max(0, kept.length - 3));
	if (end !== null) return { head: all.subarray(0, end), rest: all.subarray(end), kept: NO_BYTES };
	if (all.length > LIMITS.head) return { head: all, rest: NO_BYTES, kept: NO_BYTES };
	return { head: null, rest: NO_BYTES, kept: all };
}

const CR = 0x0d;
const LF = 0x0a;

/**
 * Returns the offset after the first empty line that begins at `from` or later; null if none is within
 * `LIMITS.head`.
 */
function headEnd(bytes: Bytes, from: number): number | null {
	const end = Math.min(bytes.length, LIMITS.head) - 3;
	for (let i = from; i < end; i++) {
		if (bytes[i] !== CR || bytes[i + 1] !== LF) continue;
		if (bytes[i + 2] === CR && bytes[i + 3] === LF) return i + 4;
	}
	return null;
}
