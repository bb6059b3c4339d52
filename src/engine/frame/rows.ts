// One packed row of ten 32-bit words a frame: half a million frames cost 20 MB and no objects. Frames, fields
// and diagnoses are made from a row when they are shown.
import type { FrameFault } from './fault-bits.ts';
import { partitionPoint } from '../partition-point.ts';

export interface FrameContext {
	/** Who sent the bytes: decides who must mask. */
	readonly from: 'client' | 'server';
	/** Whether permessage-deflate was negotiated (RFC 7692): RSV1 then marks a compressed message. */
	readonly deflate: boolean;
	/** The longest message that the receiver takes, in bytes; null for none. */
	readonly limit: number | null;
}

export interface FrameFailure {
	readonly frame: number;
	readonly code: FrameFault;
}

/** The frames of a document. The words belong to the decoder: read them through `frameAt` and its kin. */
export interface FrameRows {
	readonly context: FrameContext;
	/** Frames, an unfinished last one included. */
	readonly count: number;
	/** Bytes read. */
	readonly byteLength: number;
	readonly words: Uint32Array;
	/** The first breach at which a strict receiver fails the connection. */
	readonly firstFailure: FrameFailure | null;
	/** The frame that holds the first Close, or −1. */
	readonly firstClose: number;
	/** Frames with any diagnosis, and diagnoses in all. */
	readonly faultyFrames: number;
	readonly faults: number;
}

export const ROW_WORDS = 10;

/** The words of a row. */
export const COLUMN = {
	offset: 0,
	/** First byte, second byte, length of the whole header, flags: from the low byte up. */
	head: 1,
	key: 2,
	lengthHigh: 3,
	lengthLow: 4,
	/** Payload bytes that are there. */
	available: 5,
	/** First frame of the message; for a control frame, of the message that runs around it, else itself. */
	messageStart: 6,
	headerFaults: 7,
	payloadFaults: 8,
	/** 0, or 1 + 4 × place in the payload + bytes of the same character before it. */
	utf8: 9,
} as const;

/** A message is unfinished after this frame. */
export const MESSAGE_OPEN = 1 << 24;
/** The frame belongs to a compressed message. */
export const COMPRESSED = 2 << 24;

export function rowCell(rows: FrameRows, frame: number, column: number): number {
	if (!(frame >= 0 && frame < rows.count)) {
		throw new RangeError(`no frame ${frame} among ${rows.count}`);
	}
	return rows.words[frame * ROW_WORDS + column]!;
}

/** Where the frame ends: where the next begins, or the document ends. */
export function frameEnd(rows: FrameRows, frame: number): number {
	return frame + 1 < rows.count ? rowCell(rows, frame + 1, COLUMN.offset) : rows.byteLength;
}

/** First frame of the message that is unfinished before this frame, or −1. */
export function runningMessage(rows: FrameRows, frame: number): number {
	if (frame === 0 || !(rowCell(rows, frame - 1, COLUMN.head) & MESSAGE_OPEN)) return -1;
	return rowCell(rows, frame - 1, COLUMN.messageStart);
}

/** The header's length by its second byte: 2, plus 0, 2 or 8 for the length, plus 4 for a key (§5.2). */
export function headerLengthOf(secondByte: number): number {
	const short = secondByte & 0x7f;
	return 2 + (short < 126 ? 0 : short === 126 ? 2 : 8) + (secondByte & 0x80 ? 4 : 0);
}

/** The frame that holds a byte of the document, or −1. */
export function frameIndexAt(rows: FrameRows, byteOffset: number): number {
	if (!(byteOffset >= 0 && byteOffset < rows.byteLength)) return -1;
	const { words, count } = rows;
	return partitionPoint(count, (i) => words[i * ROW_WORDS + COLUMN.offset]! <= byteOffset) - 1;
}
