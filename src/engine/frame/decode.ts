// The one frame decoder: bytes in pieces of any size in, one packed row a frame out. It is total, it reads on
// after every fault, and where the bytes were cut never shows in the rows. Payload bytes are not kept.
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
import { HEADER_FAILS, PAYLOAD_FAILS, bitCount, faultsOf, payloadBit } from './fault-bits.ts';
import {
	CLOSE_BODY,
	FrameJudge,
	INCOMPLETE,
	NONE,
	NOT_AWAITED,
	TEXT,
	judgeCloseCode,
} from './judge.ts';
import { maskInto } from './mask.ts';
import type { FrameContext, FrameRows } from './rows.ts';
import { COLUMN, COMPRESSED, MESSAGE_OPEN, ROW_WORDS, headerLengthOf } from './rows.ts';

const LONGEST_HEADER = 14;
/** Masked text is unmasked in pieces of this many bytes. */
const PIECE = 4096;

const CLOSE_REASON = payloadBit('close-reason-utf8');
const FIRST_UTF8 = payloadBit('utf8-lead-byte');
const TRUNCATED = payloadBit('utf8-truncated');

/** The state of a text that is known to be ill-formed: its first fault is the one that counts. */
const SPOILT = -1;

/** What the payload of the running frame is read for. */
const SKIPPED = 0;
const AS_TEXT = 1;
const AS_CLOSE = 2;

export function createDecoder(context: FrameContext): FrameDecoder {
	return new FrameDecoder(context);
}

/** Decodes a whole document. */
export function decodeFrames(bytes: Bytes, context: FrameContext): FrameRows {
	const decoder = new FrameDecoder(context);
	decoder.push(bytes);
	return decoder.finish();
}

export class FrameDecoder {
	readonly #context: FrameContext;
	readonly #judge: FrameJudge;
	#words = new Uint32Array(16 * ROW_WORDS);
	#count = 0;
	/** Bytes of earlier pieces. */
	#received = 0;
	#rows: FrameRows | null = null;

	/** A header that a cut went through. */
	readonly #header = new Uint8Array(LONGEST_HEADER);
	#headerBytes = 0;

	// The running frame, from the end of its header to the end of its payload.
	#firstByte = 0;
	#masked = 0;
	#key = 0;
	#left = 0;
	#done = 0;
	#reading = SKIPPED;
	#headerFaults = 0;
	#payloadFaults = 0;
	#utf8Place = 0;
	#closeCode = 0;
	/** Of the running message, or of the Close reason. */
	#text = UTF8_START;
	#reason = UTF8_START;
	readonly #unmasked = new Uint8Array(PIECE);

	#failedFrame = -1;
	#faultyFrames = 0;
	#faults = 0;

	constructor(context: FrameContext) {
		this.#context = context;
		this.#judge = new FrameJudge(context);
	}

