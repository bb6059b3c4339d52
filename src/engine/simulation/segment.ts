// The TCP segments that cross a hop. Each segment is one value, however often it was sent; lost copies are
// counted in it.
import type { Bytes } from '../bytes/bytes.ts';
import type { Random } from '../bytes/random.ts';
import type { HopLine } from './line.ts';
import { FIRST_TIMEOUT_MS } from './line.ts';

/**
 * Names the kinds of segments. A `tls` segment represents a whole flight of the TLS handshake, which may take several
 * segments.
 */
export type SegmentKind = 'syn' | 'syn-ack' | 'tls' | 'data' | 'fin' | 'rst';
/** Represents the kind of a segment that is sent outside the byte stream. */
export type LoneKind = Exclude<SegmentKind, 'data' | 'fin'>;

/** Represents a TCP segment in transit. Times are in milliseconds of simulated time. */
export interface Segment {
	readonly kind: SegmentKind;
	/** Holds the index of the client's connection, from 0. */
	readonly connection: number;
	/** Holds the offset of the segment's first byte in the stream of this way. */
	readonly offset: number;
	/** Holds the offset after the segment's last byte, as it was sent. Bytes changed in transit do not change it. */
	readonly end: number;
	readonly bytes: Bytes;
	/** Counts the bytes on the wire for one copy, headers included. */
	readonly wireBytes: number;
	readonly departs: number;
	/** Counts how often the segment was sent. All copies but the last were lost. */
	readonly copies: number;
	/** Holds for how long the network delayed the segment, beyond its latency. */
	readonly heldMs?: number;
	/** Says when the receiver can use the segment: it has arrived, and so has everything before it. */
	readonly delivers: number;
	/** Holds the index of the timeline's entry that sent the segment. */
	readonly entry: number;
}

/**
 * Counts the bytes of TCP options beyond those of an ordinary segment. A captured SYN has 78 bytes, a captured SYN-ACK
 * 74.
 */
const OPTION_BYTES: Readonly<Partial<Record<SegmentKind, number>>> = { syn: 12, 'syn-ack': 8 };

/**
 * Returns the bytes on the wire for one copy, headers included.
 * @param payload data bytes, or the bytes of the TLS records that the segment represents
 */
export function wireBytesFor(kind: SegmentKind, payload: number, line: HopLine): number {
	const headers = Math.max(1, Math.ceil(payload / line.mss)) * line.headerBytes;
	return headers + payload + (OPTION_BYTES[kind] ?? 0) + (kind === 'data' ? line.recordBytes : 0);
}

/** Returns how many TCP segments this value represents: a flight of the TLS handshake fills all but its last. */
export function segmentsIn({ kind, wireBytes }: Segment, { mss, headerBytes }: HopLine): number {
	return kind === 'tls' ? Math.ceil(wireBytes / (mss + headerBytes)) : 1;
}

/** Returns the first retransmission timeout in milliseconds. */
export function timeoutOf(kind: SegmentKind, line: HopLine): number {
	return kind === 'syn' || kind === 'syn-ack'
		? Math.max(FIRST_TIMEOUT_MS, line.timeoutMs)
		: line.timeoutMs;
}

/** A segment is sent at most this often, in copies. */
const MOST_COPIES = 6;

/** Draws how often a segment is sent. The last copy always arrives: losses alone never end a connection. */
export function drawCopies({ lossPercent }: HopLine, random: Random): number {
	let copies = 1;
	if (lossPercent > 0) {
		while (copies < MOST_COPIES && random.unit() * 100 < lossPercent) copies++;
	}
	return copies;
}

/**
 * Returns how many milliseconds the last copy leaves after the first. The timeout doubles with each copy (RFC
 * 6298 §5.5).
 */
export function repeatsMs(copies: number, timeoutMs: number): number {
	return (2 ** (copies - 1) - 1) * timeoutMs;
}
