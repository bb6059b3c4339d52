// Finds where Page Down and Page Up move the selection: to the next fault in that direction, else to the next
// field.
import type { Bytes } from '../../../engine/bytes/index.ts';
import {
	diagnosesOf,
	frameFields,
	frameIndexAt,
	nextFaulty,
	previousFaulty,
	type FrameRows,
} from '../../../engine/frame/index.ts';
import type { BitRange } from '../../../engine/report/index.ts';

export function nextStop(
	rows: FrameRows,
	bytes: Bytes,
	from: BitRange,
	by: 1 | -1,
): BitRange | null {
	if (rows.count === 0) return null;
	return nextFault(rows, bytes, from, by) ?? nextField(rows, bytes, from, by);
}

function here(rows: FrameRows, { start }: BitRange): number {
	const index = frameIndexAt(rows, Math.floor(start / 8));
	return index < 0 ? rows.count - 1 : index;
}

function nextFault(rows: FrameRows, bytes: Bytes, from: BitRange, by: 1 | -1): BitRange | null {
	let frame = here(rows, from);
	for (;;) {
		frame = by > 0 ? nextFaulty(rows, frame) : previousFaulty(rows, frame);
		if (frame < 0) return null;
		const ranges = diagnosesOf(rows, bytes, frame).map(({ range }) => range);
		const found = beyond(ranges, from, by);
		if (found) return found;
		frame += by;
		if (frame < 0 || frame >= rows.count) return null;
	}
}

function nextField(rows: FrameRows, bytes: Bytes, from: BitRange, by: 1 | -1): BitRange | null {
	const frame = here(rows, from);
	for (const at of [frame, frame + by]) {
		if (at < 0 || at >= rows.count) return null;
		const found = beyond(
			frameFields(rows, bytes, at).map(({ range }) => range),
			from,
			by,
		);
		if (found) return found;
	}
	return null;
}

/** Returns the nearest range that begins after (`by` 1) or before (`by` −1) the start of `from`. */
function beyond(ranges: readonly BitRange[], from: BitRange, by: 1 | -1): BitRange | null {
	const ahead = ranges.filter(({ start }) => (by > 0 ? start > from.start : start < from.start));
	return ahead.reduce<BitRange | null>(
		(best, range) => (best && (range.start - best.start) * by >= 0 ? best : range),
		null,
	);
}
