// Where a head ends, for those who look for nothing else in it.
import type { Bytes } from '../bytes/bytes.ts';
import { NO_BYTES } from '../bytes/bytes.ts';
import { joinBytes } from '../bytes/join.ts';
import { LIMITS } from '../limits.ts';

export interface HeadCut {
	/** Null: it is not whole. */
	readonly head: Bytes | null;
	readonly rest: Bytes;
	/** What there is of a head that is not whole. */
	readonly kept: Bytes;
}

/** A head, once it is whole, and what follows it. What is none within the limit passes as one, for others to judge. */
export function cutHead(kept: Bytes, bytes: Bytes): HeadCut {
	const all = kept.length === 0 ? bytes : joinBytes([kept, bytes]);
	const end = headEnd(all, Math.max(0, kept.length - 3));
	if (end !== null) return { head: all.subarray(0, end), rest: all.subarray(end), kept: NO_BYTES };
	if (all.length > LIMITS.head) return { head: all, rest: NO_BYTES, kept: NO_BYTES };
	return { head: null, rest: NO_BYTES, kept: all };
}

const CR = 0x0d;
const LF = 0x0a;

/** Behind the first empty line that begins from `from` on, within the limit of a head. */
function headEnd(bytes: Bytes, from: number): number | null {
	const end = Math.min(bytes.length, LIMITS.head) - 3;
	for (let i = from; i < end; i++) {
		if (bytes[i] !== CR || bytes[i + 1] !== LF) continue;
		if (bytes[i + 2] === CR && bytes[i + 3] === LF) return i + 4;
	}
	return null;
}
