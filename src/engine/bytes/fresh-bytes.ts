// New bytes for what is made often and is short: frames that are sent, payloads of messages that came. An array of its own
// takes ten times as long from 65 bytes on (V8 keeps no more in its own heap): such an array is a part of a block that
// others share. A byte is given out once and never again, so that no two share one, not even in two values that were
// forked; and what an array holds never depends on the block, which is why a block for all is no state of the engine.
// A part keeps its block alive, until the last part goes: what is kept for longer than a message is copied. So the window
// of permessage-deflate, and what grows beyond what was announced, have arrays of their own.

/** The longest that V8 keeps in its own heap. */
const CHEAP = 64;

/** The longest that is cut from a block: whoever keeps one of these keeps the whole block. */
const SHORT = 2 << 10;
const BLOCK = 16 << 10;

let block = new ArrayBuffer(0);
let used = 0;

/**
 * As `new Uint8Array(length)`: zeros that nobody else has; only `buffer` may be larger than they are. They start at a
 * multiple of eight there.
 */
export function freshBytes(length: number): Uint8Array<ArrayBuffer> {
	if (length <= CHEAP || length > SHORT) return new Uint8Array(length);
	if (used + length > block.byteLength) {
		block = new ArrayBuffer(BLOCK);
		used = 0;
	}
	const bytes = new Uint8Array(block, used, length);
	used = (used + length + 7) & ~7;
	return bytes;
}
