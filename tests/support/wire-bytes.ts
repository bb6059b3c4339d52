// Counts the bytes on the wire including everything below HTTP: TCP, IP and Ethernet headers, TLS, lost
// copies, and segments that only acknowledge. The simulation does not send these; they are counted here as a
// capture would show them.
import type { Segment, Timeline, Way } from '../../src/engine/simulation/index.ts';
import { hopLines, otherWay } from '../../src/engine/simulation/line.ts';

export interface WireBytes {
	readonly hop: number;
	readonly way: Way;
	/** Counts the bytes of the stream: heads and frames. */
	readonly dataBytes: number;
	/** `segments` and `segmentBytes` count the segments and their bytes including headers, each once. */
	readonly segments: number;
	readonly segmentBytes: number;
	/** `repeats` and `repeatedBytes` count the copies that were lost and sent again, and their bytes. */
	readonly repeats: number;
	readonly repeatedBytes: number;
	/** `acks` and `ackBytes` count the segments that only acknowledge, and their bytes. */
	readonly acks: number;
	readonly ackBytes: number;
	readonly total: number;
}

type Counted = { -readonly [K in keyof WireBytes]: WireBytes[K] };

/**
 * Returns the bytes until `ms` for each hop and direction. An acknowledgement in a segment that is sent at
 * the same time adds no bytes.
 */
export function wireBytesOf(timeline: Timeline, ms = Infinity): readonly WireBytes[] {
	const { link, boxes } = timeline.scenario;
	const { headerBytes, mss } = hopLines(link, boxes.length + 1).up;
	const counted = boxes.length + 1;
	const all: Record<Way, Counted>[] = Array.from({ length: counted }, (_, hop) => ({
		up: nothing(hop, 'up'),
		down: nothing(hop, 'down'),
	}));
	/** Lists the directions that must acknowledge something at the current time. */
	let owing: Counted[] = [];
	/**
	 * Holds the directions in which one full segment is not acknowledged yet. RFC 9293 §3.8.6.3 requires an ACK for
	 * every second one.
	 */
	const waiting = new Set<Counted>();
	let current: unknown = null;
	const acknowledge = (way: Counted): void => {
		way.acks++;
		way.ackBytes += headerBytes;
		waiting.delete(way);
	};
	const acknowledgeOwing = (): void => {
		for (const way of owing) acknowledge(way);
		owing = [];
	};
	for (const { at, occurrence, world } of timeline.entries) {
		if (at > ms) break;
		if (world !== current) {
			acknowledgeOwing();
			current = world;
		}
		if (occurrence.type === 'left') {
			const way = all[occurrence.hop]![occurrence.way];
			count(way, occurrence.segment);
			// This segment carries the acknowledgement of the opposite direction.
			waiting.delete(way);
			owing = owing.filter((one) => one !== way);
		} else if (occurrence.type === 'came' && !occurrence.ignored) {
			const { segment } = occurrence;
			const back = all[occurrence.hop]![otherWay(occurrence.way)];
			countRepeats(all[occurrence.hop]![occurrence.way], segment);
			if (segment.kind === 'rst' || segment.kind === 'syn') continue;
			const full = segment.end - segment.offset >= mss;
			if (segment.kind === 'syn-ack') acknowledge(back);
			else if (full && !waiting.has(back)) waiting.add(back);
			else owing.push(back);
		}
	}
	acknowledgeOwing();
	for (const way of waiting) acknowledge(way);
	return all.flatMap(({ up, down }) => [withTotal(up), withTotal(down)]);
}

function nothing(hop: number, way: Way): Counted {
	return {
		hop,
		way,
		dataBytes: 0,
		segments: 0,
		segmentBytes: 0,
		repeats: 0,
		repeatedBytes: 0,
		acks: 0,
		ackBytes: 0,
		total: 0,
	};
}

function count(way: Counted, segment: Segment): void {
	way.segments++;
	way.segmentBytes += segment.wireBytes;
	way.dataBytes += segment.end - segment.offset;
}

/**
 * Counts repeated copies when the segment arrives. Only then is their number final, because a script can
 * cause losses.
 */
function countRepeats(way: Counted, { copies, wireBytes }: Segment): void {
	way.repeats += copies - 1;
	way.repeatedBytes += (copies - 1) * wireBytes;
}

function withTotal(way: Counted): WireBytes {
	return { ...way, total: way.segmentBytes + way.repeatedBytes + way.ackBytes };
}
