// The unmasked payloads of a message's frames, joined. For each byte of the joined payload this file finds
// its place in the document, and the other way round.
import type { Bytes } from '../bytes/bytes.ts';
import { NO_BYTES } from '../bytes/bytes.ts';
import { maskAt } from '../frame/mask.ts';
import type { FrameRows } from '../frame/rows.ts';
import { COLUMN, ROW_WORDS, frameEnd } from '../frame/rows.ts';
import type { BitRange } from '../report/range.ts';
import { byteRange } from '../report/range.ts';
import { lastAtMost } from '../partition-point.ts';

export interface Joined {
	/** Lists the indices of the message's frames, in order. */
	readonly frames: Uint32Array;
	/** Gives, for each frame, the offset in `payload` at which the frame's part begins. */
	readonly starts: Uint32Array;
	/** Gives, for each frame, the offset in the document at which the frame's payload begins. */
	readonly offsets: Uint32Array;
	readonly payload: Bytes;
	/** Says whether another message begins before the last frame of this message. */
	readonly brokenOff: boolean;
}

/** Covers the bytes [from, to) of a message's payload or content. */
export interface ContentSpan {
	readonly from: number;
	readonly to: number;
}

/** Covers a part of a message that lies in one frame of the document. */
export interface MessagePiece {
	/** Counts the fragments of the message from 0. */
	readonly fragment: number;
	/** Holds the index of the frame in the document. */
	readonly frame: number;
	readonly range: BitRange;
}

/**
 * Joins the message that begins with frame `first`. A control frame is a message of its own.
 * @param until the frame before which reading stops
 */
export function joinedMessage(
	rows: FrameRows,
	bytes: Bytes,
	first: number,
	until: number = Infinity,
): Joined {
	const { frames, brokenOff } = framesOf(rows, first, until);
	const starts = new Uint32Array(frames.length);
	const offsets = new Uint32Array(frames.length);
	let length = 0;
	frames.forEach((frame, i) => {
		const { from, count } = payloadSlice(rows, frame);
		starts[i] = length;
		offsets[i] = from;
		length += count;
	});
	const payload = length === 0 ? NO_BYTES : new Uint8Array(length);
	frames.forEach((frame, i) => {
		const { from, count, key } = payloadSlice(rows, frame);
		if (payload !== NO_BYTES) maskAt(payload as Uint8Array, starts[i]!, bytes, from, count, key, 0);
	});
	return { frames, starts, offsets, payload, brokenOff };
}

/**
 * Returns where bytes [from, to) of the payload lie in the document: one piece for each frame that contains
 * some of them.
 */
export function messagePieces(joined: Joined, from: number, to: number): readonly MessagePiece[] {
	const { frames, starts, offsets, payload } = joined;
	const pieces: MessagePiece[] = [];
	const last = Math.min(to, payload.length);
	for (let i = lastAtMost(starts, from); i < frames.length && starts[i]! < last; i++) {
		const start = Math.max(from, starts[i]!);
		const end = Math.min(last, starts[i + 1] ?? payload.length);
		const by = offsets[i]! - starts[i]!;
		if (start < end)
			pieces.push({ fragment: i, frame: frames[i]!, range: byteRange(start + by, end + by) });
	}
	return pieces;
}

/** Returns the bytes of the payload that lie in [from, to) of the document; null when none do. */
export function payloadSpanIn(joined: Joined, from: number, to: number): ContentSpan | null {
	const start = payloadBefore(joined, from);
	const end = payloadBefore(joined, to);
	return start < end ? { from: start, to: end } : null;
}

/** Returns the number of payload bytes that lie before `at` in the document. */
function payloadBefore({ starts, offsets, payload }: Joined, at: number): number {
	const i = lastAtMost(offsets, at);
	if (i < 0) return 0;
	return Math.min(starts[i]! + at - offsets[i]!, starts[i + 1] ?? payload.length);
}

function framesOf(
	{ words, count }: FrameRows,
	first: number,
	until: number,
): Pick<Joined, 'frames' | 'brokenOff'> {
	const frames = [first];
	let ended = ends(words[first * ROW_WORDS + COLUMN.head]!);
	let brokenOff = false;
	for (let i = first + 1; i < Math.min(count, until) && !ended && !brokenOff; i++) {
		const head = words[i * ROW_WORDS + COLUMN.head]!;
		if (head & 0x08) continue;
		brokenOff = words[i * ROW_WORDS + COLUMN.runStart] !== first;
		// A frame with a reserved opcode inside a message is not one of the message's fragments.
		if (brokenOff || (head & 0x0f) !== 0) continue;
		frames.push(i);
		ended = ends(head);
	}
	return { frames: Uint32Array.from(frames), brokenOff };
}

/** Returns whether a frame ends its message: a frame with FIN and every control frame do. */
function ends(head: number): boolean {
	return (head & 0x88) !== 0;
}

function payloadSlice(rows: FrameRows, frame: number) {
	const base = frame * ROW_WORDS;
	const { words } = rows;
	const head = words[base + COLUMN.head]!;
	const headerLength = (head >>> 16) & 0xff;
	const offset = words[base + COLUMN.offset]!;
	const from = Math.min(offset + headerLength, frameEnd(rows, frame));
	const key = head & 0x8000 ? words[base + COLUMN.key]! : 0;
	return { from, count: words[base + COLUMN.available]!, key };
}
