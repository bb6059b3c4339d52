// Collects the events of a connection with their ranges, in order and with times that never go back.
import { NO_BYTES } from '../../engine/bytes/index.ts';
import type { TranscriptAction } from '../../engine/observer/index.ts';
import type { Role } from '../../engine/role.ts';
import type { PieceRange } from '../piece-range.ts';
import type { UnshownBytes } from '../piece.ts';
import { BothEnds } from '../reading-limits.ts';
import type { StreamChunk } from './reassemble.ts';
import type { SegmentTable, StreamEnd } from './segment-table.ts';
import { sentSegments, type SentSegment } from './sent-segments.ts';
import type { ReadStream } from './stream-content.ts';
import { visitInOrder } from './stream-order.ts';
import { recordRange } from './stream-signs.ts';
import { readTls } from './tls-stream.ts';

export class ConnectionInProgress {
	readonly transcript: (TranscriptAction & { readonly at: number })[] = [];
	readonly ranges: (PieceRange | null)[] = [];
	readonly unshown: Readonly<Record<Role, UnshownBytes[]>> = { client: [], server: [] };
	/** Counts how many bytes of each side the events have, and how many no event has. */
	readonly #counted = { client: { shown: 0, unshown: 0 }, server: { shown: 0, unshown: 0 } };
	readonly #data: Uint8Array;
	readonly #table: SegmentTable;
	readonly #client: StreamEnd;
	readonly #finished = new Set<StreamEnd>();
	#ended = false;

	constructor(data: Uint8Array, table: SegmentTable, client: StreamEnd) {
		this.#data = data;
		this.#table = table;
		this.#client = client;
	}

	connect(address: string, segment: number | null): void {
		if (segment === null) return;
		this.#add(
			{ type: 'connect', by: 'client', address },
			segment,
			recordRange(this.#table, segment),
		);
	}

	opened(segment: number, extensions: string | null): void {
		this.#add({ type: 'opened', ...(extensions ? { extensions } : {}) }, segment, null);
	}

	addHalves(halves: Parameters<typeof visitInOrder>[1]): void {
		visitInOrder(this.#table, halves, (end, chunk) => {
			this.#addChunk(end, chunk);
		});
	}

	/** TLS is complete when both sides have sent application data. Its bytes are not those of a WebSocket. */
	addTls({ halves }: ReadStream): void {
		const application = halves.map((half) => readTls(this.#data, half).application ?? Infinity);
		let complete = Math.max(...application);
		visitInOrder(this.#table, halves, (end, chunk) => {
			if (chunk.arrival >= complete) {
				complete = Infinity;
				this.#add({ type: 'secure' }, chunk.arrival, recordRange(this.#table, chunk.segment));
			}
			if (chunk.what !== 'data') this.#addChunk(end, chunk);
		});
	}

	/**
	 * Adds that something was sent, without the bytes, and the ends of TCP.
	 * @param most how many of these events are kept at the beginning, and as many at the end
	 */
	addHeaders(read: ReadStream, most: number): void {
		const sent = new BothEnds<SentSegment>(most);
		for (const segment of sentSegments(this.#table, read)) sent.add(segment);
		const ends: readonly StreamEnd[] = [0, 1];
		const chunks = ends.flatMap((end) =>
			read.halves[end].chunks.map((chunk) => ({ end, chunk, segment: chunk.arrival })),
		);
		const all = [...sent.kept.map((one) => ({ ...one, chunk: null })), ...chunks];
		for (const { end, chunk, segment } of all.toSorted((a, b) => a.segment - b.segment)) {
			if (chunk !== null) this.#addChunk(end, chunk);
			else {
				const by = end === this.#client ? 'client' : 'server';
				this.#add(
					{ type: 'bytes', by, bytes: NO_BYTES },
					segment,
					recordRange(this.#table, segment),
				);
			}
		}
	}

	/** Adds the time up to which the connection was seen, and returns whether its end was. */
	finish(last: number): boolean {
		const at = this.#table.at[last]!;
		if (!this.#ended && at > (this.transcript.at(-1)?.at ?? at))
			this.#add({ type: 'wait' }, last, null);
		return this.#ended;
	}

	#addChunk(end: StreamEnd, { what, start, from, length, segment, arrival }: StreamChunk): void {
		const by = end === this.#client ? 'client' : 'server';
		if (what === 'gap') return;
		if (what === 'data') {
			this.#count(by, start, length);
			// Written out, because a capture has hundreds of thousands of these.
			const bytes = this.#data.subarray(from, from + length);
			this.transcript.push({ type: 'bytes', by, bytes, at: this.#timeOf(arrival) });
			this.ranges.push({ from, to: from + length });
			return;
		}
		// After a FIN of both sides TCP is closed, and a reset says nothing any more.
		if (what === 'reset' && this.#finished.size === 2) return;
		if (what === 'fin') this.#finished.add(end);
		this.#ended = true;
		this.#add({ type: what, by }, arrival, recordRange(this.#table, segment));
	}

	/** Counts the bytes of a chunk, and notes bytes of the stream before it that no event has. */
	#count(by: Role, start: number, length: number): void {
		const counted = this.#counted[by];
		const bytes = start - counted.shown - counted.unshown;
		if (bytes > 0) {
			this.unshown[by].push({ before: counted.shown, bytes });
			counted.unshown += bytes;
		}
		counted.shown += length;
	}

	#add(action: TranscriptAction, segment: number, range: PieceRange | null): void {
		this.transcript.push({ ...action, at: this.#timeOf(segment) });
		this.ranges.push(range);
	}

	#timeOf(segment: number): number {
		return Math.max(this.#table.at[segment]!, this.transcript.at(-1)?.at ?? -Infinity);
	}
}
