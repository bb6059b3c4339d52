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
export function placeOf(decoder: FrameDecoder): DecoderPlace {
	return { shared: new SharedDecoder(decoder), received: decoder.received };
}

/** A decoder that stands at this place, to be driven on by at most `count` bytes and then handed to `placeAfter`. */
export function decoderAt({ shared, received }: DecoderPlace, count: number): FrameDecoder {
	return shared.at(received, count);
}

/** Where `decoder`, which stood at `before`, stands after it has read the bytes [from, to) of `chunk`. */
export function placeAfter(
	{ shared }: DecoderPlace,
	decoder: FrameDecoder,
	chunk: Bytes,
	from: number,
	to: number,
): DecoderPlace {
	if (!shared.keeps(decoder, chunk, from, to)) return placeOf(decoder);
	return { shared, received: decoder.received };
}

class SharedDecoder {
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

	/** Whether `decoder` is the shared one; then what it has read is kept, for values that stand before it. */
	keeps(decoder: FrameDecoder, chunk: Bytes, from: number, to: number): boolean {
		if (decoder !== this.#decoder) return false;
		this.#read ??= new Uint8Array(SHARED_BYTES);
		const end = decoder.received - this.#start!.received;
		for (let i = from; i < to; i++) this.#read[end - to + i] = chunk[i]!;
		return true;
	}

	#repeated(received: number): FrameDecoder {
		const start = this.#start!;
		const twin = start.fork();
		if (received > start.received) twin.push(this.#read!.subarray(0, received - start.received));
		return twin;
	}
}
