// Puts the chunks of both ends of a stream into one order: as they were captured, but a chunk that acknowledges
// bytes comes behind these bytes, also where the capture has them in another order.
import type { StreamChunk } from './reassemble.ts';
import type { SegmentTable, StreamEnd } from './segment-table.ts';

/** Holds the chunks of one end, and the sequence number of its offset 0. */
export interface OrderedHalf {
	readonly chunks: readonly StreamChunk[];
	readonly base: number;
}

/** Calls `visit` for each chunk of both ends in their common order. */
export function visitInOrder(
	table: SegmentTable,
	halves: readonly [OrderedHalf, OrderedHalf],
	visit: (end: StreamEnd, chunk: StreamChunk) => void,
): void {
	const next: [number, number] = [0, 0];
	/** Returns whether a chunk of `end` acknowledges bytes of the other end that were not visited yet. */
	const waits = (end: StreamEnd, chunk: StreamChunk): boolean => {
		const other = end === 0 ? 1 : 0;
		const { chunks, base } = halves[other];
		const pending = chunks[next[other]];
		if (pending === undefined || !table.has(chunk.segment, 'ack')) return false;
		const acknowledged = (table.acknowledgement[chunk.segment]! - base - pending.start) | 0;
		return acknowledged >= Math.max(1, pending.length);
	};
	for (;;) {
		const a = halves[0].chunks[next[0]];
		const b = halves[1].chunks[next[1]];
		if (a === undefined && b === undefined) return;
		let end: StreamEnd;
		if (a === undefined || b === undefined) end = a === undefined ? 1 : 0;
		else {
			end = a.arrival <= b.arrival ? 0 : 1;
			const isEarly = end === 0 ? waits(0, a) && !waits(1, b) : waits(1, b) && !waits(0, a);
			if (isEarly) end = end === 0 ? 1 : 0;
		}
		visit(end, halves[end].chunks[next[end]++]!);
	}
}
