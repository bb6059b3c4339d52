// Raw DEFLATE (RFC 1951) as the engine needs it; the host provides it. A stream begins with a window, the
// text before it, and continues over several messages. A stream is only a shortcut: the engine's values can
// make it again at any time.
import type { Bytes } from '../bytes/bytes.ts';

/** Represents the result of inflating some data. */
export interface Inflated {
	/** Holds the inflated bytes, up to the fault or to the limit. */
	readonly bytes: Uint8Array<ArrayBuffer>;
	/**
	 * Says where the data ended, or why inflating stopped. `too-long`: the data inflates to more than `most` bytes.
	 * `bad-data`: the data is invalid, because of a block of type 3, invalid codes, or a distance beyond the window or
	 * beyond all text so far.
	 */
	readonly end: 'between-blocks' | 'inside-block' | 'too-long' | 'bad-data';
}

/** Represents a stream that compresses messages. */
export interface Deflater {
	/** Takes the next part of a message, whose last part `deflate` takes. How a message is cut must change nothing. */
	readonly add: (part: Bytes) => void;
	/**
	 * Returns the blocks of a message, ended by a sync flush, so the last four bytes are 00 00 ff ff. The
	 * output must depend on the messages so far and on nothing else.
	 * @param rest the message, or what follows its added parts
	 */
	readonly deflate: (rest: Bytes) => Uint8Array<ArrayBuffer>;
}

/** Represents a stream that inflates messages. */
export interface Inflater {
	/**
	 * Inflates the next `data`, including what follows a final block. How the data is cut must change
	 * nothing. After `too-long` and `bad-data` the stream must not be used again.
	 * @param most the most bytes that the result may have
	 */
	readonly inflate: (data: Bytes, most: number) => Inflated;
	/** Begins a new block with the next data, whether or not the last block has ended. The window is kept. */
	readonly restart: () => void;
}

/** Makes streams. */
export interface DeflateCodec {
	/**
	 * Makes a stream that compresses.
	 * @param window the text before the stream, to which it may refer
	 * @param windowBits 9 to 15: distances reach back at most 2 ** windowBits bytes
	 */
	readonly deflater: (window: Bytes, windowBits: number) => Deflater;
	/**
	 * Makes a stream that inflates.
	 * @param windowBits 8 to 15: a distance that reaches further back is bad data
	 */
	readonly inflater: (window: Bytes, windowBits: number) => Inflater;
}
