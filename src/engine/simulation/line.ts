// Describes the properties of one way of a hop: its share of the scenario's link.
import { DEFAULT_NETWORK, segmentHeaders } from '../network/network.ts';
import { TLS_RECORD_BYTES } from '../network/tls.ts';
import type { Link } from './scenario.ts';

/** Names the direction of bytes: `up` to the server, `down` to the client. */
export type Way = 'up' | 'down';

export const WAYS = ['up', 'down'] as const satisfies readonly Way[];

/** Holds the properties of one way of one hop. Times are in milliseconds. */
export interface HopLine {
	readonly latencyMs: number;
	readonly jitterMs: number;
	readonly bitsPerSecond: number | null;
	readonly mss: number;
	readonly lossPercent: number;
	/** Counts the bytes of all headers around the TCP data of a segment, which is also the length of a pure ACK. */
	readonly headerBytes: number;
	/** Counts the bytes that TLS adds to a segment with data; it is 0 without TLS. */
	readonly recordBytes: number;
	/** Holds the retransmission timeout. */
	readonly timeoutMs: number;
}

/** Holds the retransmission timeout before a round trip was measured (RFC 6298 §2.1). */
export const FIRST_TIMEOUT_MS = 1000;
/**
 * Is the shortest retransmission timeout. RFC 6298 §2.4 asks for a second; Linux and other systems use at least 200 ms.
 */
const LEAST_TIMEOUT_MS = 200;

/**
 * Divides the link's latencies and jitter, and thus the round trip, evenly among the hops. Each hop has the
 * whole bandwidth.
 */
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