	/** @throws TypeError after `finish`. */
	push(chunk: Bytes): void {
		if (this.#rows !== null) throw new TypeError('push after finish');
		const end = chunk.length;
		let at = 0;
		while (at < end) {
			if (this.#left > 0) {
				at = this.#readPayload(chunk, at);
			} else if (this.#headerBytes === 0 && at + 1 < end) {
				const length = headerLengthOf(chunk[at + 1]!);
				if (at + length <= end) {
					this.#readHeader(chunk, at, length, this.#received + at);
					at += length;
				} else {
					at = this.#gatherHeader(chunk, at);
				}
			} else {
				at = this.#gatherHeader(chunk, at);
			}
		}
		this.#received += end;
	}

	/** The rows of all that was pushed; what is unfinished becomes the last row. */
	finish(): FrameRows {
		if (this.#rows !== null) return this.#rows;
		if (this.#headerBytes > 0) this.#readPartialHeader();
		else if (this.#left > 0) this.#endFrame(false);
		this.#rows = {
			context: this.#context,
			count: this.#count,
			byteLength: this.#received,
			words: this.#words,
			firstFailure: this.#firstFailure(),
			firstClose: this.#judge.firstClose,
			faultyFrames: this.#faultyFrames,
			faults: this.#faults,
		};
		return this.#rows;
	}

	#gatherHeader(chunk: Bytes, from: number): number {
		let at = from;
		while (at < chunk.length) {
			this.#header[this.#headerBytes++] = chunk[at++]!;
			const have = this.#headerBytes;
			if (have >= 2 && have === headerLengthOf(this.#header[1]!)) {
				this.#headerBytes = 0;
				this.#readHeader(this.#header, 0, have, this.#received + at - have);
				return at;
			}
		}
		return at;
	}

	/** A whole header, in place. */
	#readHeader(source: Bytes, at: number, length: number, offset: number): void {
		const first = source[at]!;
		const second = source[at + 1]!;
		const masked = second & 0x80;
		const form = second & 0x7f;
		let high = 0;
		let low = form;
		if (form === 126) {
			low = (source[at + 2]! << 8) | source[at + 3]!;
		} else if (form === 127) {
			high = uint32(source, at + 2);
			low = uint32(source, at + 6);
		}
		const key = masked ? uint32(source, at + length - 4) : 0;
		const judge = this.#judge;
		let faults = judge.firstByte(first, this.#count);
		this.#beginReading(first);
		faults |= judge.maskBit(masked) | judge.length(first & 0x0f, form, high, low);
		if (masked) faults |= judge.key(key);
		judge.endMessage(first, this.#count);

		this.#firstByte = first;
		this.#masked = masked;
		this.#key = key;
		// From 2^53 on the number is only near; no document is that long, so the rest of it is the payload.
		this.#left = high * 0x100000000 + low;
		this.#headerFaults = faults;
		// §5.5.1: a Close body is empty or begins with two bytes.
		if (this.#reading === AS_CLOSE && high === 0 && low === 1) this.#payloadFaults = CLOSE_BODY;
		this.#openRow(offset, first | (second << 8) | (length << 16), key, high, low);
		if (this.#left === 0) this.#endFrame(true);
	}

	/** The document ends inside a header: judged as far as it goes. */
	#readPartialHeader(): void {
		const have = this.#headerBytes;
		const first = this.#header[0]!;
		const second = have >= 2 ? this.#header[1]! : 0;
		const judge = this.#judge;
		const length = headerLengthOf(second);
		const form = second & 0x7f;
		const lengthEnds = headerLengthOf(form);
		let high = 0;
		let low = 0;
		this.#headerFaults = judge.firstByte(first, this.#count) | INCOMPLETE;
		this.#beginReading(first);
		if (have >= 2) this.#headerFaults |= judge.maskBit(second & 0x80);
		if (have >= 2 && have >= lengthEnds) {
			if (form === 127) high = uint32(this.#header, 2);
			low = form < 126 ? form : form === 126 ? uint16(this.#header, 2) : uint32(this.#header, 6);
			this.#headerFaults |= judge.length(first & 0x0f, form, high, low);
			if (this.#headerFaults & NOT_AWAITED) this.#headerFaults &= ~INCOMPLETE;
			if (this.#reading === AS_CLOSE && high === 0 && low === 1) this.#payloadFaults = CLOSE_BODY;
		}
		judge.endMessage(first, this.#count);
		this.#openRow(this.#received - have, first | (second << 8) | (length << 16), 0, high, low);
		this.#closeRow();
	}

	#beginReading(first: number): void {
		const opcode = first & 0x0f;
		const judge = this.#judge;
		this.#done = 0;
		this.#payloadFaults = 0;
		this.#utf8Place = 0;
		if (opcode === 8) {
			this.#reading = AS_CLOSE;
			this.#reason = UTF8_START;
			this.#closeCode = 0;
			return;
		}
		if (opcode === 1) this.#text = UTF8_START;
		// RFC 7692 §6.2: the text of a compressed message is judged after inflating, not here.
		this.#reading =
			opcode <= 1 && judge.open === TEXT && !judge.compressed && this.#text !== SPOILT
				? AS_TEXT
				: SKIPPED;
	}

	#readPayload(chunk: Bytes, from: number): number {
		const count = Math.min(this.#left, chunk.length - from);
		if (this.#reading === AS_TEXT) {
			this.#text = this.#readText(this.#text, chunk, from, count);
			if (this.#text === SPOILT) this.#reading = SKIPPED;
		} else if (this.#reading === AS_CLOSE) {
			this.#readClose(chunk, from, count);
		}
		this.#done += count;
		this.#left -= count;
		if (this.#left === 0) this.#endFrame(true);
		return from + count;
	}

	/** Runs a text over payload bytes; gives its new state, or SPOILT and the fault's bit and place. */
	#readText(state: number, chunk: Bytes, from: number, count: number): number {
		if (!this.#masked) return this.#runText(state, chunk, from, from + count, this.#done);
		let now = state;
		for (let done = 0; done < count && now !== SPOILT; done += PIECE) {
			const piece = Math.min(PIECE, count - done);
			const place = this.#done + done;
			const seen = maskInto(this.#unmasked, chunk, from + done, piece, this.#key, place);
			if (now === UTF8_START && seen < 0x80) continue;
			now = this.#runText(now, this.#unmasked, 0, piece, place);
		}
		return now;
	}

	#runText(state: number, bytes: Bytes, from: number, to: number, place: number): number {
		const result = utf8Run(state, bytes, from, to);
		if (!isUtf8Fault(result)) return result;
		this.#payloadFaults |=
			this.#reading === AS_CLOSE ? CLOSE_REASON : FIRST_UTF8 << utf8FaultKind(result);
		this.#utf8Place = 1 + 4 * (place + utf8FaultOffset(result)) + utf8FaultPreceding(result);
		return SPOILT;
	}

	/** §5.5.1: two bytes of code, then a reason in UTF-8. */
	#readClose(chunk: Bytes, from: number, count: number): void {
		const place = this.#done;
		let used = 0;
		for (; used < count && place + used < 2; used++) {
			const shift = 24 - 8 * (place + used);
			this.#closeCode =
				(this.#closeCode << 8) | (chunk[from + used]! ^ ((this.#key >>> shift) & 0xff));
			if (place + used === 1) this.#payloadFaults |= judgeCloseCode(this.#closeCode);
		}
		if (used === count || this.#reason === SPOILT) return;
		this.#done += used;
		this.#reason = this.#readText(this.#reason, chunk, from + used, count - used);
		this.#done -= used;
	}

	#endFrame(complete: boolean): void {
		if (!complete) {
			if (!(this.#headerFaults & NOT_AWAITED)) this.#headerFaults |= INCOMPLETE;
		} else if (this.#reading === AS_TEXT) {
			// §8.1: the message must end at a character border; a single fragment need not.
			if (this.#firstByte & 0x80 && this.#text !== UTF8_START)
				this.#truncated(this.#text, TRUNCATED);
		} else if (this.#reading === AS_CLOSE && this.#reason > UTF8_START) {
			this.#truncated(this.#reason, CLOSE_REASON);
		}
		this.#left = 0;
		this.#closeRow();
	}

	#truncated(state: number, bit: number): void {
		this.#payloadFaults |= bit;
		this.#utf8Place = 1 + 4 * this.#done + utf8Pending(state);
	}

	#openRow(offset: number, head: number, key: number, high: number, low: number): void {
		const base = this.#count * ROW_WORDS;
		if (base === this.#words.length) {
			const grown = new Uint32Array(2 * base);
			grown.set(this.#words);
			this.#words = grown;
		}
		const words = this.#words;
		const judge = this.#judge;
		let flags = judge.open === NONE ? 0 : MESSAGE_OPEN;
		if (judge.compressed && (head & 0x0f) <= 2) flags |= COMPRESSED;
		words[base + COLUMN.offset] = offset;
		words[base + COLUMN.head] = head | flags;
		words[base + COLUMN.key] = key;
		words[base + COLUMN.lengthHigh] = high;
		words[base + COLUMN.lengthLow] = low;
		words[base + COLUMN.messageStart] = judge.messageStart;
	}

	#closeRow(): void {
		const frame = this.#count++;
		const base = frame * ROW_WORDS;
		const words = this.#words;
		words[base + COLUMN.available] = this.#done;
		const faults = this.#headerFaults | this.#payloadFaults;
		if (faults === 0) return;
		words[base + COLUMN.headerFaults] = this.#headerFaults;
		words[base + COLUMN.payloadFaults] = this.#payloadFaults;
		words[base + COLUMN.utf8] = this.#utf8Place;
		this.#faultyFrames++;
		this.#faults += bitCount(this.#headerFaults) + bitCount(this.#payloadFaults);
		const fails = (this.#headerFaults & HEADER_FAILS) | (this.#payloadFaults & PAYLOAD_FAILS);
		// §5.5.1: what follows a Close is discarded, whatever it is.
		const { firstClose } = this.#judge;
		const read = firstClose < 0 || firstClose === frame;
		if (fails !== 0 && read && this.#failedFrame < 0) this.#failedFrame = frame;
	}

	#firstFailure(): FrameRows['firstFailure'] {
		const frame = this.#failedFrame;
		if (frame < 0) return null;
		const base = frame * ROW_WORDS;
		const [code] = faultsOf(
			this.#words[base + COLUMN.headerFaults]! & HEADER_FAILS,
			this.#words[base + COLUMN.payloadFaults]! & PAYLOAD_FAILS,
		);
		return code === undefined ? null : { frame, code };
	}
}

function uint16(bytes: Bytes, at: number): number {
	return (bytes[at]! << 8) | bytes[at + 1]!;
}

function uint32(bytes: Bytes, at: number): number {
	return (
		((bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!) >>> 0
	);
}
