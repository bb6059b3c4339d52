// The diagnoses that the lab lists. If there are at most `MOST_LISTED`, the list holds all of them. Else it
// holds at most `MOST_LISTED`: those of the frame that ends the connection, then those from the current frame
// onwards, or from the last faulty frame before it if none follows.
import type { Bytes } from '../../../engine/bytes/index.ts';
import {
	diagnosesOf,
	fixOf,
	frameAt,
	nextFaulty,
	previousFaulty,
	type FixKind,
	type FrameDiagnosis,
	type FrameFaultCode,
	type FrameRows,
} from '../../../engine/frame/index.ts';
import { failsConnection } from '../../../engine/reader/index.ts';
import { frameLookalikesOf, type FrameRuleCode } from '../../../engine/report/index.ts';

/**
 * Says what a fault does to the connection of a strict receiver. `fatal`: it ends the connection. `later`: the
 * connection has already ended, or the receiver discards the frame because of another fault, so this one does
 * nothing. `waits`: the receiver waits for more bytes. `tolerated`: the fault breaks a duty or advice and does
 * not end the connection.
 */
export type FaultStanding = 'fatal' | 'later' | 'waits' | 'tolerated';

export interface ListedFault extends JudgedFault {
	readonly frame: number;
	readonly fix: FixKind | null;
	/** Lists the rules whose breach produces the same bytes as this fault. */
	readonly lookalikes: readonly FrameRuleCode[];
	/**
	 * Says whether real programs were measured with such bytes: whole frames, text that ends in its frame (some
	 * receivers wait for the rest), and headers for whose payload no strict receiver waits.
	 */
	readonly measured: boolean;
}

/** Holds the listed faults, and how many more there are. */
export interface FaultList {
	readonly faults: readonly ListedFault[];
	/** Counts the diagnoses that are not listed. */
	readonly hidden: number;
}

export const MOST_LISTED = 6;

/** Holds a key with which the list asks the engine whether a fix exists. The fix itself uses a random key. */
const ANY_KEY = Uint8Array.of(0x37, 0xfa, 0x21, 0x3d);

export function listFaults(rows: FrameRows, bytes: Bytes, index: number): FaultList {
	const faults: ListedFault[] = [];
	const failing = rows.firstFailure?.frame ?? -1;
	let start = 0;
	if (rows.faultCount > MOST_LISTED) {
		// The list starts at the current frame, or at the last faulty frame before it if no later frame is
		// faulty.
		if (failing >= 0) add(rows, bytes, failing, faults);
		start = nextFaulty(rows, index) < 0 ? Math.max(0, previousFaulty(rows, index)) : index;
	}
	for (
		let frame = nextFaulty(rows, start);
		frame >= 0 && faults.length < MOST_LISTED;
		frame = frame + 1 < rows.count ? nextFaulty(rows, frame + 1) : -1
	) {
		if (rows.faultCount > MOST_LISTED && frame === failing) continue;
		add(rows, bytes, frame, faults);
	}
	faults.length = Math.min(faults.length, MOST_LISTED);
	return { faults, hidden: rows.faultCount - faults.length };
}

function add(rows: FrameRows, bytes: Bytes, frame: number, to: ListedFault[]): void {
	const all = frameFaults(rows, bytes, frame);
	const unfinished = all.some(({ diagnosis }) => diagnosis.code === 'frame-incomplete');
	const { fin } = frameAt(rows, frame);
	for (const judged of all) {
		const { code } = judged.diagnosis;
		to.push({
			...judged,
			frame,
			fix: fixOf(bytes, rows, frame, code, ANY_KEY)?.kind ?? null,
			// Rules that only a whole message can break are not lookalikes here: the messages view reports them.
			lookalikes: frameLookalikesOf(code),
			measured: unfinished ? code === 'frame-incomplete' : fin || !code.startsWith('utf8-'),
		});
	}
}

export interface JudgedFault {
	readonly diagnosis: FrameDiagnosis;
	readonly standing: FaultStanding;
}

/** Returns the diagnoses of one frame and what each does to the connection. */
export function frameFaults(rows: FrameRows, bytes: Bytes, frame: number): readonly JudgedFault[] {
	const first = rows.firstFailure;
	let failed = first !== null && frame > first.frame;
	return diagnosesOf(rows, bytes, frame).map((diagnosis) => {
		const { code } = diagnosis;
		const fatal = first !== null && first.frame === frame && first.code === code;
		const standing = fatal ? 'fatal' : faultStanding(code, failed);
		failed ||= fatal;
		return { diagnosis, standing };
	});
}

/**
 * Returns what a breach does that is not the first failure. The receiver discards a frame after a Close, and
 * so a breach in that frame ends nothing (§1.4).
 */
function faultStanding(code: FrameFaultCode, failed: boolean): FaultStanding {
	if (failed || failsConnection(code)) return 'later';
	return code === 'frame-incomplete' ? 'waits' : 'tolerated';
}
