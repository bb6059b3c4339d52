// Collects what left on each way of each hop, and finds the heads and frames in it: of HTTP/1.1, or of a
// stream of HTTP/2.
import type { Bytes } from '../bytes/bytes.ts';
import { NO_BYTES, latin1Text } from '../bytes/bytes.ts';
import { joinBytes } from '../bytes/join.ts';
import { webSocketStream } from '../http2/connection.ts';
import type { Http2Way } from '../http2/way.ts';
import { readHttp2Way } from '../http2/way.ts';
import { cutHead } from './head-of.ts';
import type { Way } from './line.ts';
import type { Segment } from './segment.ts';
import type { TimelineEntry, Timeline } from './timeline.ts';

/** Represents a segment with the entries in which it left and arrived. */
export interface Travelled {
	readonly hop: number;
	readonly way: Way;
	readonly departure: TimelineEntry;
	readonly segment: Segment;
	/**
	 * Is the entry of the segment's arrival; it is null when it has not arrived, or when it reached a node that was
	 * gone.
	 */
	readonly arrival: TimelineEntry | null;
	/** Holds the segment as it arrived, possibly changed in transit; it is null when it has not arrived. */
	readonly arrived: Segment | null;
	/** Is true if the segment reached a node that was gone. */
	readonly ignored: boolean;
}

/** Holds the bytes of one way, with the places of heads and frames in them. */
export interface WayReading {
	readonly bytes: Bytes;
	readonly heads: ReturnType<typeof headEnds>;
	/** Holds the HTTP/2 reading of this way; it is null for HTTP/1.1. */
	readonly http2: Http2Way | null;
}

/**
 * Reads one way of one hop.
 * @param travelled the segments of this way, in the order in which they left
 */
export function readWay(timeline: Timeline, travelled: readonly Travelled[], way: Way): WayReading {
	const bytes = joinBytes(travelled.map(({ segment }) => segment.bytes));
	const heads = headEnds(bytes, way);
	const { link, boxes } = timeline.scenario;
	const [first] = travelled;
	if (link.http2 === null || first === undefined || first.departure.world.fellBack) {
		return { bytes, heads, http2: null };
	}
	// HTTP/2 begins with the first byte, or after the head that asks a proxy for a tunnel, or the head that
	// grants it.
	const tunnelled = first.hop === 0 && boxes[0]?.kind === 'forward-proxy';
	const from = tunnelled ? (heads.ends[0] ?? bytes.length) : 0;
	const http2 = readHttp2Way(bytes, from, webSocketStream(link.http2));
	return { bytes, heads: { ends: heads.ends.slice(0, tunnelled ? 1 : 0), frames: null }, http2 };
}

/** Returns the segments of each way of each hop, in the order in which they left. */
export function travels({ entries }: Timeline): ReadonlyMap<string, readonly Travelled[]> {
	const ways = new Map<string, Travelled[]>();
	for (const departure of entries) {
		const { occurrence } = departure;
		if (occurrence.type !== 'left') continue;
		const { hop, way, segment } = occurrence;
		const key = connectionWayKey(segment.connection, hop, way);
		const travelled = {
			hop,
			way,
			departure,
			segment,
			arrival: null,
			arrived: null,
			ignored: false,
		};
		const others = ways.get(key);
		if (others === undefined) ways.set(key, [travelled]);
		else others.push(travelled);
	}
	const next = new Map<string, number>();
	for (const arrival of entries) {
		const { occurrence } = arrival;
		if (occurrence.type !== 'came') continue;
		const { hop, way, segment, ignored } = occurrence;
		const key = connectionWayKey(segment.connection, hop, way);
		// Segments of one way arrive in the order in which they left.
		const at = next.get(key) ?? 0;
		next.set(key, at + 1);
		const travelled = ways.get(key)!;
		travelled[at] = {
			...travelled[at]!,
			arrival: ignored ? null : arrival,
			arrived: segment,
			ignored,
		};
	}
	return ways;
}

/** Returns the key of a way of a hop of a connection in a map, such as that of `travels`. */
export function connectionWayKey(connection: number, hop: number, way: Way): string {
	return `${String(connection)} ${String(hop)} ${way}`;
}

/**
 * Returns the offsets at which heads end, and the offset at which frames begin; null when no frames follow.
 */
function headEnds(
	bytes: Bytes,
	way: Way,
): { readonly ends: readonly number[]; readonly frames: number | null } {
	const ends: number[] = [];
	let at = 0;
	for (;;) {
		const { head } = cutHead(NO_BYTES, bytes.subarray(at));
		if (head === null) return { ends, frames: null };
		at += head.length;
		ends.push(at);
		const line = latin1Text(head, 0, Math.min(head.length, 32));
		const first = way === 'up' ? line.startsWith('CONNECT') : /^HTTP\/1\.[01] [12]00/.test(line);
		// A 200 responds to CONNECT only if another head follows it. One follows a 100 (Continue).
		if (first && looksLikeHead(bytes, at)) continue;
		const opens = way === 'up' ? !first : /^HTTP\/1\.[01] 101/.test(line);
		return { ends, frames: opens ? at : null };
	}
}

function looksLikeHead(bytes: Bytes, at: number): boolean {
	return /^(HTTP\/1|GET )/.test(latin1Text(bytes, at, Math.min(bytes.length, at + 8)));
}

/** Returns the indices of the connections on which an end opened with permessage-deflate. */
export function deflatingConnections({ entries }: Timeline): ReadonlySet<number> {
	const found = new Set<number>();
	for (const { occurrence, world } of entries) {
		if (occurrence.type !== 'protocol' || occurrence.event.type !== 'opened') continue;
		if (occurrence.event.deflate !== null) found.add(world.connection);
	}
	return found;
}
