// What a direction of one hop is like: its share of the link.
import { DEFAULT_NETWORK, segmentHeaders } from '../network/network.ts';
import { TLS_RECORD_BYTES } from '../network/tls.ts';
import type { Link } from './scenario.ts';

/** Which way bytes go: to the server, to the client. */
export type Way = 'up' | 'down';

export interface HopLine {
	readonly latencyMs: number;
	readonly jitterMs: number;
	readonly bitsPerSecond: number | null;
	readonly mss: number;
	readonly lossPercent: number;
	/** Headers below TCP's data, of a segment; also the length of a pure ACK. */
	readonly headerBytes: number;
	/** What TLS adds to a segment with data; 0 without. */
	readonly recordBytes: number;
	readonly timeoutMs: number;
}

/** RFC 6298 §2.1: before a round trip was measured. */
export const FIRST_TIMEOUT_MS = 1000;
/** RFC 6298 §2.4 asks for a second; Linux and others take 200 ms at least. */
const LEAST_TIMEOUT_MS = 200;

/** The latencies, the jitter and so the round trip are divided evenly; each hop has all of the bandwidth. */
export function hopLines(link: Link, hops: number): Readonly<Record<Way, HopLine>> {
	const shared = {
		jitterMs: link.jitterMs / hops,
		bitsPerSecond: link.bitsPerSecond,
		mss: link.mss,
		lossPercent: link.lossPercent,
		headerBytes: segmentHeaders(DEFAULT_NETWORK).total,
		recordBytes: link.tls ? TLS_RECORD_BYTES['1.3'] : 0,
		timeoutMs: Math.max(LEAST_TIMEOUT_MS, (2 * (link.upMs + link.downMs)) / hops),
	};
	return {
		up: { ...shared, latencyMs: link.upMs / hops },
		down: { ...shared, latencyMs: link.downMs / hops },
	};
}

export function otherWay(way: Way): Way {
	return way === 'up' ? 'down' : 'up';
}
