// The packed rows that the decoder writes: ten 32-bit words per frame. Half a million frames cost 20 MB and
// no objects. Frames, fields and diagnoses are made from a row when the page shows them.
import { partitionPoint } from '../partition-point.ts';
import { STRICT_FRAME_POLICY, type FailureCloseCode } from '../reader/frame-policy.ts';
import {
	HEADER_BREACH_BITS,
	HEADER_FAILURE_BITS,
	PAYLOAD_FAILURE_BITS,
	bitCount,
	codesOfFaultBits,
	type FrameFaultCode,
} from './fault-bits.ts';
import type { Role } from '../role.ts';

/** Holds what the decoder must know besides the bytes. */
export interface FrameContext {
	/** Holds the side that sent the bytes; a client must mask its frames, a server must not (§5.1). */
	readonly from: Role;
	/** Says whether permessage-deflate was negotiated (RFC 7692); RSV1 then marks a compressed message. */
	readonly deflate: boolean;
	/** Holds the length in bytes of the longest message that the receiver accepts; it is null for no limit. */
	readonly limit: number | null;
	/**
	 * Holds the longest payload of a frame, in bytes, that the receiver can represent; without it, the largest integer
	 * that JavaScript can count to.
	 */
	readonly longestFrame?: number;
}

/** Names a frame and the rule because of which it fails the connection. */
export interface FrameFailure {
	readonly frame: number;
	readonly code: FrameFaultCode;
	/** Holds the close code with which a strict receiver fails the connection. */
	readonly closeCode: FailureCloseCode;
}

/**
 * Holds the frames of a document. Only the decoder writes `words`; other code reads them through `frameAt`, `rowCell`
 * and similar functions.
 */
export interface FrameRows {
	readonly context: FrameContext;
	/** Counts the frames, including an unfinished last frame. */
	readonly count: number;
	/** Counts the bytes that the decoder read. */
	readonly byteLength: number;
	readonly words: Uint32Array;
	/** Describes the first breach because of which a strict receiver fails the connection. */
	readonly firstFailure: FrameFailure | null;
	/** Holds the index of the first Close frame, or −1. */
	readonly firstClose: number;
	/** Counts the frames that have at least one diagnosis. */
	readonly faultyFrames: number;
	/** Counts the diagnoses in all frames, advice included. */
	readonly faultCount: number;
	/** Counts the diagnoses in all frames that breach a rule, advice left out. */
	readonly breachCount: number;
}

export const ROW_WORDS = 10;

/** Gives the index of each word in a row. */
export const COLUMN = {
	offset: 0,
	/**
	 * Holds, from the low byte up, the first byte of the frame, its second byte, the length of the whole header in
	 * bytes, and flags.
	 */
	head: 1,
	key: 2,
	lengthHigh: 3,
	lengthLow: 4,
	/** Counts the payload bytes that the document contains. */
	available: 5,
	/**
	 * Is the index of the first frame of the message. For a control frame it is the start of the message that runs
	 * around the frame, or the frame itself. `Frame.messageStart` is always the control frame itself.
	 */
	runStart: 6,
	headerFaults: 7,
	payloadFaults: 8,
	/**
	 * Is 0 for text without a fault. Otherwise it is 1 + 4 × the offset of the bad byte in the payload + the number of
	 * bytes of the same character before the bad byte.
	 */
	utf8: 9,
} as const;

/** Holds the flag in `head` of a frame after which a message is unfinished. */
export const MESSAGE_OPEN = 1 << 24;
/** Holds the flag in `head` of a frame that belongs to a compressed message. */
export const COMPRESSED = 2 << 24;

/** Holds what the row of a frame keeps of the check of its payload (payload-check.ts). */
interface PayloadFindings {
	readonly faults: number;
	/** Counts the payload bytes read. */
	readonly done: number;
	/** Holds the word `utf8` of the row. */
	readonly packedUtf8Fault: number;
}

/** Holds the rows written so far, with the counts and the first failure of all frames together. */
export class DecodedRows {
	readonly #context: FrameContext;
	#words: Uint32Array;
	#failedFrame = -1;
	#faultyFrames = 0;
	#faultCount = 0;
	#breachCount = 0;

	constructor(context: FrameContext, words = new Uint32Array(16 * ROW_WORDS)) {
		this.#context = context;
		this.#words = words;
	}

