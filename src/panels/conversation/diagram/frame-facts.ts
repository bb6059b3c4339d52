// What the frames of a conversation say and which rules they break, by their way, read once: as they left, and where
// somebody changed them on the way, as they came.
import {
	decodeUtf8,
	failsConnection,
	faultCodes,
	frameAt,
	hasDiagnoses,
	isText,
	OPCODE,
	payloadOf,
	type Bytes,
	type FrameFault,
	type FrameRows,
	type Timeline,
	type Unit,
} from '../../../engine/index.ts';
import { frameLine } from '../../../ui/frame-lines.ts';
import { asItCame, framesAround, rowsAround } from '../inspector/way-frames.ts';

export interface FrameFacts {
	/** The codes of the rules that it breaks; none for what is no frame. */
	readonly faults: (unit: Unit) => readonly FrameFault[];
	/** The beginning of its payload: text, a close code and reason, or hex digits. */
	readonly preview: (unit: Unit) => string;
	/** The preview is text. */
	readonly text: (unit: Unit) => boolean;
}

const NONE: readonly FrameFault[] = [];
/** Of a control frame, which has 125 at most. */
const SHOWN_BYTES = 40;

/** Whether a strict receiver ends the connection for it; what it waits for, tolerates or cannot see is no breach here. */
export function isBroken(facts: FrameFacts, unit: Unit): boolean {
	return facts.faults(unit).some(failsConnection);
}

export function frameFactsOf(timeline: Timeline): FrameFacts {
	const changed = new Map<Unit, readonly FrameFault[]>();
	return {
		faults: (unit) => {
			if (unit.frame === null) return NONE;
			if (unit.arrived === null || unit.arrived === unit.bytes) {
				return codesOf(rowsAround(timeline, unit), unit.frame.index);
			}
			let found = changed.get(unit);
			if (found === undefined) {
				const came = asItCame(timeline, unit);
				changed.set(unit, (found = came === null ? NONE : codesOf(came.rows, came.index)));
			}
			return found;
		},
		preview: (unit) => {
			if (unit.frame === null) return '';
			const { bytes, rows } = framesAround(timeline, unit);
			const spoken = controlText(rows, bytes, unit.frame.index);
			return spoken ?? frameLine(rows, bytes, () => [], unit.frame.index).preview;
		},
		text: (unit) => {
			if (unit.frame === null) return false;
			const { bytes, rows } = framesAround(timeline, unit);
			const { index } = unit.frame;
			return isText(rows, index) || controlText(rows, bytes, index) !== null;
		},
	};
}

function codesOf(rows: FrameRows, index: number): readonly FrameFault[] {
	return hasDiagnoses(rows, index) ? faultCodes(rows, index) : NONE;
}

/** What people put into a Ping is mostly text, though nothing says so (§5.5.2). */
function controlText(rows: FrameRows, bytes: Bytes, index: number): string | null {
	const { opcode } = frameAt(rows, index);
	if (opcode !== OPCODE.ping && opcode !== OPCODE.pong) return null;
	const payload = payloadOf(rows, bytes, index);
	if (payload.length === 0 || payload.length > SHOWN_BYTES) return null;
	const { text, fault } = decodeUtf8(payload);
	return fault !== null || /\p{Cc}/u.test(text) ? null : text;
}
