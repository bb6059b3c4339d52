// Creates byte arrays that are made often and are short: frames to send, payloads of received messages.
//
// V8 keeps arrays of up to 64 bytes in its own heap. A longer array with its own ArrayBuffer takes ten times
// as long to create. Such an array is therefore cut from a block of 16 KiB that several arrays share.
//
// Each byte of a block belongs to one array only and is never given out again, so arrays of forked values
// never share bytes. A new array always contains zeros. The shared block therefore is not a state of the
// engine that could be seen.
//
// An array keeps its whole block in memory. Data that live longer than a message are copied into their own
// array: the window of permessage-deflate, and payloads that grow beyond their announced length.

/** Holds the length in bytes of the longest array that V8 keeps in its own heap. */
const CHEAP = 64;

/** Longest array in bytes that is cut from a block. Each such array keeps a whole block in memory. */
const SHORT = 4 << 10;
const BLOCK = 16 << 10;

let block = new ArrayBuffer(0);
let used = 0;

/**
 * Returns zeros like `new Uint8Array(length)`. The array's `buffer` may be larger than the array. The array
 * starts at a multiple of eight in the buffer.
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
