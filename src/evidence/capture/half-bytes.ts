// Returns the bytes of one end of a stream, between its gaps, and cut to a part.
import { latin1Text } from '../../engine/bytes/index.ts';
import type { PassedBytes } from '../piece.ts';
import type { StreamChunk, StreamHalf } from './reassemble.ts';

/** Covers chunks that follow each other without a gap. */
export interface HalfSpan {
	readonly start: number;
	readonly length: number;
	readonly chunks: readonly StreamChunk[];
}

/** Returns the spans of bytes between the gaps. */
export function spansOf({ chunks }: StreamHalf): readonly HalfSpan[] {
	const spans: { start: number; length: number; chunks: StreamChunk[] }[] = [];
	let open: (typeof spans)[number] | null = null;
	for (const chunk of chunks) {
		if (chunk.what === 'gap') open = null;
		if (chunk.what !== 'data') continue;
		if (open === null) {
			open = { start: chunk.start, length: 0, chunks: [] };
			spans.push(open);
		}
		open.length += chunk.length;
		open.chunks.push(chunk);
	}
	return spans;
}

/** Returns a copy of the first bytes of a span. */
export function spanBytes(data: Uint8Array, span: HalfSpan, most = Infinity): Uint8Array {
	const bytes = new Uint8Array(Math.min(span.length, most));
	let at = 0;
	for (const { from, length } of span.chunks) {
		if (at >= bytes.length) break;
		const taken = Math.min(length, bytes.length - at);
		bytes.set(data.subarray(from, from + taken), at);
		at += taken;
	}
	return bytes;
}

/** Returns copies of the bytes of chunks, with their places. */
export function chunkBytes(
	data: Uint8Array,
	chunks: readonly StreamChunk[],
): readonly PassedBytes[] {
	return chunks.map(({ from, length }) => ({
		bytes: data.slice(from, from + length),
		range: { from, to: from + length },
	}));
}

/** Bounds the head that is looked for; a longer one is not found. */
const LOOKED_AT = 16 << 10;

/** Returns the first characters of a half up to its first gap; empty if it begins with a gap. */
export function firstText(data: Uint8Array, half: StreamHalf): string {
	const [first] = half.chunks;
	const [span] = spansOf(half);
	if (first?.what !== 'data' || span === undefined) return '';
	return latin1Text(spanBytes(data, span, LOOKED_AT));
}

/** Returns the chunks with only the bytes [from, to) of the span that they are of. */
export function clippedChunks(
	chunks: readonly StreamChunk[],
	from: number,
	to: number,
): readonly StreamChunk[] {
	const kept: StreamChunk[] = [];
	for (const chunk of chunks) {
		const start = Math.max(chunk.start, from);
		const length = Math.min(chunk.start + chunk.length, to) - start;
		if (length === chunk.length) kept.push(chunk);
		else if (length > 0) {
			kept.push({ ...chunk, start, length, from: chunk.from + start - chunk.start });
		}
	}
	return kept;
}
