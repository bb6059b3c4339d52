// One frame as an object. The packed row of the decoder (rows.ts) goes in; a `Frame` or its payload comes
// out. Objects are made only for the frames that are shown.
import type { Bytes } from '../bytes/bytes.ts';
import { keyBytes, mask } from './mask.ts';
import type { FrameRows } from './rows.ts';
import { COLUMN, COMPRESSED, rowCell, frameEnd, runningMessage } from './rows.ts';

/** Counts the bits that can hold a payload length on the wire (§5.2). */
export type LengthForm = 7 | 16 | 64;

/**
 * Describes one frame as its bytes show it. A `Frame` keeps what most libraries discard: the RSV bits, the masking key
 * and the form of the length. Offsets count bytes from the start of the document.
 */
export interface Frame {
	readonly index: number;
	readonly offset: number;
	/** Holds the offset at which the next frame begins or the document ends. */
	readonly end: number;
	/** Counts the bytes of the whole header, as the second byte announces it: 2 to 14. */
	readonly headerLength: number;
	readonly headerComplete: boolean;
	readonly fin: boolean;
	readonly rsv1: boolean;
	readonly rsv2: boolean;
	readonly rsv3: boolean;
	readonly opcode: number;
	readonly masked: boolean;
	readonly lengthForm: LengthForm;
	/** Is null while the length field is incomplete; it is a bigint from 2^53 on. */
	readonly announcedLength: number | bigint | null;
	/** Is null when the frame is not masked or the key is incomplete. */
	readonly key: Bytes | null;
	readonly payloadFrom: number;
	readonly payloadTo: number;
	/** Says whether the document contains the whole frame. */
	readonly complete: boolean;
	/**
	 * Is the index of the first frame of the message. A control frame and a frame with a reserved opcode have their own
	 * index.
	 */
	readonly messageStart: number;
	/** Holds the index of the first frame of the message that was unfinished before this frame, or −1. */
	readonly runningMessage: number;
	/** Says whether the payload is DEFLATE data (RFC 7692 §6). */
	readonly compressed: boolean;
}

/**
 * Returns a frame of the document as an object; frames count from 0.
 * @throws RangeError when the document has no frame `index`.
 */
export function frameAt(rows: FrameRows, index: number): Frame {
	const offset = rowCell(rows, index, COLUMN.offset);
	const head = rowCell(rows, index, COLUMN.head);
	const end = frameEnd(rows, index);
	const headerLength = (head >>> 16) & 0xff;
	const masked = (head & 0x8000) !== 0;
	const short = (head >>> 8) & 0x7f;
	const lengthForm = short < 126 ? 7 : short === 126 ? 16 : 64;
	const headerBytes = Math.min(headerLength, end - offset);
	const lengthKnown = headerBytes >= 2 && headerBytes >= headerLength - (masked ? 4 : 0);
	const headerComplete = headerBytes === headerLength;
	const announcedLength = lengthKnown ? lengthOf(rows, index) : null;
	const payloadFrom = offset + headerBytes;
	const payloadTo = payloadFrom + rowCell(rows, index, COLUMN.available);
	const opcode = head & 0x0f;
	return {
		index,
		offset,
		end,
		headerLength,
		headerComplete,
		fin: (head & 0x80) !== 0,
		rsv1: (head & 0x40) !== 0,
		rsv2: (head & 0x20) !== 0,
		rsv3: (head & 0x10) !== 0,
		opcode,
		masked,
		lengthForm,
		announcedLength,
		key: masked && headerComplete ? keyBytes(rowCell(rows, index, COLUMN.key)) : null,
		payloadFrom,
		payloadTo,
		complete: headerComplete && announcedLength === payloadTo - payloadFrom,
		// Control frames and frames with a reserved opcode are not fragments of the message that runs around
		// them.
		messageStart: opcode > 2 ? index : rowCell(rows, index, COLUMN.runStart),
		runningMessage: runningMessage(rows, index),
		compressed: (head & COMPRESSED) !== 0,
	};
}

function lengthOf(rows: FrameRows, index: number): number | bigint {
	const high = rowCell(rows, index, COLUMN.lengthHigh);
	const low = rowCell(rows, index, COLUMN.lengthLow);
	if (high >= 0x200000) return (BigInt(high) << 32n) | BigInt(low);
	return high * 0x100000000 + low;
}

/**
 * Returns the payload bytes [from, to) that the document contains, unmasked. The result is a view of `bytes`
 * when the frame is not masked, else a copy.
 */
export function payloadOf(
	rows: FrameRows,
	bytes: Bytes,
	index: number,
	from = 0,
	to = Infinity,
): Bytes {
	const { payloadFrom, payloadTo, key } = frameAt(rows, index);
	const wire = bytes.subarray(payloadFrom + from, Math.min(payloadFrom + to, payloadTo));
	return key === null ? wire : mask(wire, key, from);
}

/** Returns the index of the next fragment of the same message, or −1. */
export function nextFragment(rows: FrameRows, index: number): number {
	const { opcode, fin, messageStart } = frameAt(rows, index);
	if (fin || opcode & 8) return -1;
	for (let i = index + 1; i < rows.count; i++) {
		const head = rowCell(rows, i, COLUMN.head);
		if (head & 0x08) continue;
		if (rowCell(rows, i, COLUMN.runStart) !== messageStart) return -1;
		if ((head & 0x0f) === 0) return i;
	}
	return -1;
}

/** Returns the index of the previous fragment of the same message, or −1. */
export function previousFragment(rows: FrameRows, index: number): number {
	const { messageStart } = frameAt(rows, index);
	for (let i = index - 1; i >= messageStart; i--) {
		if (i === messageStart || (rowCell(rows, i, COLUMN.head) & 0x0f) === 0) return i;
	}
	return -1;
}

/**
 * Returns the frames of the message that contains frame `index`, in order, as far as the document contains
 * them.
 */
export function messageFrames(rows: FrameRows, index: number): readonly number[] {
	const frames: number[] = [];
	let frame = frameAt(rows, index).messageStart;
	for (; frame >= 0; frame = nextFragment(rows, frame)) frames.push(frame);
	return frames;
}
