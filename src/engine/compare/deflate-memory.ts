// Computes the memory of permessage-deflate per connection with context takeover, by the formulas of zlib's zconf.h.

/** Holds the memory of inflate besides its window, in bytes; zconf.h gives about this value. */
const INFLATE_STATE = 7 << 10;

/** Returns the bytes of a compressor. @param windowBits 9 to 15 @param memoryLevel 1 to 9 */
export function deflateMemory(windowBits: number, memoryLevel: number): number {
	return (1 << (windowBits + 2)) + (1 << (memoryLevel + 9));
}

/** Returns the bytes of a decompressor. */
export function inflateMemory(windowBits: number): number {
	return (1 << windowBits) + INFLATE_STATE;
}
