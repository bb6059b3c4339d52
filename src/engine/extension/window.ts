// What distances may reach back to (RFC 7692 §7.2.1): the end of all that was said.
import type { Bytes } from '../bytes/bytes.ts';
import { joinBytes } from '../bytes/join.ts';

/** The last `size` bytes of the parts together; a copy, so that it holds no more alive than itself. */
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
