// Judges the header of each frame, given the frames before it, and the codes of Close frames. The judge holds the
// state that outlives a frame: the running message, the first Close, the last masking key. A fault does not stop it: it
// judges the next header too.
import { closeCodeOf } from './close-code.ts';
import { headerBit, payloadBit } from './fault-bits.ts';
import type { FrameContext } from './rows.ts';

const RSV1 = headerBit('frame-rsv1');
const RSV1_NOT_FIRST = headerBit('deflate-rsv1-first-frame');
const RSV1_CONTROL = headerBit('deflate-rsv1-control');
const RSV2 = headerBit('frame-rsv2');
const RSV3 = headerBit('frame-rsv3');
const RESERVED_DATA = headerBit('frame-opcode-reserved-data');
const RESERVED_CONTROL = headerBit('frame-opcode-reserved-control');
const CONTROL_FRAGMENTED = headerBit('control-unfragmented');
const START_MISSING = headerBit('fragment-start-missing');
const INTERLEAVED = headerBit('fragment-interleaved');
const CLOSE_AGAIN = headerBit('close-once');
const DATA_AFTER_CLOSE = headerBit('close-no-data-after');
const CLOSE_MID_MESSAGE = headerBit('close-mid-message');
const MASK_CLIENT = headerBit('mask-client');
const MASK_SERVER = headerBit('mask-server');
const MINIMAL_16 = headerBit('length-minimal-16');
const MINIMAL_64 = headerBit('length-minimal-64');
const TOP_BIT = headerBit('length-top-bit');
const UNREPRESENTABLE = headerBit('length-representable');
const CONTROL_TOO_LONG = headerBit('control-length');
const OVER_LIMIT = headerBit('length-limit');
const KEY_REPEATED = headerBit('mask-key-fresh');
const KEY_ZERO = headerBit('mask-key-unpredictable');

export const INCOMPLETE = headerBit('frame-incomplete');
const CODE_LOCAL = payloadBit('close-code-reserved-local');
const CODE_1004 = payloadBit('close-code-reserved-1004');
const CODE_UNASSIGNED = payloadBit('close-code-unassigned');
const CODE_BELOW = payloadBit('close-code-below-1000');
const CODE_ABOVE = payloadBit('close-code-above-4999');

/** With one of these faults a strict receiver does not wait for the payload. */
export const NOT_AWAITED = TOP_BIT | UNREPRESENTABLE | OVER_LIMIT;

/**
 * Names the kinds of message that can be unfinished: none, text, binary (2), or unknown when the first frame of the
 * message is neither text nor binary.
 */
export const NONE = 0;
export const TEXT = 1;
const UNKNOWN = 3;

export class FrameJudge {
	readonly #context: FrameContext;
	readonly #longestFrame: number;
	/**
	 * Is the kind of message that is unfinished after the last judged frame: the opcode of its first frame, `NONE`, or
	 * `UNKNOWN` if that is a continuation or a reserved opcode.
	 */
	open = NONE;
	compressed = false;
	/**
	 * Is the index of the first frame of the running message. After its end it stays, until a frame begins another
	 * message or a control frame comes while none runs. The row of a frame has the same value (`COLUMN.runStart`).
	 */
	runStart = 0;
	/** Holds the index of the first Close frame, or −1. */
	firstClose = -1;
	#messageBytes = 0;
	/** Holds the key of the last masked frame as a number; it is −1 before the first masked frame. */
	#lastKey = -1;

	constructor(context: FrameContext) {
		this.#context = context;
		this.#longestFrame = context.longestFrame ?? Number.MAX_SAFE_INTEGER;
	}

