// What a payload breaks, judged piece by piece: the UTF-8 of a text message over all its fragments, and the
// code and the reason of a Close. The check keeps a state and no payload bytes.
import type { Bytes } from '../bytes/bytes.ts';
import {
	UTF8_START,
	isUtf8Fault,
	utf8FaultKind,
	utf8FaultOffset,
	utf8FaultPreceding,
	utf8Pending,
	utf8Run,
} from '../bytes/utf8.ts';
import { payloadBit } from './fault-bits.ts';
import type { FrameJudge } from './judge.ts';
import { TEXT, judgeCloseCode } from './judge.ts';
import { keyByte, maskAt } from './mask.ts';

/** The check unmasks text in pieces of this many bytes. */
const PIECE = 4096;

/** Below this many bytes a loop copies faster than `set`. */
const FEW = 32;

const CLOSE_BODY = payloadBit('close-body-length');
const CLOSE_REASON = payloadBit('close-reason-utf8');
const FIRST_UTF8 = payloadBit('utf8-lead-byte');
const TRUNCATED = payloadBit('utf8-truncated');

/** Holds the state of a text after its first fault; the check ignores the rest of the text. */
const SPOILT = -1;

/** Says how the check reads the payload of the current frame. */
const SKIPPED = 0;
const AS_TEXT = 1;
const AS_CLOSE = 2;

export class PayloadCheck {
	/** Holds the fault bits of the payload of the current frame. */
	faults = 0;
	/** Holds the first fault in the text of the current frame, packed as in `COLUMN.utf8`. */
	packedUtf8Fault = 0;
	/** Counts the payload bytes of the current frame read so far. */
	done = 0;
	#reading = SKIPPED;
	#masked = 0;
	#key = 0;
	#closeCode = 0;
	/** Holds the UTF-8 state of the running text message. */
	#text = UTF8_START;
	/** Holds the UTF-8 state of the Close reason. */
	#reason = UTF8_START;
	/** Each call writes this array before it reads it, so forks may share the array. */
	readonly #unmasked: Uint8Array<ArrayBuffer>;

	constructor(unmasked = new Uint8Array(PIECE)) {
		this.#unmasked = unmasked;
	}

