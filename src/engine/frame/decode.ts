// The one frame decoder: bytes in pieces of any size in, one packed row a frame out. It is total, it reads on
// after every fault, and where the bytes were cut never shows in the rows. Payload bytes are not kept.
// An endpoint drives it step by step, forks it where it must not change, and needs the row of the last frame only.
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

/** Whether the rows of all frames stay, or one after another takes the same place. */
export type KeptRows = 'all' | 'last';

/** Decodes a whole document. */
export function decodeFrames(bytes: Bytes, context: FrameContext): FrameRows {
	const decoder = new FrameDecoder(context);
	decoder.push(bytes);
	return decoder.finish();
}

export class FrameDecoder {
	readonly #context: FrameContext;
	readonly #kept: KeptRows;
	readonly #judge: FrameJudge;
	#words: Uint32Array;
	#count = 0;
	/** Bytes of earlier pieces. */
	#received = 0;
	#rows: FrameRows | null = null;

	/** A header that a cut went through. */
	readonly #header: Uint8Array;
	#headerBytes = 0;

	// The running frame, from the end of its header to the end of its payload.
	#frameOffset = 0;
	#firstByte = 0;
	#left = 0;
	#headerFaults = 0;
	readonly #payload: PayloadCheck;

	#failedFrame = -1;
	#faultyFrames = 0;
	#faults = 0;

	constructor(
		context: FrameContext,
		kept: KeptRows = 'all',
		judge = new FrameJudge(context),
		payload = new PayloadCheck(),
		words = new Uint32Array((kept === 'all' ? 16 : 1) * ROW_WORDS),
		header = new Uint8Array(LONGEST_HEADER),
	) {
		this.#context = context;
		this.#kept = kept;
		this.#judge = judge;
		this.#payload = payload;
		this.#words = words;
		this.#header = header;
	}

	/** A decoder that goes on from here, and leaves this one as it is. */
	fork(): FrameDecoder {
		const twin = new FrameDecoder(
			this.#context,
			this.#kept,
			this.#judge.fork(),
			this.#payload.fork(),
			this.#words.slice(),
			this.#header.slice(),
		);
		twin.#count = this.#count;
		twin.#received = this.#received;
		twin.#rows = this.#rows;
		twin.#headerBytes = this.#headerBytes;
		twin.#frameOffset = this.#frameOffset;
		twin.#firstByte = this.#firstByte;
		twin.#left = this.#left;
		twin.#headerFaults = this.#headerFaults;
		twin.#failedFrame = this.#failedFrame;
		twin.#faultyFrames = this.#faultyFrames;
		twin.#faults = this.#faults;
		return twin;
	}

	/** @throws TypeError after `finish`. */
	push(chunk: Bytes): void {
		if (this.#rows !== null) throw new TypeError('push after finish');
		const end = chunk.length;
		let at = 0;
		while (at < end) at = this.#step(chunk, at, this.#received + at);
		this.#received += end;
	}

	/**
	 * Reads `chunk` from `at` on, to the end of a header, of a payload or of the chunk, whichever comes first, and
	 * gives where it stopped. The getters below say what ended there.
	 */
	step(chunk: Bytes, at: number): number {
		const stop = this.#step(chunk, at, this.#received);
		this.#received += stop - at;
		return stop;
	}

	/** `step` inside a payload, which is written unmasked into `target`, from `to` on: room for `payloadLeft` bytes. */
	stepInto(chunk: Bytes, at: number, target: Uint8Array, to: number): number {
		const count = Math.min(this.#left, chunk.length - at);
		this.#payload.readInto(chunk, at, count, target, to);
		this.#left -= count;
		this.#received += count;
		if (this.#left === 0) this.#endFrame(true);
		return at + count;
	}

	/** Frames that are complete. */
	get frames(): number {
		return this.#count;
	}

	/** Bytes read. */
	get received(): number {
		return this.#received;
	}

	/** A header has begun and not ended. */
	get midHeader(): boolean {
		return this.#headerBytes > 0;
	}

	/** Payload bytes of the running frame that have not come. */
	get payloadLeft(): number {
		return this.#left;
	}

	/** Payload bytes of the frame last begun that came. */
	get payloadDone(): number {
		return this.#payload.done;
	}

	/** Where the frame last begun starts. */
	get frameOffset(): number {
		return this.#frameOffset;
	}

	/** FIN, RSV1–3 and opcode of the frame last begun. */
	get firstByte(): number {
		return this.#firstByte;
	}

	/** The masking key of the frame last begun; 0, which changes nothing, for an unmasked one. */
	get key(): number {
		return this.#words[this.#base() + COLUMN.key]!;
	}

	/** The running message is compressed. */
	get compressed(): boolean {
		return this.#judge.compressed;
	}

	/** The frame last begun fails the connection of a strict receiver. */
	get fails(): boolean {
		const payloadFaults = this.#payload.faults & PAYLOAD_FAILS;
		return ((this.#headerFaults & HEADER_FAILS) | payloadFaults) !== 0;
	}

	/** The frame last begun, as a document of its own. */
	lastFrame(): FrameRows {
		const base = this.#base();
		const words = this.#words.slice(base, base + ROW_WORDS);
		const { faults, done, utf8Place } = this.#payload;
		words[COLUMN.offset] = 0;
		words[COLUMN.available] = done;
		words[COLUMN.messageStart] = 0;
		words[COLUMN.headerFaults] = this.#headerFaults;
		words[COLUMN.payloadFaults] = faults;
		words[COLUMN.utf8] = utf8Place;
		const headerLength = (words[COLUMN.head]! >>> 16) & 0xff;
		const found = bitCount(this.#headerFaults) + bitCount(faults);
		return {
			context: this.#context,
			count: 1,
			byteLength: headerLength + done,
			words,
			firstFailure: null,
			firstClose: -1,
			faultyFrames: found > 0 ? 1 : 0,
			faults: found,
		};
	}

	/** `offset` is the place of `chunk[at]` among all bytes. */
	#step(chunk: Bytes, at: number, offset: number): number {
		if (this.#left > 0) return this.#readPayload(chunk, at);
		if (this.#headerBytes === 0 && at + 1 < chunk.length) {
			const length = headerLengthOf(chunk[at + 1]!);
			if (at + length <= chunk.length) {
				this.#readHeader(chunk, at, length, offset);
				return at + length;
			}
		}
		return this.#gatherHeader(chunk, at, offset);
	}

	/** Where the row of the frame last begun starts. */
	#base(): number {
		if (this.#kept === 'last') return 0;
		const complete = this.#left === 0 && this.#count > 0;
		return (complete ? this.#count - 1 : this.#count) * ROW_WORDS;
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

	#gatherHeader(chunk: Bytes, from: number, offset: number): number {
		let at = from;
		while (at < chunk.length) {
			this.#header[this.#headerBytes++] = chunk[at++]!;
			const have = this.#headerBytes;
			if (have >= 2 && have === headerLengthOf(this.#header[1]!)) {
				this.#headerBytes = 0;
				this.#readHeader(this.#header, 0, have, offset + at - from - have);
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

		this.#frameOffset = offset;
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
		const base = this.#kept === 'last' ? 0 : this.#count * ROW_WORDS;
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
		// Faults are looked at where they happen; a row that stays alone says nothing of earlier frames.
		if (this.#kept === 'last') return;
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
