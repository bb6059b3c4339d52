// What changed bytes mean: how far they differ, and whether their frame is still valid.
import { frameAt, hasDiagnoses, isText, isTextJudged, type Bytes } from '../../../engine/index.ts';
import type { FrameReading } from '../inspector/way-frames.ts';

/** `headerValid`: whether its payload breaks a rule does not show in this frame alone. */
export type ChangedStanding = 'broken' | 'unfinished' | 'headerValid' | 'valid';

export function changedStanding({ rows, index }: FrameReading): ChangedStanding {
	if (hasDiagnoses(rows, index)) return 'broken';
	const { complete, compressed } = frameAt(rows, index);
	if (!complete) return 'unfinished';
	const judged = !compressed && (!isText(rows, index) || isTextJudged(rows, index));
	return judged ? 'valid' : 'headerValid';
}

/** How many bits differ; null where there are more bytes, or fewer. */
export function flippedBits(before: Bytes, after: Bytes): number | null {
	if (before.length !== after.length) return null;
	let bits = 0;
	for (let i = 0; i < before.length; i++) {
		for (let left = before[i]! ^ after[i]!; left > 0; left &= left - 1) bits++;
	}
	return bits;
}
