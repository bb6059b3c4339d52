// Where a decoder stands, as a value. Values share one decoder: the newest owns it and drives it on; an older one knows how
// many bytes it had read, and whoever goes on from there repeats the few bytes since the decoder was last copied.
import type { Bytes } from '../bytes/bytes.ts';
import type { FrameDecoder } from '../frame/decode.ts';

/** So many bytes are read by one decoder before it is copied: an older value repeats no more than these. */
const SHARED_BYTES = 1024;

/** To keep more bytes at a time takes longer than to copy the decoder. */
const FEW = 256;

export interface DecoderPlace {
	readonly shared: SharedDecoder;
	/** Bytes read. */
	readonly received: number;
}

/** From now on the decoder belongs to the place. */
export function decoderPlaceOf(decoder: FrameDecoder): DecoderPlace {
	return { shared: new SharedDecoder(decoder), received: decoder.received };
}

/** A decoder that stands at this place, to be driven on by at most `count` bytes and then handed to `decoderPlaceAfter`. */
export function decoderAt({ shared, received }: DecoderPlace, count: number): FrameDecoder {
	return shared.at(received, count);
}

/** Where `decoder`, which stood at `before`, stands after it has read the bytes [from, to) of `chunk`. */
export function decoderPlaceAfter(
	{ shared }: DecoderPlace,
	decoder: FrameDecoder,
	chunk: Bytes,
	from: number,
	to: number,
): DecoderPlace {
	if (!shared.keeps(decoder, chunk, from, to)) return decoderPlaceOf(decoder);
	return { shared, received: decoder.received };
}

export class SharedDecoder {
	/** Stands where the newest value does. */
	readonly #decoder: FrameDecoder;
	/** Stands where the sharing began, and stays there; made when the decoder is first driven on. */
	#start: FrameDecoder | null = null;
	/** What was read since: only ever appended to. */
	#read: Uint8Array | null = null;

	constructor(decoder: FrameDecoder) {
		this.#decoder = decoder;
	}

	at(received: number, count: number): FrameDecoder {
		if (this.#decoder.received !== received) return this.#repeated(received);
		const kept = received - (this.#start?.received ?? received);
		if (count > FEW || kept + count > SHARED_BYTES) return this.#decoder.fork();
		this.#start ??= this.#decoder.fork();
		return this.#decoder;
	}

	/** The decoder itself, where it stands at `received` and may read `count` bytes before it is copied; else null. */
	newest(received: number, count: number): FrameDecoder | null {
		if (this.#decoder.received !== received) return null;
		this.#start ??= this.#decoder.fork();
		return received - this.#start.received + count > SHARED_BYTES ? null : this.#decoder;
	}

	/** Whether `decoder` is the shared one; then what it has read is kept. */
	keeps(decoder: FrameDecoder, chunk: Bytes, from: number, to: number): boolean {
		if (decoder !== this.#decoder) return false;
		this.keep(chunk, from, to, decoder.received - (to - from));
		return true;
	}

	/** The decoder has read the bytes [from, to) of `chunk` from `received` on: values that stand before them need them. */
	keep(chunk: Bytes, from: number, to: number, received: number): void {
		const read = (this.#read ??= new Uint8Array(SHARED_BYTES));
		const shift = received - this.#start!.received - from;
		for (let i = from; i < to; i++) read[shift + i] = chunk[i]!;
	}

	#repeated(received: number): FrameDecoder {
		const start = this.#start!;
		const twin = start.fork();
		if (received > start.received) twin.push(this.#read!.subarray(0, received - start.received));
		return twin;
	}
}
