// What crosses each hop, in units that have a meaning: TCP's own segments, HTTP heads, WebSocket frames,
// HTTP/2 frames. The units are read from the bytes that left, by the one frame decoder. Each unit has the
// times of its first and last byte.
import type { Bytes } from '../bytes/bytes.ts';
import { NO_BYTES } from '../bytes/bytes.ts';
import { joinBytes } from '../bytes/join.ts';
import { decodeFrames } from '../frame/decode.ts';
import type { Frame } from '../frame/frame.ts';
import { frameAt } from '../frame/frame.ts';
import type { FrameRows } from '../frame/rows.ts';
import type { Http2Frame } from '../http2/frame.ts';
import type { Http2Way } from '../http2/way.ts';
import { slicesInWay } from '../http2/way.ts';
import type { Way } from './line.ts';
import type { Timeline } from './timeline.ts';
import type { Travelled, WayReading } from './units-reading.ts';
import { deflatingConnections, readWay, travels, connectionWayKey } from './units-reading.ts';

/** Represents one unit on one way of one hop. Times are in milliseconds of simulated time. */
export interface Unit {
	/** Holds the index of the client's connection, from 0. */
	readonly connection: number;
	readonly hop: number;
	readonly way: Way;
	/**
	 * Names what the unit is. `body`: bytes after a head that opened no WebSocket. `http2`: HTTP/2's preface, or an
	 * HTTP/2 frame other than the WebSocket's DATA.
	 */
	readonly kind: 'syn' | 'syn-ack' | 'tls' | 'fin' | 'rst' | 'head' | 'frame' | 'body' | 'http2';
	/** Holds the offset of the unit's first byte in the stream of this way. */
	readonly offset: number;
	/** Holds the bytes as they left. */
	readonly bytes: Bytes;
	/** Holds the bytes as they arrived, possibly changed in transit; it is null while they have not arrived. */
	readonly arrived: Bytes | null;
	/** Says when the unit's first segment left. */
	readonly departs: number;
	/** Says when the unit's last segment arrived; it is null when it never did. */
	readonly arrives: number | null;
	/** Is true if at least one of the unit's segments reached a node that was gone. */
	readonly ignored: boolean;
	/** Counts the lost copies of the unit's segments. */
	readonly lost: number;
	/** Counts the segments that carried the unit's bytes. */
	readonly segments: number;
	/**
	 * Counts the bytes on the wire of the unit's segments, headers included; they may also carry bytes of neighbouring
	 * units.
	 */
	readonly wireBytes: number;
	/** Holds the index of the timeline's entry in which the unit's first segment left. */
	readonly departureEntry: number;
	/** Holds the index of the entry in which the unit's last segment arrived; it is null when it never did. */
	readonly arrivalEntry: number | null;
	/** Holds the WebSocket frame; it is null for another kind of unit. */
	readonly frame: Frame | null;
	/** Holds the DATA frame in which a WebSocket frame begins; it is null outside HTTP/2. */
	readonly carried: DataFrameAround | null;
	/** Holds the HTTP/2 frame of an `http2` unit; it is null for the preface and for an incomplete frame. */
	readonly http2: Http2Frame | null;
}

/** Describes the DATA frame of HTTP/2 around the beginning of a WebSocket frame. */
export interface DataFrameAround {
	readonly stream: number;
	/**
	 * Holds the nine bytes of the DATA frame's header; it is empty when the WebSocket frame does not begin with the
	 * DATA frame.
	 */
	readonly header: Bytes;
	/** Is true if the WebSocket frame continues in another DATA frame. */
	readonly parted: boolean;
}

/** Returns all units of a timeline, in the order of their departure. */
export function unitsOf(timeline: Timeline): readonly Unit[] {
	return allRead(timeline).units;
}

/** Holds the bytes of one way and the WebSocket frames in them. */
export interface WayFrames {
	readonly bytes: Bytes;
	/** Holds the offset in `bytes` at which frames begin. */
	readonly from: number;
	readonly rows: FrameRows;
}