	/** Returns a check that continues from the present state; this check stays unchanged. */
	fork(): PayloadCheck {
		const twin = new PayloadCheck(this.#unmasked);
		twin.faults = this.faults;
		twin.packedUtf8Fault = this.packedUtf8Fault;
		twin.done = this.done;
		twin.#reading = this.#reading;
		twin.#masked = this.#masked;
		twin.#key = this.#key;
		twin.#closeCode = this.#closeCode;
		twin.#text = this.#text;
		twin.#reason = this.#reason;
		return twin;
	}

	/** Begins a frame; `judge` has already judged its first byte, `first`. */
	begin(first: number, judge: FrameJudge): void {
		const opcode = first & 0x0f;
		this.faults = 0;
		this.packedUtf8Fault = 0;
		this.done = 0;
		if (opcode === 8) {
			this.#reading = AS_CLOSE;
			this.#reason = UTF8_START;
			this.#closeCode = 0;
			return;
		}
		if (opcode === 1) this.#text = UTF8_START;
		// RFC 7692 §6.2: the text of a compressed message is judged after inflating, not here.
		const judged = opcode <= 1 && judge.open === TEXT && !judge.compressed;
		this.#reading = judged && this.#text !== SPOILT ? AS_TEXT : SKIPPED;
	}

	/**
	 * Judges the announced length, given as two words. §5.5.1: a Close body is empty or begins with two
	 * bytes.
	 */
	length(high: number, low: number): void {
		if (this.#reading === AS_CLOSE && high === 0 && low === 1) this.faults = CLOSE_BODY;
	}

	maskedBy(masked: number, key: number): void {
		this.#masked = masked;
		this.#key = key;
	}

	read(chunk: Bytes, from: number, count: number): void {
		if (this.#reading === AS_TEXT) {
			this.#text = this.#readText(this.#text, chunk, from, count, this.done);
			if (this.#text === SPOILT) this.#reading = SKIPPED;
		} else if (this.#reading === AS_CLOSE) {
			this.#readClose(chunk, from, count);
		}
		this.done += count;
	}

	/** Does the same as `read` and also writes the payload unmasked into `target`, from `to` on. */
	readInto(chunk: Bytes, from: number, count: number, target: Uint8Array, to: number): void {
		let seen = 0x80;
		if (this.#masked) seen = maskAt(target, to, chunk, from, count, this.#key, this.done);
		else if (count < FEW) for (let i = 0; i < count; i++) target[to + i] = chunk[from + i]!;
		else target.set(chunk.subarray(from, from + count), to);
		if (this.#reading === AS_TEXT) {
			if (seen >= 0x80 || this.#text !== UTF8_START) {
				this.#text = this.#runText(this.#text, target, to, to + count, this.done);
			}
			if (this.#text === SPOILT) this.#reading = SKIPPED;
		} else if (this.#reading === AS_CLOSE) {
			this.#readClose(chunk, from, count);
		}
		this.done += count;
	}

	/** Judges the end of a payload that has come completely. */
	end(first: number): void {
		if (this.#reading === AS_TEXT) {
			// §8.1: the last fragment of a message must end at a character border; the other fragments need
			// not.
			if (first & 0x80 && this.#text !== UTF8_START) this.#truncated(this.#text, TRUNCATED);
		} else if (this.#reading === AS_CLOSE && this.#reason > UTF8_START) {
			this.#truncated(this.#reason, CLOSE_REASON);
		}
	}

	/** Checks text from payload offset `offset` on; returns the new UTF-8 state, or SPOILT. */
	#readText(state: number, chunk: Bytes, from: number, count: number, offset: number): number {
		if (!this.#masked) return this.#runText(state, chunk, from, from + count, offset);
		let now = state;
		for (let done = 0; done < count && now !== SPOILT; done += PIECE) {
			const piece = Math.min(PIECE, count - done);
			const at = offset + done;
			const seen = maskAt(this.#unmasked, 0, chunk, from + done, piece, this.#key, at);
			if (now === UTF8_START && seen < 0x80) continue;
			now = this.#runText(now, this.#unmasked, 0, piece, at);
		}
		return now;
	}

	#runText(state: number, bytes: Bytes, from: number, to: number, offset: number): number {
		const result = utf8Run(state, bytes, from, to);
		if (!isUtf8Fault(result)) return result;
		const inReason = this.#reading === AS_CLOSE;
		this.faults |= inReason ? CLOSE_REASON : FIRST_UTF8 << utf8FaultKind(result);
		this.packedUtf8Fault = 1 + 4 * (offset + utf8FaultOffset(result)) + utf8FaultPreceding(result);
		return SPOILT;
	}

	/**
	 * Checks a Close body: two bytes of code, then a reason in UTF-8 (§5.5.1). The key of a frame without a mask is 0,
	 * which changes nothing.
	 */
	#readClose(chunk: Bytes, from: number, count: number): void {
		const offset = this.done;
		let used = 0;
		for (; used < count && offset + used < 2; used++) {
			const byte = chunk[from + used]! ^ keyByte(this.#key, offset + used);
			this.#closeCode = (this.#closeCode << 8) | byte;
			if (offset + used === 1) this.faults |= judgeCloseCode(this.#closeCode);
		}
		if (used === count || this.#reason === SPOILT) return;
		this.#reason = this.#readText(this.#reason, chunk, from + used, count - used, offset + used);
	}

	#truncated(state: number, bit: number): void {
		this.faults |= bit;
		this.packedUtf8Fault = 1 + 4 * this.done + utf8Pending(state);
	}
}
