// What permessage-deflate holds for each connection as long as it takes over context, by zlib's zconf.h.

/** Besides its window, inflate needs about that much. */
const INFLATE_STATE = 7 << 10;

/** Bytes of a compressor. @param windowBits 9 to 15 @param memoryLevel 1 to 9 */
export function deflateMemory(windowBits: number, memoryLevel: number): number {
	return (1 << (windowBits + 2)) + (1 << (memoryLevel + 9));
}

export function inflateMemory(windowBits: number): number {
	return (1 << windowBits) + INFLATE_STATE;
}
