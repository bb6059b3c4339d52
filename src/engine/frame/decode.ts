// The only frame decoder. Bytes in pieces of any size go in; one packed row per frame comes out (rows.ts).
//
// A frame is a header of 2 to 14 bytes and a payload (RFC 6455 §5.2). The first byte has FIN, RSV1 to RSV3 and the
// opcode. The second byte has MASK and a length of 7 bits. The lengths 126 and 127 mean that 16 or 64 bits with the
// real length follow. If MASK is 1, a masking key of four bytes comes next. A message is one frame with FIN, or a frame
// without FIN and continuation frames up to one with FIN; control frames may come between them (§5.4).
//
// The decoder is total: any bytes give rows, and a fault never stops the decoder. The decoder marks the fault in the
// row and reads on with the length that the frame announces. The rows are the same for every way to cut the bytes into
// pieces.
//
// Between two pieces the decoder keeps an unfinished header of at most 14 bytes, the number of payload bytes still to
// come, and what its two judges keep: the running message, the first Close and the last masking key (judge.ts), and the
// state of a text or of a Close body (payload-check.ts). The decoder keeps no payload bytes. A header that lies whole
// in one piece is read in place; one that is not is copied first (gathered-header.ts).
//
// An endpoint drives the decoder step by step and keeps no rows. An endpoint is a value: each call forks the decoder of
// the earlier one.
import type { Bytes } from '../bytes/bytes.ts';
import { uint16, uint32 } from '../bytes/network-order.ts';
import { HEADER_FAILURE_BITS, PAYLOAD_FAILURE_BITS } from './fault-bits.ts';
import { FrameJudge, INCOMPLETE, NONE, NOT_AWAITED } from './judge.ts';
import { PayloadCheck } from './payload-check.ts';
import { GatheredHeader } from './gathered-header.ts';
import type { FrameContext, FrameRows } from './rows.ts';
import { COMPRESSED, DecodedRows, MESSAGE_OPEN, ROW_WORDS, headerLengthOf } from './rows.ts';

/** `all` keeps a row for each frame; `last` keeps no rows, only the state of the last frame. */
export type KeptRows = 'all' | 'last';

/** Decodes a whole document at once. */
export function decodeFrames(bytes: Bytes, context: FrameContext): FrameRows {
	const decoder = new FrameDecoder(context);
	decoder.push(bytes);
	return decoder.finish();
}

/** Decodes frames out of pieces of any size. The first bytes that it gets begin a frame. */
export class FrameDecoder {
	readonly #context: FrameContext;
	/** Is null when the decoder keeps no rows. */
	readonly #rows: DecodedRows | null;
	readonly #judge: FrameJudge;
	readonly #payload: PayloadCheck;
	readonly #header: GatheredHeader;
	/** Counts the complete frames. */
	#count = 0;
	/** Counts the bytes of all pieces so far. */
	#received = 0;
	#finished: FrameRows | null = null;

	// The header of the frame that began last.
	#offset = 0;
	#head = 0;
	#key = 0;
	#lengthHigh = 0;
	#lengthLow = 0;
	#faults = 0;
	/** Counts the payload bytes of the current frame that are still to come. */
	#left = 0;

	constructor(
		context: FrameContext,
		kept: KeptRows = 'all',
		rows = kept === 'all' ? new DecodedRows(context) : null,
		judge = new FrameJudge(context),
		payload = new PayloadCheck(),
		header = new GatheredHeader(),
	) {
		this.#context = context;
		this.#rows = rows;
		this.#judge = judge;
		this.#payload = payload;
		this.#header = header;
	}

	/** Returns a decoder that continues from the present state; this decoder stays unchanged. */
	fork(): FrameDecoder {
		const twin = new FrameDecoder(
			this.#context,
			this.#rows === null ? 'last' : 'all',
			this.#rows?.fork(),
			this.#judge.fork(),
			this.#payload.fork(),
			this.#header.fork(),
		);
		twin.#count = this.#count;
		twin.#received = this.#received;
		twin.#finished = this.#finished;
		twin.#offset = this.#offset;
		twin.#head = this.#head;
		twin.#key = this.#key;
		twin.#lengthHigh = this.#lengthHigh;
		twin.#lengthLow = this.#lengthLow;
		twin.#faults = this.#faults;
		twin.#left = this.#left;
		return twin;
	}

