// Raw DEFLATE (RFC 1951) as the engine asks for it: functions of values. What an encoder or a decoder remembers between
// messages is the text of the messages before, so that text is what is handed in; nobody holds a stream open.
import type { Bytes } from '../bytes/bytes.ts';

export type Inflated =
	/** `complete`: the data ended where a block does. */
	| {
			readonly type: 'inflated';
			readonly bytes: Uint8Array<ArrayBuffer>;
			readonly complete: boolean;
	  }
	/** More than `limit` bytes come of it: nobody waits for the rest. */
	| { readonly type: 'too-long' }
	/** A block of type 3, codes that are none, a distance beyond all that was said. */
	| { readonly type: 'bad-data' };

export interface DeflateCodec {
	/**
	 * Blocks that say `data`, ended by a sync flush: the last four bytes are 00 00 ff ff.
	 * @param window text before it that may be referred to
	 * @param windowBits 9 to 15: distances reach back 2 ** windowBits bytes
	 */
	readonly deflate: (data: Bytes, window: Bytes, windowBits: number) => Uint8Array<ArrayBuffer>;
	/**
	 * Of all blocks in `data`, final ones and what follows them too.
	 * @param windowBits 8 to 15; that a distance reaches further need not be noticed
	 */
	readonly inflate: (data: Bytes, window: Bytes, windowBits: number, limit: number) => Inflated;
}
