// The one frame decoder: bytes in pieces of any size in, one packed row a frame out. It is total, it reads on
// after every fault, and where the bytes were cut never shows in the rows. Payload bytes are not kept.
import type { Bytes } from '../bytes/bytes.ts';
import { HEADER_FAILS, PAYLOAD_FAILS, bitCount, faultsOf } from './fault-bits.ts';
import { FrameJudge, INCOMPLETE, NONE, NOT_AWAITED } from './judge.ts';
import { PayloadCheck } from './payload-check.ts';
import type { FrameContext, FrameRows } from './rows.ts';
import { COLUMN, COMPRESSED, MESSAGE_OPEN, ROW_WORDS, headerLengthOf } from './rows.ts';

const LONGEST_HEADER = 14;

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
	#left = 0;
	#headerFaults = 0;
	readonly #payload = new PayloadCheck();

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
		this.#payload.begin(first, judge);
		this.#payload.length(high, low);
		this.#payload.maskedBy(masked, key);
		faults |= judge.maskBit(masked) | judge.length(first & 0x0f, form, high, low);
		if (masked) faults |= judge.key(key);
		judge.endMessage(first, this.#count);

		this.#firstByte = first;
		// From 2^53 on the number is only near; no document is that long, so the rest of it is the payload.
		this.#left = high * 0x100000000 + low;
		this.#headerFaults = faults;
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
		this.#payload.begin(first, judge);
		if (have >= 2) this.#headerFaults |= judge.maskBit(second & 0x80);
		if (have >= 2 && have >= lengthEnds) {
			if (form === 127) high = uint32(this.#header, 2);
			low = form < 126 ? form : form === 126 ? uint16(this.#header, 2) : uint32(this.#header, 6);
			this.#headerFaults |= judge.length(first & 0x0f, form, high, low);
			if (this.#headerFaults & NOT_AWAITED) this.#headerFaults &= ~INCOMPLETE;
			this.#payload.length(high, low);
		}
		judge.endMessage(first, this.#count);
		this.#openRow(this.#received - have, first | (second << 8) | (length << 16), 0, high, low);
		this.#closeRow();
	}

	#readPayload(chunk: Bytes, from: number): number {
		const count = Math.min(this.#left, chunk.length - from);
		this.#payload.read(chunk, from, count);
		this.#left -= count;
		if (this.#left === 0) this.#endFrame(true);
		return from + count;
	}

	#endFrame(complete: boolean): void {
		if (complete) this.#payload.end(this.#firstByte);
		else if (!(this.#headerFaults & NOT_AWAITED)) this.#headerFaults |= INCOMPLETE;
		this.#left = 0;
		this.#closeRow();
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
		const headerFaults = this.#headerFaults;
		const { faults: payloadFaults, done, utf8Place } = this.#payload;
		words[base + COLUMN.available] = done;
		if ((headerFaults | payloadFaults) === 0) return;
		words[base + COLUMN.headerFaults] = headerFaults;
		words[base + COLUMN.payloadFaults] = payloadFaults;
		words[base + COLUMN.utf8] = utf8Place;
		this.#faultyFrames++;
		this.#faults += bitCount(headerFaults) + bitCount(payloadFaults);
		const fails = (headerFaults & HEADER_FAILS) | (payloadFaults & PAYLOAD_FAILS);
		// §1.4: what follows a Close is discarded, whatever it is.
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
