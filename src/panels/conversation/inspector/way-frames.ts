// Returns the frames of one hop and direction: as they left, and as they arrived if the network changed them.
import { joinBytes, type Bytes } from '../../../engine/bytes/index.ts';
import {
	decodeFrames,
	frameIndexAt,
	frameOffset,
	type FrameRows,
} from '../../../engine/frame/index.ts';
import type { Timeline, Unit } from '../../../engine/simulation/index.ts';
import { unitsReaderOf, unitsIn } from '../simulating/timelines.ts';

/** Represents one frame in the stream of its direction. Ranges count from the first byte of the first frame. */
export interface InspectedFrame {
	readonly bytes: Bytes;
	readonly rows: FrameRows;
	readonly index: number;
}

/** Holds the bytes of all frames of one connection and direction, with their rows. */
export interface WayStream {
	readonly bytes: Bytes;
	readonly rows: FrameRows;
}

/** Returns the frame as it left; null if the unit is not a frame. */
export function asItLeft(timeline: Timeline, unit: Unit): InspectedFrame | null {
	const { frame } = unit;
	if (frame === null) return null;
	const { bytes, rows } = framesAround(timeline, unit);
	return { bytes, rows, index: frame.index };
}

/** Returns the frame as it arrived; null if its bytes were not changed or have not arrived. */
export function asItCame(timeline: Timeline, unit: Unit): InspectedFrame | null {
	const { arrived, frame } = unit;
	if (frame === null || arrived === null || arrived === unit.bytes) return null;
	return replaced(timeline, unit, arrived);
}

/**
 * Returns the frame that is read if `by` replaces the bytes of the unit. Null if no frame begins at that
 * place.
 */
export function replaced(timeline: Timeline, unit: Unit, by: Bytes): InspectedFrame | null {
	const { connection, hop, way } = unit;
	const left = rowsAround(timeline, unit);
	const frames = unitsIn(timeline).filter(
		(one) =>
			one.connection === connection && one.hop === hop && one.way === way && one.frame !== null,
	);
	const at = frames.indexOf(unit);
	const earlier = frames.slice(0, at).map((one) => one.arrived ?? one.bytes);
	const before = earlier.reduce((sum, { length }) => sum + length, 0);
	const behind = frames.slice(at + 1).map((one) => one.arrived ?? one.bytes);
	const bytes = joinBytes([...earlier, by, ...behind]);
	const rows = decodeFrames(bytes, left.context);
	const index = frameIndexAt(rows, before);
	return index >= 0 && frameOffset(rows, index) === before ? { bytes, rows, index } : null;
}

/**
 * Returns the number of frames on the unit’s way that have left by a time in milliseconds; `Infinity` means all.
 */
export function framesUntil(timeline: Timeline, unit: Unit, ms: number): number {
	if (ms === Infinity) return rowsAround(timeline, unit).count;
	const { connection, hop, way } = unit;
	return unitsIn(timeline).filter(
		(one) =>
			one.connection === connection &&
			one.hop === hop &&
			one.way === way &&
			one.frame !== null &&
			one.departs <= ms,
	).length;
}

/** Returns the rows of the unit’s connection and direction. */
export function rowsAround(timeline: Timeline, { connection, hop, way }: Unit): FrameRows {
	return unitsReaderOf(timeline).framesOnWay(hop, way, connection).rows;
}

/**
 * Returns the frames of the unit’s connection and direction. Each reconnect of the client begins a new
 * stream.
 */
export function framesAround(timeline: Timeline, { connection, hop, way }: Unit): WayStream {
	const { bytes, from, rows } = unitsReaderOf(timeline).framesOnWay(hop, way, connection);
	return { bytes: bytes.subarray(from), rows };
}
