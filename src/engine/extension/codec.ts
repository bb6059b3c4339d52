// Raw DEFLATE (RFC 1951) as the engine asks for it: streams that begin behind a text that was said before, and run on.
// What a context remembers is a value; a stream is no more than a short cut to it, and can be made anew at any time.
import type { Bytes } from '../bytes/bytes.ts';
import type { Spendable } from './held-stream.ts';

export interface Inflated {
	/** What came of the data: up to the fault, or the first bytes of too much. */
	readonly bytes: Uint8Array<ArrayBuffer>;
	/**
	 * Where the data ended; or that more comes of them than was asked for, and nobody waits for the rest; or that they
	 * are none: a block of type 3, codes that are none, a distance beyond the window or beyond all that was said.
	 */
	readonly end: 'between-blocks' | 'inside-block' | 'too-long' | 'bad-data';
}

export interface Deflater extends Spendable {
	/**
	 * Blocks that say `message`, ended by a sync flush: the last four bytes are 00 00 ff ff. What comes of it depends on
	 * all messages before, and on nothing else.
	 */
	readonly deflate: (message: Bytes) => Uint8Array<ArrayBuffer>;
}

export interface Inflater extends Spendable {
	/**
	 * Goes on with `data`; what follows a final block is read too. How the data are cut changes nothing. After
	 * `too-long` and `bad-data` the stream is of no more use.
	 * @param most so many bytes may come of it
	 */
	readonly inflate: (data: Bytes, most: number) => Inflated;
	/** What comes next begins a block, whether or not the last one has ended; the window stays. */
	readonly restart: () => void;
}

export interface DeflateCodec {
	/**
	 * @param window text before, which may be referred to
	 * @param windowBits 9 to 15: distances reach back 2 ** windowBits bytes
	 */
	readonly deflater: (window: Bytes, windowBits: number) => Deflater;
	/** @param windowBits 8 to 15: a distance that reaches further is bad data */
	readonly inflater: (window: Bytes, windowBits: number) => Inflater;
}
