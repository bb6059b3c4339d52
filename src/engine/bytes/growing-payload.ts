// Bytes that grow at their end, as immutable values. An endpoint collects an unfinished head, the payload of
// a message and inflated bytes in this way.
//
// Several values share one chunk of memory; each value is a chunk and a length, and reads only up to its own
// length. The bytes before `written` never change. The newest value may therefore append in place, after
// `written`, at no cost for the older values. A caller that continues from an older value gets a copy first,
// because the bytes after that value's length belong to the newer one.
//
// When the chunk must grow, its room doubles, so that many small pieces cost linear time. The chunk never
// gets more room than the announced bytes need. Announced bytes beyond 64 KiB get memory only after as many
// bytes have come.
import type { Bytes } from './bytes.ts';
import { freshBytes } from './fresh-bytes.ts';

/** Bounds the announced bytes that get memory before they have come. */
const ROOM = 64 << 10;

/** Holds the memory that several values share. The bytes up to `written` never change again. */
interface PayloadChunk {
	readonly bytes: Uint8Array;
	written: number;
}

/** Stands for the first `length` bytes of `chunk`. */
export interface GrowingPayload {
	readonly chunk: PayloadChunk;
	readonly length: number;
}

export const EMPTY_PAYLOAD: GrowingPayload = {
	chunk: { bytes: new Uint8Array(0), written: 0 },
	length: 0,
};

/**
 * Returns a value that is `count` bytes longer. The caller must write these bytes at once into the chunk,
 * from the old length on. `announced` is the number of bytes that should still follow; the chunk gets no more
 * room than that.
 */
export function extended(
	payload: GrowingPayload,
	count: number,
	announced: number,
): GrowingPayload {
	if (count === 0) return payload;
	const length = payload.length + count;
	const chunk = withRoom(payload, length, announced);
	chunk.written = length;
	return { chunk, length };
}

/** Returns the bytes as a view, which no code may change. */
export function gatheredBytes({ chunk, length }: GrowingPayload): Bytes {
	return length === chunk.bytes.length ? chunk.bytes : chunk.bytes.subarray(0, length);
}

/** Returns the same chunk when this value is the newest and the chunk has room; else a larger copy. */
function withRoom(
	{ chunk, length }: GrowingPayload,
	needed: number,
	announced: number,
): PayloadChunk {
	if (chunk.written === length && needed <= chunk.bytes.length) return chunk;
	// Beyond ROOM, announced bytes get memory only after as many bytes have come.
	const room = Math.min(needed + announced, Math.max(2 * needed, announced < Infinity ? ROOM : 0));
	// A payload that is announced completely does not outgrow its room; its array becomes the payload of the
	// message.
	const bytes = length === 0 && announced < Infinity ? freshBytes(room) : new Uint8Array(room);
	if (length > 0) bytes.set(chunk.bytes.subarray(0, length));
	return { bytes, written: length };
}