	/** Returns rows that continue from the present state; these rows stay unchanged. */
	fork(): DecodedRows {
		const twin = new DecodedRows(this.#context, this.#words.slice());
		twin.#failedFrame = this.#failedFrame;
		twin.#faultyFrames = this.#faultyFrames;
		twin.#faultCount = this.#faultCount;
		twin.#breachCount = this.#breachCount;
		return twin;
	}

	/** Starts the row of a frame when its header is known. */
	open(
		frame: number,
		offset: number,
		head: number,
		key: number,
		high: number,
		low: number,
		runStart: number,
	): void {
		const base = frame * ROW_WORDS;
		if (base === this.#words.length) {
			const grown = new Uint32Array(2 * base);
			grown.set(this.#words);
			this.#words = grown;
		}
		const words = this.#words;
		words[base + COLUMN.offset] = offset;
		words[base + COLUMN.head] = head;
		words[base + COLUMN.key] = key;
		words[base + COLUMN.lengthHigh] = high;
		words[base + COLUMN.lengthLow] = low;
		words[base + COLUMN.runStart] = runStart;
	}

	/** Completes the row of a frame when no more of its bytes will come. */
	close(frame: number, headerFaults: number, payload: PayloadFindings, firstClose: number): void {
		const base = frame * ROW_WORDS;
		const words = this.#words;
		const payloadFaults = payload.faults;
		words[base + COLUMN.available] = payload.done;
		if ((headerFaults | payloadFaults) === 0) return;
		words[base + COLUMN.headerFaults] = headerFaults;
		words[base + COLUMN.payloadFaults] = payloadFaults;
		words[base + COLUMN.utf8] = payload.packedUtf8Fault;
		this.#faultyFrames++;
		const inPayload = bitCount(payloadFaults);
		this.#faultCount += bitCount(headerFaults) + inPayload;
		this.#breachCount += bitCount(headerFaults & HEADER_BREACH_BITS) + inPayload;
		const fails = (headerFaults & HEADER_FAILURE_BITS) | (payloadFaults & PAYLOAD_FAILURE_BITS);
		// §1.4: a receiver discards what follows a Close, so a later fault cannot fail the connection.
		const read = firstClose < 0 || firstClose === frame;
		if (fails !== 0 && read && this.#failedFrame < 0) this.#failedFrame = frame;
	}

	finish(count: number, byteLength: number, firstClose: number): FrameRows {
		return {
			context: this.#context,
			count,
			byteLength,
			words: this.#words,
			firstFailure: this.#firstFailure(),
			firstClose,
			faultyFrames: this.#faultyFrames,
			faultCount: this.#faultCount,
			breachCount: this.#breachCount,
		};
	}

	#firstFailure(): FrameRows['firstFailure'] {
		const frame = this.#failedFrame;
		if (frame < 0) return null;
		const base = frame * ROW_WORDS;
		const [code] = codesOfFaultBits(
			this.#words[base + COLUMN.headerFaults]! & HEADER_FAILURE_BITS,
			this.#words[base + COLUMN.payloadFaults]! & PAYLOAD_FAILURE_BITS,
		);
		if (code === undefined) return null;
		const closeCode = STRICT_FRAME_POLICY[code];
		return typeof closeCode === 'number' ? { frame, code, closeCode } : null;
	}
}

/** Returns one word of a row. @throws RangeError when the document has no such frame. */
export function rowCell(rows: FrameRows, frame: number, column: number): number {
	if (!(frame >= 0 && frame < rows.count)) {
		throw new RangeError(`no frame ${frame} among ${rows.count}`);
	}
	return rows.words[frame * ROW_WORDS + column]!;
}

/** Returns the offset at which the next frame begins or the document ends. */
export function frameEnd(rows: FrameRows, frame: number): number {
	return frame + 1 < rows.count ? rowCell(rows, frame + 1, COLUMN.offset) : rows.byteLength;
}

/** Returns the index of the first frame of the message that is unfinished before this frame, or −1. */
export function runningMessage(rows: FrameRows, frame: number): number {
	if (frame === 0 || !(rowCell(rows, frame - 1, COLUMN.head) & MESSAGE_OPEN)) return -1;
	return rowCell(rows, frame - 1, COLUMN.runStart);
}

/**
 * Returns the header's length in bytes, as the second byte gives it (§5.2): 2, plus 0, 2 or 8 for the length,
 * plus 4 for a key.
 */
export function headerLengthOf(secondByte: number): number {
	const short = secondByte & 0x7f;
	return 2 + (short < 126 ? 0 : short === 126 ? 2 : 8) + (secondByte & 0x80 ? 4 : 0);
}

/** Returns the index of the frame that contains the byte at `byteOffset`, or −1. */
export function frameIndexAt(rows: FrameRows, byteOffset: number): number {
	if (!(byteOffset >= 0 && byteOffset < rows.byteLength)) return -1;
	const { words, count } = rows;
	return partitionPoint(count, (i) => words[i * ROW_WORDS + COLUMN.offset]! <= byteOffset) - 1;
}
