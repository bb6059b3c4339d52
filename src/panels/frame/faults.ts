// The diagnoses that are listed: all of them while they are few; else those from the frame that is looked at
// on, after the one that ends the connection.
import {
	diagnosesOf,
	failsConnection,
	fixOf,
	frameAt,
	frameCausesOf,
	nextFaulty,
	previousFaulty,
	type Bytes,
	type FixKind,
	type FrameDiagnosis,
	type FrameFault,
	type FrameRows,
	type FrameRuleCode,
} from '../../engine/index.ts';

/**
 * `fatal`: a strict receiver ends the connection here. `later`: it would, had it not ended already, or the
 * frame is thrown away. `waits`: more bytes may come. `tolerated`: a duty is broken and nothing happens.
 */
export type FaultStanding = 'fatal' | 'later' | 'waits' | 'tolerated';

export interface ListedFault extends JudgedFault {
	readonly frame: number;
	readonly fix: FixKind | null;
	/** Rules whose breach looks like this one. */
	readonly causes: readonly FrameRuleCode[];
	/** Whether such bytes were measured: whole frames, and text that ends in them; some receivers wait for the rest. */
	readonly measured: boolean;
}

export interface FaultList {
	readonly faults: readonly ListedFault[];
	/** Diagnoses in the frames before and after those listed. */
	readonly hidden: number;
}

export const MOST_LISTED = 6;

/** Says whether there is a fix, and which: the fix itself is made with a fresh key. */
const ANY_KEY = Uint8Array.of(0x37, 0xfa, 0x21, 0x3d);

export function listFaults(rows: FrameRows, bytes: Bytes, index: number): FaultList {
	const faults: ListedFault[] = [];
	const failing = rows.firstFailure?.frame ?? -1;
	let start = 0;
	if (rows.faults > MOST_LISTED) {
		// The frame in front, or the last faulty one before it where nothing follows.
		if (failing >= 0) add(rows, bytes, failing, faults);
		start = nextFaulty(rows, index) < 0 ? Math.max(0, previousFaulty(rows, index)) : index;
	}
	for (
		let frame = nextFaulty(rows, start);
		frame >= 0 && faults.length < MOST_LISTED;
		frame = frame + 1 < rows.count ? nextFaulty(rows, frame + 1) : -1
	) {
		if (rows.faults > MOST_LISTED && frame === failing) continue;
		add(rows, bytes, frame, faults);
	}
	faults.length = Math.min(faults.length, MOST_LISTED);
	return { faults, hidden: rows.faults - faults.length };
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
			// Those that only whole messages show are told above them.
			causes: frameCausesOf(code),
			measured: unfinished ? code === 'frame-incomplete' : fin || !code.startsWith('utf8-'),
		});
	}
}

export interface JudgedFault {
	readonly diagnosis: FrameDiagnosis;
	readonly standing: FaultStanding;
}

/** The diagnoses of one frame, and what each does to the connection. */
export function frameFaults(rows: FrameRows, bytes: Bytes, frame: number): readonly JudgedFault[] {
	const first = rows.firstFailure;
	let failed = first !== null && frame > first.frame;
	return diagnosesOf(rows, bytes, frame).map((diagnosis) => {
		const { code } = diagnosis;
		const fatal = first !== null && first.frame === frame && first.code === code;
		const standing = fatal ? 'fatal' : standingOf(code, failed);
		failed ||= fatal;
		return { diagnosis, standing };
	});
}

/** What a failing breach after a Close is: discarded with its frame (§1.4). */
function standingOf(code: FrameFault, failed: boolean): FaultStanding {
	if (failed || failsConnection(code)) return 'later';
	return code === 'frame-incomplete' ? 'waits' : 'tolerated';
}
