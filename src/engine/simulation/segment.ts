// What crosses a hop: TCP's segments, each once, with the copies that were lost counted in.
import type { Bytes } from '../bytes/bytes.ts';
import type { Random } from '../bytes/random.ts';
import type { HopLine } from './line.ts';
import { FIRST_TIMEOUT_MS } from './line.ts';

export type SegmentKind = 'syn' | 'syn-ack' | 'tls' | 'data' | 'fin' | 'rst';
/** One that carries no data of the stream. */
export type LoneKind = Exclude<SegmentKind, 'data' | 'fin'>;

export interface Segment {
	readonly kind: SegmentKind;
	/** Of a client that comes back, from 0. */
	readonly connection: number;
	/** Of its first byte in this direction's stream. */
	readonly offset: number;
	/** Behind its last byte, as it was sent. */
	readonly end: number;
	readonly bytes: Bytes;
	/** What crossed the line for it, headers included, once. */
	readonly wireBytes: number;
	readonly departs: number;
	/** How often it was sent: more than once where copies were lost. */
	readonly copies: number;
	/** When all before it has come as well. */
	readonly delivers: number;
	/** The entry of the timeline that sent it. */
	readonly entry: number;
}

/** Options of the first two, beyond those of an ordinary segment: 78 and 74 bytes, as captured. */
const OPTION_BYTES: Readonly<Partial<Record<SegmentKind, number>>> = { syn: 12, 'syn-ack': 8 };

/** @param payload of the records of TLS that it stands for, or of its data */
export function wireBytesFor(kind: SegmentKind, payload: number, line: HopLine): number {
	const headers = Math.max(1, Math.ceil(payload / line.mss)) * line.headerBytes;
	return headers + payload + (OPTION_BYTES[kind] ?? 0) + (kind === 'data' ? line.recordBytes : 0);
}

export function timeoutOf(kind: SegmentKind, line: HopLine): number {
	return kind === 'syn' || kind === 'syn-ack'
		? Math.max(FIRST_TIMEOUT_MS, line.timeoutMs)
		: line.timeoutMs;
}

const MOST_COPIES = 6;

/** How often it has to be sent. The last copy always comes: a connection does not end for losses alone. */
export function drawCopies({ lossPercent }: HopLine, random: Random): number {
	let copies = 1;
	if (lossPercent > 0) {
		while (copies < MOST_COPIES && random.unit() * 100 < lossPercent) copies++;
	}
	return copies;
}

/** How much later the last copy leaves than the first: each waits twice as long (RFC 6298 §5.5). */
export function repeatsMs(copies: number, timeoutMs: number): number {
	return (2 ** (copies - 1) - 1) * timeoutMs;
}
