// Returns the faults of a frame as marks on its bytes and bits.
import type { Bytes } from '../../engine/bytes/index.ts';
import type { FrameRows } from '../../engine/frame/index.ts';
import type { MarksOf } from '../../ui/bytes/byte-mark.ts';
import { SEVERITIES } from './verdict/diagnosis-items.ts';
import { frameFaults } from './verdict/faults.ts';

/** Leaves out the faults that change nothing because of an earlier one. */
export function firstMarks(rows: FrameRows, bytes: Bytes): MarksOf {
	const marks = frameMarks(rows, bytes);
	return (frame) => marks(frame).filter(({ severity }) => severity !== 'later');
}

export function frameMarks(rows: FrameRows, bytes: Bytes): MarksOf {
	return (frame) =>
		frameFaults(rows, bytes, frame).map(({ diagnosis: { range }, standing }) => ({
			range,
			severity: SEVERITIES[standing],
		}));
}
