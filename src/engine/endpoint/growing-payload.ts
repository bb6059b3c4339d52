// Bytes that grow at their end, as a value. The newest value owns the chunk and writes behind its end; an older one
// knows its own length and never reads past it; whoever goes on from an older one copies first.
import type { Bytes } from '../bytes/bytes.ts';
import { maskInto } from '../frame/mask.ts';

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
 * With `count` bytes of `source` from `from` on behind it, unmasked with `key` (0 for none), the first of them being
 * number `offset` of its frame's payload. `announced` bytes are due after them: no more room is made than that.
 */
export function grown(
	payload: GrowingPayload,
	source: Bytes,
	from: number,
	count: number,
	{ key, offset, announced }: Arrival,
): GrowingPayload {
	if (count === 0) return payload;
	const { length } = payload;
	const chunk = withRoom(payload, length + count, announced);
	chunk.written = length + count;
	if (key === 0) chunk.bytes.set(source.subarray(from, from + count), length);
	else unmaskAt(chunk.bytes, length, source, from, count, key, offset);
	return { chunk, length: length + count };
}

export interface Arrival {
	readonly key: number;
	readonly offset: number;
	readonly announced: number;
}

/** A view; nobody writes into it. */
export function bytesOf({ chunk, length }: GrowingPayload): Bytes {
	return chunk.bytes.subarray(0, length);
}

/** The chunk, where it is ours to write on and has room; else a larger copy. */
function withRoom({ chunk, length }: GrowingPayload, needed: number, announced: number): Chunk {
	if (chunk.written === length && needed <= chunk.bytes.length) return chunk;
	// What is only announced takes no memory before as much has come.
	const room = Math.max(needed, Math.min(2 * needed, needed + announced));
	const bytes = new Uint8Array(room);
	bytes.set(chunk.bytes.subarray(0, length));
	return { bytes, written: length };
}

/** `maskInto` begins where words begin; up to three bytes before that go one by one. */
function unmaskAt(
	target: Uint8Array,
	at: number,
	source: Bytes,
	from: number,
	count: number,
	key: number,
	offset: number,
): void {
	const single = Math.min(count, -at & 3);
	for (let i = 0; i < single; i++) {
		target[at + i] = source[from + i]! ^ (key >>> (24 - 8 * ((offset + i) & 3)));
	}
	if (single === count) return;
	const rest = target.subarray(at + single);
	maskInto(rest, source, from + single, count - single, key, offset + single);
}
