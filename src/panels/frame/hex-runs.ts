// Returns the colours of the hex editor: runs of bytes of one kind, made only for the bytes in view.
import type { HexRun, HexRunKind } from '../../editor/settings.ts';
import type { Bytes } from '../../engine/bytes/index.ts';
import {
	SECTIONS,
	diagnosesOf,
	frameIndexAt,
	frameOffset,
	hasDiagnoses,
	sectionLengths,
	type FrameRows,
	type SectionName,
} from '../../engine/frame/index.ts';
import { failsConnection } from '../../engine/reader/index.ts';
import { bytesOfRange } from '../../engine/report/index.ts';

const KINDS: Readonly<Record<SectionName, HexRunKind>> = {
	'first-byte': 'opcode',
	length: 'length',
	'masking-key': 'key',
	'close-code': 'payload',
	payload: 'payload',
};

/**
 * Is the greatest number of bytes of a fault that is marked. A fault over more bytes covers a whole payload
 * instead of a few bytes.
 */
const MOST_MARKED = 16;

/** Returns a function that gives the runs that touch the bytes [from, to), in order and without overlap. */
export function hexRuns(rows: FrameRows, bytes: Bytes) {
	const lengths = new Uint32Array(SECTIONS.length);
	return (from: number, to: number): readonly HexRun[] => {
		const runs: HexRun[] = [];
		const first = frameIndexAt(rows, from);
		for (let frame = first; frame >= 0 && frame < rows.count; frame++) {
			let at = frameOffset(rows, frame);
			if (at >= to) break;
			sectionLengths(rows, frame, lengths);
			const faults = faultSpans(rows, bytes, frame);
			for (const [i, section] of SECTIONS.entries()) {
				const end = at + lengths[i]!;
				if (end > from && at < to) pushCut(runs, at, end, KINDS[section], faults);
				at = end;
			}
		}
		return runs;
	};
}

function faultSpans(rows: FrameRows, bytes: Bytes, frame: number) {
	if (!hasDiagnoses(rows, frame)) return [];
	return diagnosesOf(rows, bytes, frame)
		.filter(({ code }) => failsConnection(code))
		.map(({ range }) => bytesOfRange(range))
		.filter(({ from, to }) => to - from <= MOST_MARKED)
		.sort((a, b) => a.from - b.from);
}

function pushCut(
	runs: HexRun[],
	from: number,
	to: number,
	kind: HexRunKind,
	faults: readonly { readonly from: number; readonly to: number }[],
): void {
	let at = from;
	for (const fault of faults) {
		const start = Math.max(at, fault.from);
		const end = Math.min(to, fault.to);
		if (start >= end) continue;
		if (start > at) runs.push({ from: at, to: start, kind });
		runs.push({ from: start, to: end, kind: 'fault' });
		at = end;
	}
	if (at < to) runs.push({ from: at, to, kind });
}