/** Returns all bytes that left on that way, and the frames in them. */
export function framesOnWay(timeline: Timeline, hop: number, way: Way, connection = 0): WayFrames {
	return allRead(timeline).framesOnWay(hop, way, connection);
}

function allRead(timeline: Timeline): UnitsReader {
	const reader = new UnitsReader(timeline);
	while (reader.step());
	return reader;
}

/**
 * Reads the units of a timeline in steps of one way each: to read a long timeline at once would block a page
 * too long.
 */
export class UnitsReader {
	readonly #timeline: Timeline;
	/** Holds the ways that are read, by `connectionWayKey`. */
	readonly #ways = new Map<string, WayFrames>();
	/** Lists the segments of each way; it is null before the first step. */
	#travels: ReadonlyMap<string, readonly Travelled[]> | null = null;
	#deflating: ReadonlySet<number> = new Set();
	readonly #units: Unit[] = [];

	constructor(timeline: Timeline) {
		this.#timeline = timeline;
	}

	/** Reads one more way. Returns false when all ways are read. */
	step(): boolean {
		if (this.#travels === null) {
			this.#travels = travels(this.#timeline);
			this.#deflating = deflatingConnections(this.#timeline);
			return true;
		}
		for (const [key, travelled] of this.#travels) {
			if (this.#ways.has(key)) continue;
			this.#read(key, travelled);
			return true;
		}
		this.#units.sort((a, b) => a.departs - b.departs || a.departureEntry - b.departureEntry);
		return false;
	}

	/** Returns the units in the order of their departure; they are complete after the last step. */
	get units(): readonly Unit[] {
		return this.#units;
	}

	/** Does the same as the function `framesOnWay`, after the last step. */
	framesOnWay(hop: number, way: Way, connection: number): WayFrames {
		return (
			this.#ways.get(connectionWayKey(connection, hop, way)) ?? {
				bytes: NO_BYTES,
				from: 0,
				rows: this.#rowsOf(NO_BYTES, way, connection),
			}
		);
	}

	#read(key: string, travelled: readonly Travelled[]): void {
		const { way, segment } = travelled[0]!;
		const reading = readWay(this.#timeline, travelled, way);
		const { bytes, heads, http2 } = reading;
		const stream = http2 === null ? bytes : http2.stream;
		const from = http2 === null ? (heads.frames ?? bytes.length) : 0;
		const rows = this.#rowsOf(stream.subarray(from), way, segment.connection);
		this.#ways.set(key, { bytes: stream, from, rows });
		for (const unit of unitsOnWay(travelled, reading, from, rows)) this.#units.push(unit);
	}

