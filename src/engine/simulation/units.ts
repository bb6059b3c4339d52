// What crosses each hop, in units that mean something: TCP's own segments, heads, frames. Read from the bytes that
// left, by the one frame decoder; each with the times of its first and its last byte.
import type { Bytes } from '../bytes/bytes.ts';
import { NO_BYTES } from '../bytes/bytes.ts';
import { joinBytes } from '../bytes/join.ts';
import { decodeFrames } from '../frame/decode.ts';
import type { Frame } from '../frame/frame.ts';
import { frameAt } from '../frame/frame.ts';
import type { FrameRows } from '../frame/rows.ts';
import type { Http2Frame } from '../http2/frame.ts';
import type { Http2Way } from '../http2/way.ts';
import { placesInWay } from '../http2/way.ts';
import type { Way } from './line.ts';
import type { Timeline } from './timeline.ts';
import type { Travelled, WayReading } from './units-reading.ts';
import { deflatingConnections, readWay, travels, connectionWayKey } from './units-reading.ts';

export interface Unit {
	/** Of a client that comes back, from 0. */
	readonly connection: number;
	readonly hop: number;
	readonly way: Way;
	/** `body`: bytes behind a head that opened nothing. `http2`: its preface, or a frame that is not the WebSocket's DATA. */
	readonly kind: 'syn' | 'syn-ack' | 'tls' | 'fin' | 'rst' | 'head' | 'frame' | 'body' | 'http2';
	/** In this direction's stream. */
	readonly offset: number;
	/** As they left. */
	readonly bytes: Bytes;
	/** As they came, where somebody changed them on the way; null while they have not come. */
	readonly arrived: Bytes | null;
	readonly departs: number;
	/** When the last of it came; null: it never did. */
	readonly arrives: number | null;
	/** Nobody was there to take it. */
	readonly unheard: boolean;
	/** Copies of its segments that were lost. */
	readonly lost: number;
	readonly segments: number;
	readonly wireBytes: number;
	/** Of the timeline: its first segment left, its last came. */
	readonly left: number;
	readonly came: number | null;
	/** Of a frame. */
	readonly frame: Frame | null;
	/** Of a frame in HTTP/2: the DATA frame that it begins in. */
	readonly carried: DataFrameAround | null;
	/** Of `http2`; null for the preface, and for what is not whole. */
	readonly http2: Http2Frame | null;
}

export interface DataFrameAround {
	readonly stream: number;
	/** The nine bytes before it; none where another frame stands between. */
	readonly header: Bytes;
	/** Other frames of HTTP/2 stand between its bytes. */
	readonly parted: boolean;
}

/** By time of departure. */
export function unitsOf(timeline: Timeline): readonly Unit[] {
	return allRead(timeline).units;
}

export interface WayFrames {
	readonly bytes: Bytes;
	/** Where frames begin. */
	readonly from: number;
	readonly rows: FrameRows;
}

/** All bytes that left on that way, and the frames in them, as Frame would read them. */
export function framesOnWay(timeline: Timeline, hop: number, way: Way, connection = 0): WayFrames {
	return allRead(timeline).framesOnWay(hop, way, connection);
}

function allRead(timeline: Timeline): UnitsReader {
	const reader = new UnitsReader(timeline);
	while (reader.step());
	return reader;
}

/** Reads the units of a timeline in steps, each of one way: a long timeline takes longer than a page may stand still. */
export class UnitsReader {
	readonly #timeline: Timeline;
	readonly #ways = new Map<string, WayFrames>();
	/** Null before the first step. */
	#travels: ReadonlyMap<string, readonly Travelled[]> | null = null;
	#deflating: ReadonlySet<number> = new Set();
	readonly #units: Unit[] = [];

	constructor(timeline: Timeline) {
		this.#timeline = timeline;
	}

	/** Whether there is another step. */
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
		this.#units.sort((a, b) => a.departs - b.departs || a.left - b.left);
		return false;
	}

	/** By time of departure, behind the last step. */
	get units(): readonly Unit[] {
		return this.#units;
	}

	/** As `framesOnWay`, behind the last step. */
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
	/** The segments with what stands between the two. */
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
/** In place of the DATA frames of the WebSocket, the frames in them. */
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
			const places = placesInWay(way, frame.offset, frame.end);
			const [begin] = places;
			const last = places.at(-1);
			if (begin === undefined || last === undefined) continue;
			const header = begin.starts ? from : begin.offset;
			const under = underOf(header, last.offset + last.length);
			const unit = unitOf(
				under,
				'frame',
				begin.offset,
				way.stream.subarray(frame.offset, frame.end),
				frame,
				places,
			);
			const { stream } = http2;
			const carried = {
				stream,
				header: bytes.subarray(header, begin.offset),
				parted: places.length > 1,
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
	places: readonly UnitPlace[] = [{ offset, length: bytes.length }],
): Unit {
	const [first] = under;
	const last = under.at(-1);
	if (first === undefined || last === undefined) throw new RangeError('a unit without a segment');
	const all = under.every(({ came }) => came !== null);
	return {
		connection: first.segment.connection,
		hop: first.hop,
		way: first.way,
		kind,
		offset,
		bytes,
		arrived: all ? arrivedOf(under, places, bytes) : null,
		departs: first.segment.departs,
		arrives: last.came?.at ?? null,
		unheard: under.some(({ unheard }) => unheard),
		lost: under.reduce((sum, one) => sum + (one.arrived ?? one.segment).copies - 1, 0),
		segments: under.length,
		wireBytes: under.reduce((sum, { segment }) => sum + segment.wireBytes, 0),
		left: first.left.index,
		came: last.came?.index ?? null,
		frame,
		carried: null,
		http2: null,
	};
}

interface UnitPlace {
	readonly offset: number;
	readonly length: number;
}

/** Where segments were changed, what of them stands in this unit's places. */
function arrivedOf(under: readonly Travelled[], places: readonly UnitPlace[], bytes: Bytes): Bytes {
	if (under.every(({ segment, arrived }) => arrived!.bytes === segment.bytes)) return bytes;
	const parts = places.map(({ offset, length }) => {
		const own = under.filter(
			({ segment }) => segment.offset < offset + length && segment.end > offset,
		);
		const came = joinBytes(own.map(({ arrived }) => arrived!.bytes));
		const behind = own.at(-1)!.segment.end - (offset + length);
		return came.subarray(Math.max(0, offset - own[0]!.segment.offset), came.length - behind);
	});
	return joinBytes(parts);
}
