// Reads the frames of a conversation once: the faults of each and a preview of its payload. The faults
// are those that the receiver sees, so changed frames are read as they arrived.
import { decodeUtf8, type Bytes } from '../../../engine/bytes/index.ts';
import {
	faultCodes,
	frameAt,
	hasDiagnoses,
	isText,
	OPCODE,
	payloadOf,
	type FrameFaultCode,
	type FrameRows,
} from '../../../engine/frame/index.ts';
import { failsConnection } from '../../../engine/reader/index.ts';
import type { Timeline, Unit } from '../../../engine/simulation/index.ts';
import { frameLine } from '../../../ui/bytes/frame-lines.ts';
import { asItCame, framesAround, rowsAround } from '../inspector/way-frames.ts';

/** Says what the diagram and the table need to know about a unit’s frame. */
export interface UnitFrameFacts {
	/** Returns the codes of the frame’s faults, advice included; none for a unit that is not a frame. */
	readonly faults: (unit: Unit) => readonly FrameFaultCode[];
	/** Returns the beginning of the payload: text, a close code with its reason, or hex digits. */
	readonly preview: (unit: Unit) => string;
	/** Tells whether the preview is text. */
	readonly text: (unit: Unit) => boolean;
}

const NONE: readonly FrameFaultCode[] = [];
/**
 * Is the length of the longest payload of a Ping or Pong that is shown as text, in bytes. A control frame has at
 * most 125 bytes.
 */
const SHOWN_BYTES = 40;

/**
 * Tells whether the frame has a fault for which a strict receiver fails the connection, whether or not it still reads
 * the frame. Breaches that it tolerates or cannot see do not count.
 */
export function unitFails(facts: UnitFrameFacts, unit: Unit): boolean {
	return facts.faults(unit).some(failsConnection);
}

/** Returns the facts of a timeline’s frames. */
export function unitFrameFactsOf(timeline: Timeline): UnitFrameFacts {
	const known = new Map<Unit, readonly FrameFaultCode[]>();
	const read = (unit: Unit) => {
		if (unit.frame === null) return NONE;
		if (unit.arrived === null || unit.arrived === unit.bytes) {
			return codesOf(rowsAround(timeline, unit), unit.frame.index);
		}
		const came = asItCame(timeline, unit);
		return came === null ? NONE : codesOf(came.rows, came.index);
	};
	return {
		faults: (unit) => {
			let found = known.get(unit);
			if (found === undefined) known.set(unit, (found = read(unit)));
			return found;
		},
		preview: (unit) => {
			if (unit.frame === null) return '';
			const { bytes, rows } = framesAround(timeline, unit);
			const control = controlText(rows, bytes, unit.frame.index);
			return control ?? frameLine(rows, bytes, () => [], unit.frame.index).preview;
		},
		text: (unit) => {
			if (unit.frame === null) return false;
			const { bytes, rows } = framesAround(timeline, unit);
			const { index } = unit.frame;
			return isText(rows, index) || controlText(rows, bytes, index) !== null;
		},
	};
}

function codesOf(rows: FrameRows, index: number): readonly FrameFaultCode[] {
	return hasDiagnoses(rows, index) ? faultCodes(rows, index) : NONE;
}

/**
 * Returns the payload of a Ping or Pong as text if it is readable; the RFC does not say that it is text
 * (§5.5.2).
 */
function controlText(rows: FrameRows, bytes: Bytes, index: number): string | null {
	const { opcode } = frameAt(rows, index);
	if (opcode !== OPCODE.ping && opcode !== OPCODE.pong) return null;
	const payload = payloadOf(rows, bytes, index);
	if (payload.length === 0 || payload.length > SHOWN_BYTES) return null;
	const { text, fault } = decodeUtf8(payload);
	return fault !== null || /\p{Cc}/u.test(text) ? null : text;
}
