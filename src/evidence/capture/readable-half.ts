// Chooses the bytes of one end that can be read as heads and frames. Behind a gap, frames begin at a place that
// is found by trying, and only whole messages are kept before it: half a frame would look like a broken one.
import { findFrames, wholeMessages, TRIED_BYTES } from './frame-boundary.ts';
import { clippedChunks, spanBytes, spansOf, type HalfSpan } from './half-bytes.ts';
import type { StreamChunk, StreamHalf } from './reassemble.ts';

/** Bounds the gaps behind which frames are looked for; what is behind more gaps is not read. */
const MOST_SPANS = 1000;

export interface ReadableHalf {
	/** Lists the chunks with the readable bytes, and the end of the half. */
	readonly chunks: readonly StreamChunk[];
	/** Counts the bytes that were passed over before a place found by trying; it is null if nothing was tried. */
	readonly skipped: number | null;
	/** Lists the chunks with the bytes that were passed over at the beginning of the half. */
	readonly passedOver: readonly StreamChunk[];
	/** Bytes behind a gap could not be read. */
	readonly lost: boolean;
	/** A frame of a message has RSV1. */
	readonly compressed: boolean;
}

/**
 * Returns the readable part of a half.
 * @param headBytes the length of the head with which the half begins; null if it begins in the middle
 * @param keepsHead whether the head is a part of what is read
 */
export function readableHalf(
	data: Uint8Array,
	half: StreamHalf,
	headBytes: number | null,
	keepsHead: boolean,
): ReadableHalf {
	const spans = spansOf(half);
	const ends = half.chunks.filter(({ what }) => what === 'fin' || what === 'reset');
	const kept: (readonly StreamChunk[])[] = [];
	let skipped: number | null = null;
	let passedOver: readonly StreamChunk[] = [];
	let lost = false;
	let compressed = false;
	for (const [index, span] of spans.entries()) {
		if (index >= MOST_SPANS) {
			lost = true;
			break;
		}
		const isLast = index === spans.length - 1;
		const fromHead = index === 0 && headBytes !== null;
		if (fromHead && isLast) {
			kept.push(part(span, keepsHead ? 0 : headBytes, span.length));
			continue;
		}
		const found = fromHead ? { from: headBytes, compressed: false } : tryFrames(data, span);
		if (found === null) {
			lost = true;
			continue;
		}
		const whole = wholeMessages(spanBytes(data, span), found.from);
		const from = fromHead ? (keepsHead ? 0 : headBytes) : whole.from;
		compressed ||= found.compressed;
		if (!fromHead) skipped = (skipped ?? 0) + from;
		if (index === 0 && !fromHead) passedOver = part(span, 0, from);
		kept.push(part(span, from, isLast ? span.length : Math.max(whole.to, from)));
	}
	return { chunks: [...kept, ends].flat(), skipped, passedOver, lost, compressed };
}

function tryFrames(data: Uint8Array, span: HalfSpan) {
	const starts = span.chunks.map(({ start }) => start - span.start);
	return findFrames(spanBytes(data, span, TRIED_BYTES), starts);
}

function part(span: HalfSpan, from: number, to: number): readonly StreamChunk[] {
	return clippedChunks(span.chunks, span.start + from, span.start + to);
}
