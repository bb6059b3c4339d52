// Compares changed bytes with the original ones: how many bits differ, and whether the frame is still valid.
import type { Bytes } from '../../../engine/bytes/index.ts';
import { frameAt, hasDiagnoses, isText, isTextJudged } from '../../../engine/frame/index.ts';
import type { InspectedFrame } from '../inspector/way-frames.ts';

/**
 * Says what a changed frame is worth to its receiver. `headerValid`: the header breaks no rule, but this frame
 * alone does not show whether the payload breaks one.
 */
export type ChangedStanding = 'broken' | 'unfinished' | 'headerValid' | 'valid';

export function changedStanding({ rows, index }: InspectedFrame): ChangedStanding {
	if (hasDiagnoses(rows, index)) return 'broken';
	const { complete, compressed } = frameAt(rows, index);
	if (!complete) return 'unfinished';
	const judged = !compressed && (!isText(rows, index) || isTextJudged(rows, index));
	return judged ? 'valid' : 'headerValid';
}

/** Returns the number of bits that differ; null if the lengths differ. */
export function flippedBits(before: Bytes, after: Bytes): number | null {
	if (before.length !== after.length) return null;
	let bits = 0;
	for (let i = 0; i < before.length; i++) {
		for (let left = before[i]! ^ after[i]!; left > 0; left &= left - 1) bits++;
	}
	return bits;
}
