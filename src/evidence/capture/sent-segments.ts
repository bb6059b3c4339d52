// Finds the segments of a stream that send something new, where the capture kept no content.
import { offsetNear } from './reassemble.ts';
import type { SegmentTable, StreamEnd } from './segment-table.ts';
import type { ReadStream } from './stream-content.ts';

export interface SentSegment {
	readonly segment: number;
	readonly end: StreamEnd;
}

/** Returns the segments in the order of the capture. What is sent again, as keep-alives of TCP are, is not new. */
export function sentSegments(
	table: SegmentTable,
	{ stream, halves }: ReadStream,
): readonly SentSegment[] {
	const sent: [number, number] = [0, 0];
	const segments: SentSegment[] = [];
	for (let i = stream.first; i >= 0; i = table.next[i]!) {
		const end = table.end[i] === 0 ? 0 : 1;
		const start = offsetNear(table.sequence[i]!, halves[end].base, sent[end]);
		const to = start + table.length[i]!;
		if (table.length[i] === 0 || to <= sent[end]) continue;
		sent[end] = to;
		segments.push({ segment: i, end });
	}
	return segments;
}
