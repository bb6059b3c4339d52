// Finds the units of a timeline, which are what crosses each hop: TCP's own segments, HTTP heads, WebSocket frames, HTTP/2
// frames. A timeline goes in; its units come out in the order of their departure. They are read from the bytes that left,
// by the one frame decoder.
import type { Bytes } from '../bytes/bytes.ts';
import { NO_BYTES } from '../bytes/bytes.ts';
import { decodeFrames } from '../frame/decode.ts';
import type { Frame } from '../frame/frame.ts';
import { frameAt } from '../frame/frame.ts';
import type { FrameRows } from '../frame/rows.ts';
import type { Http2Way } from '../http2/way.ts';
import { slicesInWay } from '../http2/way.ts';
import { hopLines, type HopLine, type Way } from './line.ts';
import { segmentsIn } from './segment.ts';
import type { Timeline } from './timeline.ts';
import { unitOf, type Unit } from './unit.ts';
import type { Travelled, WayReading } from './units-reading.ts';
import { deflatingConnections, readWay, travels, connectionWayKey } from './units-reading.ts';

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
		const line = hopLines(this.#timeline.scenario.link, 1)[way];
		for (const unit of unitsOnWay(travelled, line, reading, from, rows)) this.#units.push(unit);
	}

	#rowsOf(frames: Bytes, way: Way, connection: number): FrameRows {
		const from = way === 'up' ? 'client' : 'server';
		return decodeFrames(frames, { from, deflate: this.#deflating.has(connection), limit: null });
	}
}

function unitsOnWay(
	travelled: readonly Travelled[],
	line: HopLine,
	{ bytes, heads, http2 }: WayReading,
	from: number,
	rows: FrameRows,
): readonly Unit[] {
	const carrying = travelled.filter(({ segment }) => segment.bytes.length > 0);
	const alone = travelled.filter(({ segment }) => segment.bytes.length === 0);
	const units = alone.map((one) => {
		const { kind, offset } = one.segment;
		const unit = unitOf([one], kind as Unit['kind'], offset, NO_BYTES, null);
		return { ...unit, segments: segmentsIn(one.segment, line) };
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
