// The state of a frame decoder as a value. Copying a decoder at each call would be slow, so values share one
// decoder. The newest value owns the decoder and advances it. An older value knows only how many bytes it had
// read. To continue from an older value, a copy of the decoder reads again the few bytes since the sharing
// began.
import type { Bytes } from '../bytes/bytes.ts';
import type { FrameDecoder } from '../frame/decode.ts';

/**
 * A shared decoder reads at most this many bytes before it is copied, so an older value repeats no more than
 * these.
 */
const SHARED_BYTES = 1024;

/** Bounds the bytes that one call keeps for older values. For more bytes it is faster to copy the decoder. */
const FEW = 256;

/** Represents a state of a decoder after `received` bytes. */
export interface DecoderState {
	readonly shared: SharedDecoder;
	/** Counts the bytes that the decoder has read in this state. */
	readonly received: number;
}

/** Returns the state of a decoder; the decoder then belongs to this value. */
export function decoderStateOf(decoder: FrameDecoder): DecoderState {
	return { shared: new SharedDecoder(decoder), received: decoder.received };
}

/**
 * Returns a decoder in this state, which the caller advances by at most `count` bytes and then passes to
 * `decoderStateAfter`.
 */
export function decoderAt({ shared, received }: DecoderState, count: number): FrameDecoder {
	return shared.at(received, count);
}

/**
 * Returns the state of `decoder`, which was at `before`, after it has read the bytes [from, to) of `chunk`.
 */
export function decoderStateAfter(
	{ shared }: DecoderState,
	decoder: FrameDecoder,
	chunk: Bytes,
	from: number,
	to: number,
): DecoderState {
	if (!shared.keeps(decoder, chunk, from, to)) return decoderStateOf(decoder);
	return { shared, received: decoder.received };
}

/** Represents a decoder that several values share. */
class SharedDecoder {
	/** Holds the decoder in the state of the newest value. */
	readonly #decoder: FrameDecoder;
	/** Holds a copy in the state in which the sharing began; it is made when the decoder is first advanced. */
	#start: FrameDecoder | null = null;
	/** Counts the bytes that the decoder had read when the sharing began. */
	#startsAt = 0;
	/** Holds the bytes read since the sharing began; bytes are only ever appended. */
	#read: Uint8Array | null = null;

	constructor(decoder: FrameDecoder) {
		this.#decoder = decoder;
	}

	/** Returns a decoder that has read `received` bytes and may be advanced by `count` bytes. */
	at(received: number, count: number): FrameDecoder {
		if (this.#decoder.received !== received) return this.#repeated(received);
		const kept = this.#start === null ? 0 : received - this.#startsAt;
		if (count > FEW || kept + count > SHARED_BYTES) return this.#decoder.fork();
		if (this.#start === null) this.#beginSharing();
		return this.#decoder;
	}

	/**
	 * Returns the shared decoder if it has read `received` bytes and may read `chunk` before it is copied, else
	 * null. Keeps the bytes of `chunk` for older values to repeat.
	 */
	newest(received: number, chunk: Bytes): FrameDecoder | null {
		const decoder = this.#decoder;
		if (decoder.received !== received) return null;
		const read = this.#read ?? this.#beginSharing();
		const kept = received - this.#startsAt;
		const count = chunk.length;
		if (kept + count > SHARED_BYTES) return null;
		// A single byte is copied without a loop, which is faster.
		if (count === 1) read[kept] = chunk[0]!;
		else for (let i = 0; i < count; i++) read[kept + i] = chunk[i]!;
		return decoder;
	}

	/** Keeps the bytes that `decoder` has read, if it is the shared one. Returns whether it is. */
	keeps(decoder: FrameDecoder, chunk: Bytes, from: number, to: number): boolean {
		if (decoder !== this.#decoder) return false;
		const shift = decoder.received - this.#startsAt - to;
		for (let i = from; i < to; i++) this.#read![shift + i] = chunk[i]!;
		return true;
	}

	#beginSharing(): Uint8Array {
		this.#start = this.#decoder.fork();
		this.#startsAt = this.#decoder.received;
		return (this.#read = new Uint8Array(SHARED_BYTES));
	}

	/** Returns a copy of the decoder in the state of an older value. */
	#repeated(received: number): FrameDecoder {
		const twin = this.#start!.fork();
		const kept = received - this.#startsAt;
		if (kept > 0) twin.push(this.#read!.subarray(0, kept));
		return twin;
	}
}
