// The window of a DEFLATE stream: the end of all text so far, to which distances may refer (RFC 7692 §7.2.1).
import type { Bytes } from '../bytes/bytes.ts';
import { joinBytes } from '../bytes/join.ts';

/**
 * Returns the last `size` bytes of the joined parts. The result is a copy, so that it keeps no larger array
 * alive.
 */
export function lastBytes(parts: readonly Bytes[], size: number): Bytes {
	const kept: Bytes[] = [];
	let room = size;
	for (let i = parts.length - 1; i >= 0 && room > 0; i--) {
		const part = parts[i]!;
		const end = part.subarray(Math.max(0, part.length - room));
		kept.unshift(end);
		room -= end.length;
	}
	return joinBytes(kept);
}
