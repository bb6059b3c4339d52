// The TCP segments of a capture as columns of numbers, and the streams that they belong to. A million segments
// need no objects. A stream keeps its segments as a list inside the table, in the order of the file.
import type { PieceRange } from '../piece-range.ts';
import type { CaptureRecord } from './capture-records.ts';
import { TCP_FLAG, type TcpFields } from './ip-packet.ts';

/** Names one of the two ends of a stream: 0 has the lower port or address. */
export type StreamEnd = 0 | 1;

/** Represents a TCP connection as it was found in the capture. */
export interface TcpStream {
	readonly version: 4 | 6;
	/** Says where the file has the address of each end. */
	readonly addresses: readonly [number, number];
	readonly ports: readonly [number, number];
	first: number;
	last: number;
	/** Holds the sequence number of each end’s SYN; it is null if the SYN was not captured. */
	readonly syn: [number | null, number | null];
	/** Holds the end that sent a SYN without ACK; it is null if none was captured. */
	opener: StreamEnd | null;
}

/** Bounds the streams of a capture; the segments of further streams are left out. */
export const MOST_STREAMS = 100_000;
/** Bounds how far a sequence number of the same connection is from another one. */
const NEAR = 1 << 20;

export class SegmentTable {
	count = 0;
	at = new Float64Array(1024);
	sequence = new Uint32Array(1024);
	acknowledgement = new Uint32Array(1024);
	flags = new Uint8Array(1024);
	end = new Uint8Array(1024);
	payload = new Uint32Array(1024);
	captured = new Uint32Array(1024);
	length = new Uint32Array(1024);
	header = new Uint32Array(1024);
	/** Gives the next segment of the same stream; it is −1 at its end. */
	next = new Int32Array(1024);

	readonly streams: TcpStream[] = [];
	/** Counts the segments that were left out, because there are too many streams. */
	leftOut = 0;
	/** Covers the file from the first to the last record of the segments that were left out. */
	leftOutRange: PieceRange | null = null;
	readonly #open = new Map<string, TcpStream>();
	readonly #view: DataView;

	constructor(view: DataView) {
		this.#view = view;
	}

	add(record: CaptureRecord, tcp: TcpFields): void {
		const end = this.#endOf(tcp);
		const stream = this.#streamOf(tcp, end);
		if (stream === null) {
			this.leftOut++;
			this.leftOutRange = { from: this.leftOutRange?.from ?? record.header, to: record.to };
			return;
		}
		const index = this.count++;
		if (index === this.at.length) this.#grow();
		this.at[index] = record.at;
		this.header[index] = record.header;
		this.sequence[index] = tcp.sequence;
		this.acknowledgement[index] = tcp.acknowledgement;
		this.flags[index] = tcp.flags;
		this.end[index] = end;
		this.payload[index] = tcp.payload;
		this.captured[index] = tcp.captured;
		this.length[index] = tcp.length;
		this.next[index] = -1;
		if (stream.last < 0) stream.first = index;
		else this.next[stream.last] = index;
		stream.last = index;
		if ((tcp.flags & TCP_FLAG.syn) !== 0) {
			stream.syn[end] ??= tcp.sequence;
			if ((tcp.flags & TCP_FLAG.ack) === 0) stream.opener ??= end;
		}
	}

	has(index: number, flag: keyof typeof TCP_FLAG): boolean {
		return (this.flags[index]! & TCP_FLAG[flag]) !== 0;
	}

	/** Returns which end of its stream sent the segment. */
	#endOf({ version, source, destination, sourcePort, destinationPort }: TcpFields): StreamEnd {
		if (sourcePort !== destinationPort) return sourcePort < destinationPort ? 0 : 1;
		for (let i = 0; i < (version === 4 ? 4 : 16); i++) {
			const difference = this.#view.getUint8(source + i) - this.#view.getUint8(destination + i);
			if (difference !== 0) return difference < 0 ? 0 : 1;
		}
		return 0;
	}

	#streamOf(tcp: TcpFields, end: StreamEnd): TcpStream | null {
		const { version, source, destination, sourcePort, destinationPort } = tcp;
		const addresses: [number, number] = end === 0 ? [source, destination] : [destination, source];
		const ports: [number, number] =
			end === 0 ? [sourcePort, destinationPort] : [destinationPort, sourcePort];
		const key = this.#key(version, addresses, ports);
		const known = this.#open.get(key);
		if (known !== undefined && !this.#isNew(known, tcp, end)) return known;
		if (this.streams.length >= MOST_STREAMS) return null;
		const syn: TcpStream['syn'] = [null, null];
		const stream: TcpStream = { version, addresses, ports, first: -1, last: -1, syn, opener: null };
		this.streams.push(stream);
		this.#open.set(key, stream);
		return stream;
	}

	/** A SYN with another sequence number begins a new connection between the same ports. */
	#isNew(stream: TcpStream, { flags, sequence }: TcpFields, end: StreamEnd): boolean {
		if ((flags & TCP_FLAG.syn) === 0 || (flags & TCP_FLAG.ack) !== 0) return false;
		const syn = stream.syn[end];
		if (syn !== null) return syn !== sequence;
		for (let i = stream.first; i >= 0; i = this.next[i]!) {
			if (this.end[i] === end) return Math.abs((this.sequence[i]! - sequence) | 0) > NEAR;
		}
		return false;
	}

	/** Returns the addresses and ports as characters of 16 bits each. */
	#key(
		version: 4 | 6,
		addresses: readonly [number, number],
		ports: readonly [number, number],
	): string {
		const view = this.#view;
		const [a, b] = addresses;
		const ends = String.fromCharCode(
			ports[0],
			ports[1],
			view.getUint16(a),
			view.getUint16(a + 2),
			view.getUint16(b),
			view.getUint16(b + 2),
		);
		if (version === 4) return ends;
		let rest = '';
		for (let i = 4; i < 16; i += 2) {
			rest += String.fromCharCode(view.getUint16(a + i), view.getUint16(b + i));
		}
		return ends + rest;
	}

	#grow(): void {
		const to = this.at.length * 2;
		const wider = <Column extends { set(from: Column): void }>(made: Column, old: Column) => {
			made.set(old);
			return made;
		};
		this.at = wider(new Float64Array(to), this.at);
		this.flags = wider(new Uint8Array(to), this.flags);
		this.end = wider(new Uint8Array(to), this.end);
		this.next = wider(new Int32Array(to), this.next);
		this.sequence = wider(new Uint32Array(to), this.sequence);
		this.acknowledgement = wider(new Uint32Array(to), this.acknowledgement);
		this.payload = wider(new Uint32Array(to), this.payload);
		this.captured = wider(new Uint32Array(to), this.captured);
		this.length = wider(new Uint32Array(to), this.length);
		this.header = wider(new Uint32Array(to), this.header);
	}
}
