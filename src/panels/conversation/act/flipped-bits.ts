import type { Bytes } from '../../../engine/index.ts';

/** How many bits differ; null where there are more bytes, or fewer. */
export function flippedBits(before: Bytes, after: Bytes): number | null {
	if (before.length !== after.length) return null;
	let bits = 0;
	for (let i = 0; i < before.length; i++) {
		for (let left = before[i]! ^ after[i]!; left > 0; left &= left - 1) bits++;
	}
	return bits;
}
