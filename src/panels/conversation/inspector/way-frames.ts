// The frames of each way, read once: as they left, and as they came where somebody changed them under way.
import {
	decodeFrames,
	frameIndexAt,
	frameOffset,
	joinBytes,
	type Bytes,
	type FrameRows,
	type Timeline,
	type Unit,
} from '../../../engine/index.ts';
import { readingOf, unitsIn } from '../simulating/timelines.ts';

/** One frame among those of its way; ranges count from the first of them. */
export interface FrameReading {
	readonly bytes: Bytes;
	readonly rows: FrameRows;
	readonly index: number;
}

export interface WayStream {
	readonly bytes: Bytes;
	readonly rows: FrameRows;
}

/** Null for what is no frame. */
export function asItLeft(timeline: Timeline, unit: Unit): FrameReading | null {
	const { frame } = unit;
	if (frame === null) return null;
	const { bytes, rows } = framesAround(timeline, unit);
	return { bytes, rows, index: frame.index };
}

/** Null where it came as it left, or has not come. */
export function asItCame(timeline: Timeline, unit: Unit): FrameReading | null {
	const { arrived, frame } = unit;
	if (frame === null || arrived === null || arrived === unit.bytes) return null;
	return replaced(timeline, unit, arrived);
}

/** The frame that begins where this one does, if these bytes stood in its place. Null: none begins. */
export function replaced(timeline: Timeline, unit: Unit, by: Bytes): FrameReading | null {
	const { connection, hop, way } = unit;
	const left = rowsAround(timeline, unit);
	const frames = unitsIn(timeline).filter(
		(one) =>
			one.connection === connection && one.hop === hop && one.way === way && one.frame !== null,
	);
	const at = frames.indexOf(unit);
	const heard = frames.slice(0, at).map((one) => one.arrived ?? one.bytes);
	const before = heard.reduce((sum, { length }) => sum + length, 0);
	const behind = frames.slice(at + 1).map((one) => one.arrived ?? one.bytes);
	const bytes = joinBytes([...heard, by, ...behind]);
	const rows = decodeFrames(bytes, left.context);
	const index = frameIndexAt(rows, before);
	return index >= 0 && frameOffset(rows, index) === before ? { bytes, rows, index } : null;
}

/** As `framesAround`. */
export function rowsAround(timeline: Timeline, { connection, hop, way }: Unit): FrameRows {
	return readingOf(timeline).framesOnWay(hop, way, connection).rows;
}

/** All of its way, on its connection: a client that comes back begins its stream anew. */
export function framesAround(timeline: Timeline, { connection, hop, way }: Unit): WayStream {
	const { bytes, from, rows } = readingOf(timeline).framesOnWay(hop, way, connection);
	return { bytes: bytes.subarray(from), rows };
}
