import { frameAt, hasDiagnoses, isText, isTextJudged } from '../../../engine/index.ts';
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
