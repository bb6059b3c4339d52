// Bytes that grow at their end, as a value. The newest value owns the chunk and writes behind its end; an older one
// knows its own length and never reads past it; whoever goes on from an older one copies first.
import type { Bytes } from './bytes.ts';
import { freshBytes } from './fresh-bytes.ts';

/** Up to this many bytes are taken at their word when they are announced. */
const ROOM = 64 << 10;

/** Bytes up to `written` are fixed for ever. */
interface Chunk {
	readonly bytes: Uint8Array;
	written: number;
}

export interface GrowingPayload {
	readonly chunk: Chunk;
	readonly length: number;
}

export const EMPTY_PAYLOAD: GrowingPayload = {
	chunk: { bytes: new Uint8Array(0), written: 0 },
	length: 0,
};

/**
 * With room for `count` bytes more, which the caller writes at once, into the chunk from the old length on. `announced`
 * bytes are due behind them: no more room is made than that.
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

/** A view; nobody writes into it. */
export function gatheredBytes({ chunk, length }: GrowingPayload): Bytes {
	return length === chunk.bytes.length ? chunk.bytes : chunk.bytes.subarray(0, length);
}

/** The chunk, where it is ours to write on and has room; else a larger copy. */
function withRoom({ chunk, length }: GrowingPayload, needed: number, announced: number): Chunk {
	if (chunk.written === length && needed <= chunk.bytes.length) return chunk;
	// Beyond the first room, what is only announced takes no memory before as much has come.
	const room = Math.min(needed + announced, Math.max(2 * needed, announced < Infinity ? ROOM : 0));
	// What is announced whole is not outgrown: it becomes the payload of the message.
	const bytes = length === 0 && announced < Infinity ? freshBytes(room) : new Uint8Array(room);
	if (length > 0) bytes.set(chunk.bytes.subarray(0, length));
	return { bytes, written: length };
}
