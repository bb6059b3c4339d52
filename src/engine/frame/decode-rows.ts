// The rows that a decoder has written so far, with the counts and the first failure of all frames together.
import { HEADER_BREACHES, HEADER_FAILS, PAYLOAD_FAILS, bitCount, faultsOf } from './fault-bits.ts';
import type { PayloadCheck } from './payload-check.ts';
import type { FrameContext, FrameRows } from './rows.ts';
import { COLUMN, ROW_WORDS } from './rows.ts';

export class DecodedRows {
	readonly #context: FrameContext;
	#words: Uint32Array;
	#failedFrame = -1;
	#faultyFrames = 0;
	#faults = 0;
	#breaches = 0;

	constructor(context: FrameContext, words = new Uint32Array(16 * ROW_WORDS)) {
		this.#context = context;
		this.#words = words;
	}

	/** Returns rows that continue from the present state; these rows stay unchanged. */
	fork(): DecodedRows {
		const twin = new DecodedRows(this.#context, this.#words.slice());
		twin.#failedFrame = this.#failedFrame;
		twin.#faultyFrames = this.#faultyFrames;
		twin.#faults = this.#faults;
		twin.#breaches = this.#breaches;
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
		messageStart: number,
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
		words[base + COLUMN.messageStart] = messageStart;
	}

	/** Completes the row of a frame when no more of its bytes will come. */
	close(frame: number, headerFaults: number, payload: PayloadCheck, firstClose: number): void {
		const base = frame * ROW_WORDS;
		const words = this.#words;
		const payloadFaults = payload.faults;
		words[base + COLUMN.available] = payload.done;
		if ((headerFaults | payloadFaults) === 0) return;
		words[base + COLUMN.headerFaults] = headerFaults;
		words[base + COLUMN.payloadFaults] = payloadFaults;
		words[base + COLUMN.utf8] = payload.utf8Place;
		this.#faultyFrames++;
		const inPayload = bitCount(payloadFaults);
		this.#faults += bitCount(headerFaults) + inPayload;
		this.#breaches += bitCount(headerFaults & HEADER_BREACHES) + inPayload;
		const fails = (headerFaults & HEADER_FAILS) | (payloadFaults & PAYLOAD_FAILS);
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
			faults: this.#faults,
			breaches: this.#breaches,
		};
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