	/** Returns a judge that continues from the present state; this judge stays unchanged. */
	fork(): FrameJudge {
		const twin = new FrameJudge(this.#context);
		twin.open = this.open;
		twin.compressed = this.compressed;
		twin.runStart = this.runStart;
		twin.firstClose = this.firstClose;
		twin.#messageBytes = this.#messageBytes;
		twin.#lastKey = this.#lastKey;
		return twin;
	}

	/** Judges FIN, RSV1–3 and the opcode, and with them the place of the frame in its message (§5.2, §5.4, §5.5). */
	firstByte(byte: number, frame: number): number {
		const opcode = byte & 0x0f;
		let faults = 0;
		if (byte & 0x70) {
			if (byte & 0x40) faults |= this.#rsv1(opcode);
			if (byte & 0x20) faults |= RSV2;
			if (byte & 0x10) faults |= RSV3;
		}
		return faults | (opcode & 8 ? this.#control(byte, opcode, frame) : this.#data(byte, frame));
	}

	#rsv1(opcode: number): number {
		if (!this.#context.deflate) return RSV1;
		// RFC 7692 §6: RSV1 is set only on the first frame of a message, and never on a control frame.
		return opcode & 8 ? RSV1_CONTROL : opcode === 0 ? RSV1_NOT_FIRST : 0;
	}

	#control(byte: number, opcode: number, frame: number): number {
		let faults = 0;
		if (this.open === NONE) this.runStart = frame;
		if (!(byte & 0x80)) faults |= CONTROL_FRAGMENTED;
		if (opcode > 0x0a) faults |= RESERVED_CONTROL;
		if (opcode === 0x08) {
			if (this.firstClose >= 0) {
				faults |= CLOSE_AGAIN;
			} else {
				this.firstClose = frame;
				if (this.open !== NONE) faults |= CLOSE_MID_MESSAGE;
			}
		}
		return faults;
	}

	#data(byte: number, frame: number): number {
		const opcode = byte & 0x0f;
		let faults = this.firstClose >= 0 ? DATA_AFTER_CLOSE : 0;
		if (opcode === 0) {
			if (this.open === NONE) {
				faults |= START_MISSING;
				this.#begin(UNKNOWN, frame, byte);
			}
		} else if (opcode <= 2) {
			if (this.open !== NONE) faults |= INTERLEAVED;
			this.#begin(opcode, frame, byte);
		} else {
			faults |= RESERVED_DATA;
			if (this.open === NONE) this.#begin(UNKNOWN, frame, byte);
		}
		return faults;
	}

	#begin(kind: number, frame: number, byte: number): void {
		this.open = kind;
		this.runStart = frame;
		this.#messageBytes = 0;
		this.compressed = this.#context.deflate && kind !== UNKNOWN && (byte & 0x40) !== 0;
	}

	/** Ends the running message after the header of a data frame with FIN. */
	endMessage(byte: number, frame: number): void {
		const opcode = byte & 0x0f;
		// A frame with a reserved opcode inside a message is not one of the message's fragments.
		if (byte & 0x80 && (opcode <= 2 || (opcode < 8 && this.runStart === frame))) {
			this.open = NONE;
		}
	}

	/** Judges the MASK bit: a client must mask its frames, a server must not (§5.1). */
	maskBit(masked: number): number {
		if (this.#context.from === 'client') return masked ? 0 : MASK_CLIENT;
		return masked ? MASK_SERVER : 0;
	}

	/** Judges the payload length, given as the seven length bits and, as two 32-bit words, the length itself. */
	length(opcode: number, lengthBits: number, high: number, low: number): number {
		let faults = 0;
		if (lengthBits === 126) {
			if (low < 126) faults |= MINIMAL_16;
		} else if (lengthBits === 127) {
			if (high === 0 && low < 0x10000) faults |= MINIMAL_64;
			else if (high >= 0x80000000) faults |= TOP_BIT;
			else if (high * 0x100000000 + low > this.#longestFrame) faults |= UNREPRESENTABLE;
		}
		if (opcode & 8) {
			if (high !== 0 || low > 125) faults |= CONTROL_TOO_LONG;
		} else if (this.#context.limit !== null && !(faults & TOP_BIT)) {
			// §10.4: the length of the message counts, not of the frame, because the message fills the
			// receiver's memory.
			this.#messageBytes += high * 0x100000000 + low;
			if (this.#messageBytes > this.#context.limit) faults |= OVER_LIMIT;
		}
		return faults;
	}

	/** Judges whether the key is fresh and unpredictable, as far as the bytes can show that (§5.3). */
	key(key: number): number {
		if (this.#context.from !== 'client') return 0;
		let faults = 0;
		if (key === this.#lastKey) faults |= KEY_REPEATED;
		if (key === 0) faults |= KEY_ZERO;
		this.#lastKey = key;
		return faults;
	}
}

/** Judges whether a Close frame may contain a code (§7.4), as a fault bit; 0 if it may. */
export function judgeCloseCode(code: number): number {
	switch (closeCodeOf(code).status) {
		case 'local':
			return CODE_LOCAL;
		case 'reserved':
			return CODE_1004;
		case 'unassigned':
			return CODE_UNASSIGNED;
		case 'unused':
			return code < 1000 ? CODE_BELOW : CODE_ABOVE;
		case 'assigned':
		case 'library':
		case 'private':
			return 0;
	}
}
