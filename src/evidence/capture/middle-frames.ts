// Leaves out frames in the middle of a long stream: whole messages, so that the rest can be read as frames. A stream
// in which the headers stop leading to each other is kept from that place on.
import { READING_LIMITS, tooMany } from '../reading-limits.ts';
import type { PieceRange } from '../piece-range.ts';
import type { EvidenceProblem } from '../piece.ts';
import { frameLength } from './frame-boundary.ts';
import { clippedChunks } from './half-bytes.ts';
import type { StreamChunk } from './reassemble.ts';

export interface ThinnedChunks {
	readonly chunks: readonly StreamChunk[];
	/** Says what was left out; it is null if nothing was. */
	readonly problem: EvidenceProblem | null;
	/** The end of the stream was left out. */
	readonly cut: boolean;
}

/**
 * Returns the chunks without messages in the middle.
 * @param chunks the chunks of one end, of which frames and ends are left
 * @param headBytes the length of the head in front of the frames
 * @param atEachEnd the number of frames to keep at each end
 */
export function withoutMiddle(
	data: Uint8Array,
	chunks: readonly StreamChunk[],
	headBytes: number,
	atEachEnd: number,
): ThinnedChunks {
	const filled = chunks.filter(({ what }) => what === 'data');
	const frames = filled.length > atEachEnd ? messageBounds(data, filled, headBytes) : null;
	if (frames === null || frames.count <= 2 * atEachEnd) return cutAt(chunks, filled);
	const from = frames.endAfter(atEachEnd);
	const to = frames.endBefore(frames.count - atEachEnd);
	if (from === null || to === null || to.at <= from.at) return cutAt(chunks, filled);
	const dropped = clippedChunks(filled, from.at, to.at);
	const kept = [
		...clippedChunks(filled, -Infinity, from.at),
		...clippedChunks(filled, to.at, Infinity),
		...chunks.filter(({ what }) => what !== 'data'),
	];
	const problem = tooMany('frames', 2 * atEachEnd, to.frames - from.frames, rangeOf(dropped));
	return {
		...cutAt(
			kept,
			kept.filter(({ what }) => what === 'data'),
		),
		problem,
	};
}

/** Leaves out what is behind too many segments, and then the end, too. */
function cutAt(chunks: readonly StreamChunk[], filled: readonly StreamChunk[]): ThinnedChunks {
	const most = READING_LIMITS.segments;
	if (filled.length <= most) return { chunks, problem: null, cut: false };
	const dropped = filled.slice(most);
	const problem = tooMany('segments', most, dropped.length, rangeOf(dropped));
	return { chunks: filled.slice(0, most), problem, cut: true };
}

/** Returns the range from the first to the last byte in the file: other packets are in between. */
function rangeOf(chunks: readonly StreamChunk[]): PieceRange | null {
	const [first] = chunks;
	const last = chunks.at(-1);
	return first && last ? { from: first.from, to: last.from + last.length } : null;
}

interface MessageBound {
	/** Holds the offset in the stream at which a message ends. */
	readonly at: number;
	/** Counts the frames before that offset. */
	readonly frames: number;
}

/** Collects where messages end in a stream. */
class MessageBounds {
	count = 0;
	readonly #at: number[] = [];
	readonly #frames: number[] = [];

	add(at: number, endsMessage: boolean): void {
		this.count++;
		if (!endsMessage) return;
		this.#at.push(at);
		this.#frames.push(this.count);
	}

	/** Returns the first end of a message behind this many frames. */
	endAfter(frames: number): MessageBound | null {
		const index = this.#frames.findIndex((count) => count >= frames);
		return index < 0 ? null : { at: this.#at[index]!, frames: this.#frames[index]! };
	}

	/** Returns the last end of a message behind at most this many frames. */
	endBefore(frames: number): MessageBound | null {
		const index = this.#frames.findLastIndex((count) => count <= frames);
		return index < 0 ? null : { at: this.#at[index]!, frames: this.#frames[index]! };
	}
}

/** Holds the length in bytes of the longest header of a frame (RFC 6455 §5.2). */
const LONGEST_HEADER = 14;

function messageBounds(
	data: Uint8Array,
	chunks: readonly StreamChunk[],
	headBytes: number,
): MessageBounds {
	const ends = new MessageBounds();
	const cursor = new ChunkCursor(data, chunks);
	cursor.pass(headBytes);
	const header = new Uint8Array(LONGEST_HEADER);
	let open = false;
	for (;;) {
		const there = cursor.copyTo(header);
		const frame = frameLength(there === LONGEST_HEADER ? header : header.subarray(0, there));
		if (frame === null || !cursor.pass(frame.length)) return ends;
		if (!frame.control) open = !frame.fin;
		ends.add(cursor.at, !open);
	}
}

/** Represents a place in the bytes of chunks, which moves forward. */
class ChunkCursor {
	readonly #data: Uint8Array;
	readonly #chunks: readonly StreamChunk[];
	#index = 0;
	#inside = 0;

	constructor(data: Uint8Array, chunks: readonly StreamChunk[]) {
		this.#data = data;
		this.#chunks = chunks;
	}

	/** Returns the offset in the stream. */
	get at(): number {
		const chunk = this.#chunks[this.#index];
		if (chunk) return chunk.start + this.#inside;
		const last = this.#chunks.at(-1);
		return last ? last.start + last.length : 0;
	}

	/** Copies the next bytes, and returns how many there are. */
	copyTo(bytes: Uint8Array): number {
		let copied = 0;
		for (let i = this.#index, inside = this.#inside; copied < bytes.length; i++, inside = 0) {
			const chunk = this.#chunks[i];
			if (chunk === undefined) break;
			const end = Math.min(chunk.length, inside + bytes.length - copied);
			for (let at = inside; at < end; at++) bytes[copied++] = this.#data[chunk.from + at]!;
		}
		return copied;
	}

	/** Passes bytes, and returns whether there were this many. */
	pass(bytes: number): boolean {
		let left = bytes;
		for (;;) {
			const chunk = this.#chunks[this.#index];
			if (chunk === undefined) return left === 0;
			const here = chunk.length - this.#inside;
			if (left < here) {
				this.#inside += left;
				return true;
			}
			left -= here;
			this.#index++;
			this.#inside = 0;
			if (left === 0) return true;
		}
	}
}
