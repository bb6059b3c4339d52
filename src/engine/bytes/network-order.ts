// Reads and writes integers in network byte order: the highest byte first.
import type { Bytes } from './bytes.ts';

/** Returns the two bytes from `at` on as a number from 0 to 65 535, the high byte first. */
export function uint16(bytes: Bytes, at: number): number {
	return (bytes[at]! << 8) | bytes[at + 1]!;
}

export function uint32(bytes: Bytes, at: number): number {
	return ((uint16(bytes, at) << 16) | uint16(bytes, at + 2)) >>> 0;
}

/** Returns the four bytes of an integer from 0 to 2³² − 1. */
export function uint32Bytes(value: number): Uint8Array<ArrayBuffer> {
	return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
}