	#rowsOf(frames: Bytes, way: Way, connection: number): FrameRows {
		const from = way === 'up' ? 'client' : 'server';
		return decodeFrames(frames, { from, deflate: this.#deflating.has(connection), limit: null });
	}
}

function unitsOnWay(
	travelled: readonly Travelled[],
	{ bytes, heads, http2 }: WayReading,
	from: number,
	rows: FrameRows,
): readonly Unit[] {
	const carrying = travelled.filter(({ segment }) => segment.bytes.length > 0);
	const alone = travelled.filter(({ segment }) => segment.bytes.length === 0);
	const units = alone.map((one) => {
		const { kind, offset } = one.segment;
		return unitOf([one], kind as Unit['kind'], offset, NO_BYTES, null);
	});
	const { ends, frames } = heads;
	let first = 0;
	/** Returns the segments that carry the bytes between two offsets. */
	const underOf = (begin: number, end: number): readonly Travelled[] => {
		while (carrying[first]!.segment.end <= begin) first++;
		const under: Travelled[] = [];
		for (let i = first; i < carrying.length && carrying[i]!.segment.offset < end; i++) {
			under.push(carrying[i]!);
		}
		return under;
	};
	const add = (kind: Unit['kind'], begin: number, end: number, frame: Frame | null): void => {
		units.push(unitOf(underOf(begin, end), kind, begin, bytes.subarray(begin, end), frame));
	};
	let at = 0;
	for (const end of ends) {
		add('head', at, end, null);
		at = end;
	}
	if (http2 !== null) return [...units, ...unitsOfHttp2(bytes, http2, rows, underOf)];
	if (frames === null && at < bytes.length) add('body', at, bytes.length, null);
	for (let i = 0; i < rows.count; i++) {
		const frame = frameAt(rows, i);
		add('frame', from + frame.offset, from + frame.end, frame);
	}
	return units;
}
/**
 * Returns the units of a way that carries HTTP/2: the WebSocket frames in place of the DATA frames that carry
 * them, and all other HTTP/2 frames.
 */
function unitsOfHttp2(
	bytes: Bytes,
	way: Http2Way,
	rows: FrameRows,
	underOf: (begin: number, end: number) => readonly Travelled[],
): readonly Unit[] {
	const units: Unit[] = [];
	let index = 0;
	for (const { from, to, frame: http2, streamFrom } of way.parts) {
		if (http2 === null || streamFrom === null) {
			const unit = unitOf(underOf(from, to), 'http2', from, bytes.subarray(from, to), null);
			units.push({ ...unit, http2 });
			continue;
		}
		for (; index < rows.count; index++) {
			const frame = frameAt(rows, index);
			if (frame.offset >= streamFrom + http2.payload.length) break;
			const slices = slicesInWay(way, frame.offset, frame.end);
			const [begin] = slices;
			const last = slices.at(-1);
			if (begin === undefined || last === undefined) continue;
			const header = begin.starts ? from : begin.offset;
			const under = underOf(header, last.offset + last.length);
			const unit = unitOf(
				under,
				'frame',
				begin.offset,
				way.stream.subarray(frame.offset, frame.end),
				frame,
				slices,
			);
			const { stream } = http2;
			const carried = {
				stream,
				header: bytes.subarray(header, begin.offset),
				parted: slices.length > 1,
			};
			units.push({ ...unit, carried });
		}
	}
	return units;
}

function unitOf(
	under: readonly Travelled[],
	kind: Unit['kind'],
	offset: number,
	bytes: Bytes,
	frame: Frame | null,
	slices: readonly UnitSlice[] = [{ offset, length: bytes.length }],
): Unit {
	const [first] = under;
	const last = under.at(-1);
	if (first === undefined || last === undefined) throw new RangeError('a unit without a segment');
	const all = under.every(({ arrival }) => arrival !== null);
	return {
		connection: first.segment.connection,
		hop: first.hop,
		way: first.way,
		kind,
		offset,
		bytes,
		arrived: all ? arrivedOf(under, slices, bytes) : null,
		departs: first.segment.departs,
		arrives: last.arrival?.at ?? null,
		ignored: under.some(({ ignored }) => ignored),
		lost: under.reduce((sum, one) => sum + (one.arrived ?? one.segment).copies - 1, 0),
		segments: under.length,
		wireBytes: under.reduce((sum, { segment }) => sum + segment.wireBytes, 0),
		departureEntry: first.departure.index,
		arrivalEntry: last.arrival?.index ?? null,
		frame,
		carried: null,
		http2: null,
	};
}

/** Describes some bytes of a unit, by their position in the way's stream. */
interface UnitSlice {
	readonly offset: number;
	readonly length: number;
}

/** Returns the bytes of a unit as they arrived, when segments may have been changed in transit. */
function arrivedOf(under: readonly Travelled[], slices: readonly UnitSlice[], bytes: Bytes): Bytes {
	if (under.every(({ segment, arrived }) => arrived!.bytes === segment.bytes)) return bytes;
	const parts = slices.map(({ offset, length }) => {
		const own = under.filter(
			({ segment }) => segment.offset < offset + length && segment.end > offset,
		);
		const came = joinBytes(own.map(({ arrived }) => arrived!.bytes));
		const behind = own.at(-1)!.segment.end - (offset + length);
		return came.subarray(Math.max(0, offset - own[0]!.segment.offset), came.length - behind);
	});
	return joinBytes(parts);
}
