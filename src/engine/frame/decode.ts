// The one frame decoder: bytes in pieces of any size in, one packed row a frame out. It is total, it reads on
// after every fault, and where the bytes were cut never shows in the rows. Payload bytes are not kept.
// An endpoint drives it step by step, forks it where it must not change, and keeps no rows.
import type { Bytes } from '../bytes/bytes.ts';
import { uint16, uint32 } from '../bytes/network-order.ts';
import { DecodedRows } from './decode-rows.ts';
import { HEADER_FAILS, PAYLOAD_FAILS } from './fault-bits.ts';
import { GatheredHeader } from './gathered-header.ts';
import { FrameJudge, INCOMPLETE, NONE, NOT_AWAITED } from './judge.ts';
import { PayloadCheck } from './payload-check.ts';
import type { FrameContext, FrameRows } from './rows.ts';
import { COMPRESSED, MESSAGE_OPEN, headerLengthOf } from './rows.ts';

/** Whether the rows of all frames are kept, or of none but the last. */
export type KeptRows = 'all' | 'last';

/** Decodes a whole document. */
export function decodeFrames(bytes: Bytes, context: FrameContext): FrameRows {
	const decoder = new FrameDecoder(context);
	decoder.push(bytes);
	return decoder.finish();
}

export class FrameDecoder {
	readonly #context: FrameContext;
	/** Null when only the last frame is asked for. */
	readonly #rows: DecodedRows | null;
	readonly #judge: FrameJudge;
	readonly #payload: PayloadCheck;
	readonly #header: GatheredHeader;
	/** Complete frames. */
	#count = 0;
	/** Bytes of earlier pieces. */
	#received = 0;
	#finished: FrameRows | null = null;

	// The frame last begun, by its header.
	#offset = 0;
	#head = 0;
	#key = 0;
	#lengthHigh = 0;
	#lengthLow = 0;
	#faults = 0;
	/** Payload bytes that have not come. */
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

	/** A decoder that goes on from here, and leaves this one as it is. */
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

	/** @throws TypeError after `finish`. */
	push(chunk: Bytes): void {
		if (this.#finished !== null) throw new TypeError('push after finish');
		const end = chunk.length;
		let at = 0;
		while (at < end) at = this.#step(chunk, at, this.#received + at);
		this.#received += end;
	}

	/**
	 * The rows of all that was pushed; what is unfinished becomes the last row.
	 * @throws TypeError when they were not kept.
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

	get received(): number {
		return this.#received;
	}

	/** A header has begun and not ended. */
	get midHeader(): boolean {
		return this.#header.length > 0;
	}

	/** Reads bytes behind which a header is unfinished; false where they are others, and then nothing is read. */
	stepInHeader(chunk: Bytes): boolean {
		if (this.#left > 0 || !this.#header.staysUnfinished(chunk)) return false;
		this.#header.take(chunk, 0);
		this.#received += chunk.length;
		return true;
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
		return this.#offset;
	}

	/** FIN, RSV1–3 and opcode of the frame last begun. */
	get firstByte(): number {
		return this.#head & 0xff;
	}

	/** The running message is compressed. */
	get compressed(): boolean {
		return this.#judge.compressed;
	}

	/** The frame last begun fails the connection of a strict receiver. */
	get fails(): boolean {
		const payloadFaults = this.#payload.faults & PAYLOAD_FAILS;
		return ((this.#faults & HEADER_FAILS) | payloadFaults) !== 0;
	}

	/** The frame last begun, as a document of its own. */
	lastFrame(): FrameRows {
		const rows = new DecodedRows(this.#context);
		rows.open(0, 0, this.#head, this.#key, this.#lengthHigh, this.#lengthLow, 0);
		rows.close(0, this.#faults, this.#payload, -1);
		return rows.finish(1, ((this.#head >>> 16) & 0xff) + this.#payload.done, -1);
	}

	/** `offset` is the place of `chunk[at]` among all bytes. */
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

	/** A whole header, in place. */
	#readHeader(source: Bytes, at: number, length: number, offset: number): void {
		const first = source[at]!;
		const second = source[at + 1]!;
		const masked = second & 0x80;
		const form = second & 0x7f;
		let high = 0;
		let low = form;
		if (form === 126) {
			low = uint16(source, at + 2);
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

		// From 2^53 on the number is only near; no document is that long, so the rest of it is the payload.
		this.#left = high === 0 ? low : high * 0x100000000 + low;
		this.#faults = faults;
		this.#begin(offset, first | (second << 8) | (length << 16), key, high, low);
		if (this.#left === 0) this.#endFrame(true);
	}

	/** The document ends inside a header: judged as far as it goes. */
	#readPartialHeader(): void {
		const { bytes: header, length: have } = this.#header;
		const first = header[0]!;
		const second = have >= 2 ? header[1]! : 0;
		const judge = this.#judge;
		const length = headerLengthOf(second);
		const form = second & 0x7f;
		const lengthEnds = headerLengthOf(form);
		let high = 0;
		let low = 0;
		let faults = judge.firstByte(first, this.#count);
		this.#payload.begin(first, judge);
		if (have >= 2) faults |= judge.maskBit(second & 0x80);
		if (have >= 2 && have >= lengthEnds) {
			if (form === 127) high = uint32(header, 2);
			low = form < 126 ? form : form === 126 ? uint16(header, 2) : uint32(header, 6);
			faults |= judge.length(first & 0x0f, form, high, low);
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
		this.#rows?.open(this.#count, offset, this.#head, key, high, low, judge.messageStart);
	}
}
