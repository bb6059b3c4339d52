// Puts the segments of one end of a TCP stream in order: what came twice is taken once, at its first arrival;
// what came too early waits for what is before it; what never came is a gap.
import { TCP_FLAG } from './ip-packet.ts';
import type { SegmentTable, StreamEnd, TcpStream } from './segment-table.ts';

/** Describes a part of the stream of one end, in the order of the stream. */
export interface StreamChunk {
	readonly what: 'data' | 'gap' | 'fin' | 'reset';
	/** Holds the offset in the stream. */
	readonly start: number;
	readonly length: number;
	/** Says where the bytes are in the file; of a gap, it is the record behind it. */
	readonly from: number;
	/** Holds the index of the segment that brought the chunk. */
	readonly segment: number;
	/** Holds the index of the segment with whose arrival the chunk could be delivered. */
	readonly arrival: number;
}

/** Holds the stream of one end. */
export interface StreamHalf {
	readonly chunks: readonly StreamChunk[];
	/** Holds the sequence number of offset 0. */
	readonly base: number;
	/** Counts the segments of the end, with and without payload. */
	readonly segments: number;
	/** Holds the index of the end's last segment; it is −1 if it has none. */
	readonly last: number;
}

/** Holds the largest window of TCP in bytes (RFC 7323 §2.3): what is farther away does not belong to the stream. */
const LARGEST_WINDOW = 2 ** 30;

/** Returns the stream of one end. */
export function reassemble(table: SegmentTable, stream: TcpStream, end: StreamEnd): StreamHalf {
	const base = firstSequence(table, stream, end);
	const half = new HalfInProgress(table);
	let near = 0;
	let segments = 0;
	let last = -1;
	let reset = -1;
	for (let i = stream.first; i >= 0; i = table.next[i]!) {
		if (table.end[i] !== end) continue;
		segments++;
		last = i;
		const flags = table.flags[i]!;
		if ((flags & TCP_FLAG.rst) !== 0) {
			if (reset < 0) reset = i;
			continue;
		}
		// A SYN takes one sequence number, before the payload.
		const sequence = table.sequence[i]! + ((flags & TCP_FLAG.syn) === 0 ? 0 : 1);
		const start = offsetNear(sequence, base, near);
		if (Math.abs(start - near) > LARGEST_WINDOW) continue;
		near = Math.max(near, start);
		const length = table.length[i]!;
		if (length > 0) half.arrive({ start, segment: i, fin: false }, i);
		if ((flags & TCP_FLAG.fin) !== 0)
			half.arrive({ start: start + length, segment: i, fin: true }, i);
	}
	half.finish(reset);
	return { chunks: half.chunks, base, segments, last };
}

/**
 * Returns the offset of a sequence number in its stream: of all offsets that have this number, 4 GiB apart, the one
 * nearest to `near`.
 */
export function offsetNear(sequence: number, base: number, near: number): number {
	return near + ((sequence - base - near) | 0);
}

/** Returns the sequence number of the first byte: behind the SYN, or without one the lowest that carries something. */
function firstSequence(table: SegmentTable, stream: TcpStream, end: StreamEnd): number {
	const syn = stream.syn[end];
	if (syn !== null) return (syn + 1) >>> 0;
	let lowest: number | null = null;
	for (let i = stream.first; i >= 0; i = table.next[i]!) {
		if (table.end[i] !== end || table.has(i, 'rst')) continue;
		if (table.length[i] === 0 && !table.has(i, 'fin')) continue;
		const sequence = table.sequence[i]!;
		const distance = lowest === null ? -1 : (sequence - lowest) | 0;
		if (distance < 0 && distance > -LARGEST_WINDOW) lowest = sequence;
	}
	return lowest ?? 0;
}

/** Describes a segment, or its FIN, with its place in the stream. */
interface Arrived {
	readonly start: number;
	readonly segment: number;
	readonly fin: boolean;
}

class HalfInProgress {
	readonly chunks: StreamChunk[] = [];
	readonly #table: SegmentTable;
	readonly #early = new EarlyArrivals();
	/** Holds the offset of the next byte. */
	#next = 0;
	/** Holds the offset at which all that was sent ends. */
	#sent = 0;
	#arrival = -1;
	#finished = false;

	constructor(table: SegmentTable) {
		this.#table = table;
	}

	arrive(arrived: Arrived, arrival: number): void {
		if (arrived.start > this.#next) {
			this.#early.push(arrived);
			return;
		}
		this.#take(arrived, arrival);
		for (let first = this.#early.first; first && first.start <= this.#next;) {
			this.#early.shift();
			this.#take(first, arrival);
			first = this.#early.first;
		}
	}

	/** Takes what still waits, with gaps before it. */
	finish(reset: number): void {
		for (let first = this.#early.shift(); first; first = this.#early.shift()) {
			if (first.start > this.#next) this.#gap(first.start, first.segment);
			this.#take(first, first.segment);
		}
		if (this.#sent > this.#next && !this.#finished) this.#gap(this.#sent, this.#arrival);
		if (reset >= 0) this.#push('reset', 0, this.#table.header[reset]!, reset, reset);
	}

	#gap(to: number, segment: number): void {
		if (this.#finished) return;
		this.#push('gap', to - this.#next, this.#table.header[segment]!, segment, segment);
		this.#next = to;
	}

	#take({ start, segment, fin }: Arrived, arrival: number): void {
		if (this.#finished) return;
		const table = this.#table;
		if (fin) {
			// A capture that keeps only the first bytes of a packet lacks the bytes before its FIN.
			if (start > this.#next) this.#gap(start, segment);
			this.#push('fin', 0, table.header[segment]!, segment, arrival);
			this.#finished = true;
			return;
		}
		this.#sent = Math.max(this.#sent, start + table.length[segment]!);
		const fresh = start + table.captured[segment]! - this.#next;
		if (fresh <= 0) return;
		const from = table.payload[segment]! + table.captured[segment]! - fresh;
		this.#push('data', fresh, from, segment, arrival);
		this.#next += fresh;
	}

	#push(
		what: StreamChunk['what'],
		length: number,
		from: number,
		segment: number,
		arrival: number,
	): void {
		this.#arrival = Math.max(this.#arrival, arrival);
		this.chunks.push({ what, start: this.#next, length, from, segment, arrival: this.#arrival });
	}
}

/** Keeps what came too early, by its place in the stream, in a binary heap. */
class EarlyArrivals {
	readonly #items: Arrived[] = [];

	get first(): Arrived | undefined {
		return this.#items[0];
	}

	push(arrived: Arrived): void {
		const items = this.#items;
		let at = items.length;
		items.push(arrived);
		while (at > 0) {
			const parent = (at - 1) >> 1;
			if (!isBefore(arrived, items[parent]!)) break;
			items[at] = items[parent]!;
			at = parent;
		}
		items[at] = arrived;
	}

	shift(): Arrived | undefined {
		const items = this.#items;
		const first = items[0];
		const moved = items.pop();
		if (moved === undefined || items.length === 0) return first;
		let at = 0;
		for (;;) {
			let child = 2 * at + 1;
			if (child >= items.length) break;
			if (child + 1 < items.length && isBefore(items[child + 1]!, items[child]!)) child++;
			if (!isBefore(items[child]!, moved)) break;
			items[at] = items[child]!;
			at = child;
		}
		items[at] = moved;
		return first;
	}
}

/** Orders by place, at the same place by arrival, and puts a FIN behind the bytes. */
function isBefore(a: Arrived, b: Arrived): boolean {
	if (a.start !== b.start) return a.start < b.start;
	return a.fin === b.fin ? a.segment < b.segment : b.fin;
}
