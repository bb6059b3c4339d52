// Numbers in network byte order (§5.2).
import type { Bytes } from '../bytes/bytes.ts';

export function uint16(bytes: Bytes, at: number): number {
	return (bytes[at]! << 8) | bytes[at + 1]!;
}

export function uint32(bytes: Bytes, at: number): number {
	return ((uint16(bytes, at) << 16) | uint16(bytes, at + 2)) >>> 0;
}
