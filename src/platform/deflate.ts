// Provides the DEFLATE codec that is passed to the engine: pako’s port of zlib, one zlib stream per codec stream.
import {
	Z_BUF_ERROR,
	Z_DEFAULT_STRATEGY,
	Z_NO_FLUSH,
	Z_OK,
	Z_STREAM_END,
	Z_SYNC_FLUSH,
	ZStream,
	zlibDeflate,
	zlibDeflateInit2,
	zlibDeflateSetDictionary,
	zlibInflate,
	zlibInflateInit2,
	zlibInflateResetKeep,
	zlibInflateSetDictionary,
} from 'pako';
import type { Bytes } from '../engine/bytes/index.ts';
import type { DeflateCodec, Deflater, Inflated, Inflater } from '../engine/extension/index.ts';
import { joinBytes } from '../engine/bytes/index.ts';

const LEVEL = 6;
/** Is zlib’s number for its only method. */
const DEFLATED = 8;
const MEMORY_LEVEL = 8;
/** Holds the bit that zlib’s inflate sets in `data_type` when a block has just ended. */
const BETWEEN_BLOCKS = 128;

/** Holds the output buffer of all streams. Its bytes are copied before the next call. */
const ROOM = new Uint8Array(16_384);

/** Makes zlib streams with a preset window and a window size of 2^`windowBits` bytes. */
export const deflateCodec: DeflateCodec = {
	deflater: (window, windowBits) => new PakoDeflater(window, windowBits),
	inflater: (window, windowBits) => new PakoInflater(window, windowBits),
};

class PakoDeflater implements Deflater {
	readonly #stream = new ZStream();
	/** Holds the output of the current message. */
	readonly #chunks: Bytes[] = [];

	constructor(window: Bytes, windowBits: number) {
		const stream = this.#stream;
		zlibDeflateInit2(stream, LEVEL, DEFLATED, -windowBits, MEMORY_LEVEL, Z_DEFAULT_STRATEGY);
		if (window.length > 0) zlibDeflateSetDictionary(stream, window.slice());
	}

	add(part: Bytes): void {
		this.#run(part, Z_NO_FLUSH);
	}

	deflate(rest: Bytes): Uint8Array<ArrayBuffer> {
		this.#run(rest, Z_SYNC_FLUSH);
		return joinBytes(this.#chunks.splice(0));
	}

	#run(data: Bytes, flush: typeof Z_NO_FLUSH | typeof Z_SYNC_FLUSH): void {
		const stream = this.#stream;
		feed(stream, data);
		do {
			makeRoom(stream);
			zlibDeflate(stream, flush);
			this.#chunks.push(written(stream));
		} while (stream.avail_out === 0);
	}
}

class PakoInflater implements Inflater {
	readonly #stream = new ZStream();
	readonly #windowBytes: number;

	constructor(window: Bytes, windowBits: number) {
		this.#windowBytes = 2 ** windowBits;
		zlibInflateInit2(this.#stream, -windowBits);
		this.#boundDistances();
		if (window.length > 0) zlibInflateSetDictionary(this.#stream, window.slice());
	}

	inflate(data: Bytes, most: number): Inflated {
		const stream = this.#stream;
		feed(stream, data);
		const chunks: Bytes[] = [];
		let length = 0;
		for (;;) {
			makeRoom(stream);
			const status = zlibInflate(stream, Z_SYNC_FLUSH);
			if (stream.next_out > 0) chunks.push(written(stream));
			length += stream.next_out;
			if (length > most) return { bytes: joinBytes(chunks).slice(0, most), end: 'too-long' };
			const final = status === Z_STREAM_END;
			if (!final && status !== Z_OK && status !== Z_BUF_ERROR) {
				return { bytes: joinBytes(chunks), end: 'bad-data' };
			}
			// RFC 7692 §7.2.3.4: after a final block the message continues with blocks that may refer to
			// earlier data.
			if (final) this.restart();
			const allRead = final ? stream.avail_in === 0 : stream.avail_out > 0;
			if (!allRead) continue;
			const between = final || (stream.data_type & BETWEEN_BLOCKS) !== 0;
			return { bytes: joinBytes(chunks), end: between ? 'between-blocks' : 'inside-block' };
		}
	}

	restart(): void {
		zlibInflateResetKeep(this.#stream);
		this.#boundDistances();
	}

	/**
	 * Sets zlib’s bound for distances, which a zlib header would set otherwise. Without the bound zlib checks
	 * a distance only for data that has left the output buffer, so the result would depend on how the data
	 * were cut.
	 */
	#boundDistances(): void {
		(this.#stream.state as { dmax: number }).dmax = this.#windowBytes;
	}
}

function feed(stream: ZStream, data: Bytes): void {
	stream.input = data.slice();
	stream.next_in = 0;
	stream.avail_in = data.length;
}

function makeRoom(stream: ZStream): void {
	stream.output = ROOM;
	stream.next_out = 0;
	stream.avail_out = ROOM.length;
}

function written(stream: ZStream): Bytes {
	return ROOM.slice(0, stream.next_out);
}