	/** Decodes the next chunk of the document. @throws TypeError after `finish`. */
	push(chunk: Bytes): void {
		if (this.#finished !== null) throw new TypeError('push after finish');
		const end = chunk.length;
		let at = 0;
		while (at < end) at = this.#step(chunk, at, this.#received + at);
		this.#received += end;
	}

	/**
	 * Returns the rows of all bytes that were pushed; an unfinished frame becomes the last row.
	 * @throws TypeError when the decoder keeps no rows.
	 */
	finish(): FrameRows {
		if (this.#rows === null) throw new TypeError('no rows were kept');
		if (this.#finished !== null) return this.#finished;
		if (this.midHeader) this.#readPartialHeader();
		else if (this.#left > 0) this.#endFrame(false);
		this.#finished = this.#rows.finish(this.#count, this.#received, this.#judge.firstClose);
		return this.#finished;
	}

	/**
	 * Reads `chunk` from `at` to the first end of a header, of a payload or of the chunk. Returns the offset
	 * after the last byte read. The getters below say what ended there.
	 */
	step(chunk: Bytes, at: number): number {
		const stop = this.#step(chunk, at, this.#received);
		this.#received += stop - at;
		return stop;
	}

	/**
	 * Reads payload bytes like `step` and writes them unmasked into `target`, from `to` on. `target` needs room for
	 * what is read: `payloadLeft` bytes, or the rest of `chunk` if that is less.
	 */
	stepInto(chunk: Bytes, at: number, target: Uint8Array, to: number): number {
		const count = Math.min(this.#left, chunk.length - at);
		this.#payload.readInto(chunk, at, count, target, to);
		this.#left -= count;
		this.#received += count;
		if (this.#left === 0) this.#endFrame(true);
		return at + count;
	}

	/** Returns the number of complete frames. */
	get frames(): number {
		return this.#count;
	}

	/** Returns the number of bytes read in all. */
	get received(): number {
		return this.#received;
	}

	/** Says whether the decoder has read a part of a header but not the whole header. */
	get midHeader(): boolean {
		return this.#header.length > 0;
	}

	/** Returns the number of payload bytes of the current frame that are still to come. */
	get payloadLeft(): number {
		return this.#left;
	}

	/** Returns the number of payload bytes read of the frame that began last. */
	get payloadDone(): number {
		return this.#payload.done;
	}

	/** Returns the offset of the frame that began last. */
	get frameOffset(): number {
		return this.midHeader ? this.#received - this.#header.length : this.#offset;
	}

	/** Returns FIN, RSV1–3 and opcode of the frame that began last. */
	get firstByte(): number {
		return this.#head & 0xff;
	}

	/** Says whether the running message is compressed. */
	get compressed(): boolean {
		return this.#judge.compressed;
	}

	/**
	 * Says whether a strict receiver fails the connection because of the frame that began last. No other receiver fails
	 * at a breach that the strict one accepts (tests/engine/reader/profiles.test.ts).
	 */
	get fails(): boolean {
		const payloadFaults = this.#payload.faults & PAYLOAD_FAILURE_BITS;
		return ((this.#faults & HEADER_FAILURE_BITS) | payloadFaults) !== 0;
	}

	/** Returns the frame that began last, as far as it has been read, as a document of one frame. */
	lastFrame(): FrameRows {
		if (this.midHeader) return this.#partialFrame();
		return this.#frameOf(((this.#head >>> 16) & 0xff) + this.#payload.done);
	}

	/** Returns the bytes read of an unfinished header. */
	get partialHeader(): Bytes {
		return this.#header.bytes.subarray(0, this.#header.length);
	}

	#partialFrame(): FrameRows {
		// The header may still be completed, so a copy judges it.
		const twin = this.fork();
		twin.#readPartialHeader();
		return twin.#frameOf(this.#header.length);
	}

	/** @param byteLength the number of bytes read of the frame */
	#frameOf(byteLength: number): FrameRows {
		const rows = new DecodedRows(this.#context, new Uint32Array(ROW_WORDS));
		rows.open(0, 0, this.#head, this.#key, this.#lengthHigh, this.#lengthLow, 0);
		rows.close(0, this.#faults, this.#payload, -1);
		return rows.finish(1, byteLength, -1);
	}

	/** Reads one step; `offset` is that of `chunk[at]` among all bytes. */
	#step(chunk: Bytes, at: number, offset: number): number {
		if (this.#left > 0) return this.#readPayload(chunk, at);
		if (this.#header.length === 0 && at + 1 < chunk.length) {
			const length = headerLengthOf(chunk[at + 1]!);
			if (at + length <= chunk.length) {
				this.#readHeader(chunk, at, length, offset);
				return at + length;
			}
		}
		return this.#gatherHeader(chunk, at, offset);
	}

	#gatherHeader(chunk: Bytes, from: number, offset: number): number {
		const header = this.#header;
		const at = header.take(chunk, from);
		if (header.whole) {
			const { bytes, length } = header;
			header.clear();
			this.#readHeader(bytes, 0, length, offset + at - from - length);
		}
		return at;
	}

	/** Reads a whole header that begins at `source[at]`. */
	#readHeader(source: Bytes, at: number, length: number, offset: number): void {
		const first = source[at]!;
		const second = source[at + 1]!;
		const masked = second & 0x80;
		const lengthBits = second & 0x7f;
		let high = 0;
		let low = lengthBits;
		if (lengthBits === 126) {
			low = uint16(source, at + 2);
		} else if (lengthBits === 127) {
			high = uint32(source, at + 2);
			low = uint32(source, at + 6);
		}
		const key = masked ? uint32(source, at + length - 4) : 0;
		const judge = this.#judge;
		let faults = judge.firstByte(first, this.#count);
		this.#payload.begin(first, judge);
		this.#payload.length(high, low);
		this.#payload.maskedBy(masked, key);
		faults |= judge.maskBit(masked) | judge.length(first & 0x0f, lengthBits, high, low);
		if (masked) faults |= judge.key(key);
		judge.endMessage(first, this.#count);

		// From 2^53 on the number is only approximate. No document is that long, so the rest of the document
		// is the payload.
		this.#left = high === 0 ? low : high * 0x100000000 + low;
		this.#faults = faults;
		this.#begin(offset, first | (second << 8) | (length << 16), key, high, low);
		if (this.#left === 0) this.#endFrame(true);
	}

	/** Judges the part of a header that the document contains, when the document ends inside a header. */
	#readPartialHeader(): void {
		const { bytes: header, length: have } = this.#header;
		const first = header[0]!;
		const second = have >= 2 ? header[1]! : 0;
		const judge = this.#judge;
		const length = headerLengthOf(second);
		const lengthBits = second & 0x7f;
		const lengthEnds = headerLengthOf(lengthBits);
		let high = 0;
		let low = 0;
		let faults = judge.firstByte(first, this.#count);
		this.#payload.begin(first, judge);
		if (have >= 2) faults |= judge.maskBit(second & 0x80);
		if (have >= 2 && have >= lengthEnds) {
			if (lengthBits === 127) high = uint32(header, 2);
			low =
				lengthBits < 126 ? lengthBits : lengthBits === 126 ? uint16(header, 2) : uint32(header, 6);
			faults |= judge.length(first & 0x0f, lengthBits, high, low);
			this.#payload.length(high, low);
		}
		judge.endMessage(first, this.#count);
		this.#faults = faults;
		this.#begin(this.#received - have, first | (second << 8) | (length << 16), 0, high, low);
		this.#endFrame(false);
	}

	#readPayload(chunk: Bytes, from: number): number {
		const count = Math.min(this.#left, chunk.length - from);
		this.#payload.read(chunk, from, count);
		this.#left -= count;
		if (this.#left === 0) this.#endFrame(true);
		return from + count;
	}

	#endFrame(complete: boolean): void {
		if (complete) this.#payload.end(this.#head & 0xff);
		else if (!(this.#faults & NOT_AWAITED)) this.#faults |= INCOMPLETE;
		this.#left = 0;
		this.#rows?.close(this.#count, this.#faults, this.#payload, this.#judge.firstClose);
		this.#count++;
	}

	#begin(offset: number, head: number, key: number, high: number, low: number): void {
		const judge = this.#judge;
		let flags = judge.open === NONE ? 0 : MESSAGE_OPEN;
		if (judge.compressed && (head & 0x0f) <= 2) flags |= COMPRESSED;
		this.#offset = offset;
		this.#head = head | flags;
		this.#key = key;
		this.#lengthHigh = high;
		this.#lengthLow = low;
		this.#rows?.open(this.#count, offset, this.#head, key, high, low, judge.runStart);
	}
}
