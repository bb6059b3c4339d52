// What real programs did when each rule of frames was broken, as measured. A client sent the example that
// breaks the rule to each server over loopback, and a server sent it unmasked to each browser. The rules are in
// report/frame-rules.ts, the strict receiver's reactions in frame-policy.ts.
import type { RuleData } from '../report/diagnosis.ts';
import type { FrameRuleCode } from '../report/rules.ts';
import type { ProgramId } from './programs.ts';

/** Records what one program did about one breach. */
export interface FrameObservation {
	/** Counts the messages that the application received. */
	readonly delivered: number;
	/**
	 * Is the code in the Close frame that the program sent. `empty` means a Close without a code, and `nothing` means
	 * no Close.
	 */
	readonly sent: number | 'empty' | 'nothing';
	/**
	 * Is the state of the connection afterwards: `open` (the program waits or continues), `clean` (both Close frames
	 * came), `failed` (a page gets `error`, then `close` 1006), `ended` (a page gets only `close` 1006).
	 */
	readonly outcome: 'open' | 'clean' | 'failed' | 'ended';
	/** Holds the code in the page's `CloseEvent`; it is null for a server, or without that event. */
	readonly reported: number | null;
}

/**
 * Gives the observation for each program; it is null if it was not measured, for example because an endpoint of that
 * role never receives the breach.
 */
export type FrameObservations = Readonly<Record<ProgramId, FrameObservation | null>>;

const WAITS: FrameObservation = { delivered: 0, sent: 'nothing', outcome: 'open', reported: null };
const FAILS_SILENTLY: FrameObservation = fails('nothing');
const ENDS_SILENTLY: FrameObservation = { ...FAILS_SILENTLY, outcome: 'ended' };

/**
 * Records what ws, Python’s websockets, Chromium and Firefox did, in this order. `closes` describes a server and
 * `fails` a browser.
 */
export const OBSERVED_FRAME: Readonly<Record<FrameRuleCode, FrameObservations>> = {
	'deflate-rsv1-first-frame': measured(closes(1002), closes(1002), fails(1002), FAILS_SILENTLY),
	'deflate-rsv1-control': measured(closes(1002), closes(1002), fails(1002), FAILS_SILENTLY),
	'frame-rsv1': measured(closes(1002), closes(1002), fails(1002), FAILS_SILENTLY),
	'frame-rsv2': measured(closes(1002), closes(1002), fails(1002), FAILS_SILENTLY),
	'frame-rsv3': measured(closes(1002), closes(1002), fails(1002), FAILS_SILENTLY),
	'frame-opcode-reserved-data': measured(closes(1002), closes(1002), fails(1002), FAILS_SILENTLY),
	'frame-opcode-reserved-control': measured(
		closes(1002),
		closes(1002),
		fails(1002),
		FAILS_SILENTLY,
	),
	'frame-incomplete': measured(WAITS, WAITS, WAITS, WAITS),
	'length-minimal-16': measured(delivers(1), delivers(1), fails(1002), FAILS_SILENTLY),
	'length-minimal-64': measured(delivers(1), delivers(1), fails(1002), FAILS_SILENTLY),
	'length-top-bit': measured(closes(1009), closes(1009), fails(1002), FAILS_SILENTLY),
	'length-without-key': measured(WAITS, WAITS, null, null),
	'length-limit': measured(closes(1009), null, null, null),
	'length-representable': measured(closes(1009), closes(1009), ENDS_SILENTLY, FAILS_SILENTLY),
	'mask-client': measured(closes(1002), closes(1002), null, null),
	'mask-server': measured(null, null, fails(1002), delivers(1)),
	'mask-key-fresh': measured(delivers(2), delivers(2), null, null),
	'mask-key-unpredictable': measured(delivers(1), delivers(1), null, null),
	'mask-index-per-frame': measured(closes(1007), closes(1007), null, null),
	'control-unfragmented': measured(closes(1002), closes(1002), fails(1002), FAILS_SILENTLY),
	'control-length': measured(closes(1002), closes(1002), fails(1002), FAILS_SILENTLY),
	'fragment-start-missing': measured(closes(1002), closes(1002), fails(1002), FAILS_SILENTLY),
	'fragment-interleaved': measured(closes(1002), closes(1002), fails(1002), FAILS_SILENTLY),
	'utf8-lead-byte': measured(closes(1007), closes(1007), fails(1002), FAILS_SILENTLY),
	'utf8-continuation': measured(closes(1007), closes(1007), fails(1002), FAILS_SILENTLY),
	'utf8-stray-continuation': measured(closes(1007), closes(1007), fails(1002), FAILS_SILENTLY),
	'utf8-overlong': measured(closes(1007), closes(1007), fails(1002), FAILS_SILENTLY),
	'utf8-surrogate': measured(closes(1007), closes(1007), fails(1002), FAILS_SILENTLY),
	'utf8-too-large': measured(closes(1007), closes(1007), fails(1002), FAILS_SILENTLY),
	'utf8-truncated': measured(closes(1007), closes(1007), fails(1002), FAILS_SILENTLY),
	'close-body-length': measured(
		closes(1002),
		closes(1002),
		fails(1002),
		closesClean(1005, 'empty'),
	),
	'close-code-reserved-local': measured(
		closes(1002),
		closes(1002),
		fails(1002),
		closesClean(1006, 'empty'),
	),
	'close-code-reserved-1004': measured(
		closes(1002),
		closes(1002),
		closesClean(1004, 1004),
		closesClean(1004, 1004),
	),
	'close-code-unassigned': measured(
		closes(1002),
		closes(1002),
		closesClean(2000, 2000),
		closesClean(2000, 2000),
	),
	'close-code-below-1000': measured(
		closes(1002),
		closes(1002),
		closesClean(999, 999),
		closesClean(999, 999),
	),
	'close-code-above-4999': measured(
		closes(1002),
		closes(1002),
		closesClean(5000, 5000),
		closesClean(5000, 5000),
	),
	'close-reason-utf8': measured(closes(1007), closes(1007), fails(1002), FAILS_SILENTLY),
	'close-no-data-after': measured(closes(1000), closes(1000), fails(1000), closesClean(1000, 1000)),
	'close-once': measured(closes(1000), closes(1000), fails(1000), closesClean(1000, 1000)),
	'close-mid-message': measured(
		closes(1000),
		closes(1002),
		closesClean(1000, 1000),
		closesClean(1000, 1000),
	),
};

/**
 * Returns what was measured for a breach with these values. A program that echoed or reported the code of the
 * example's Close does so with every code of that range. The given code therefore replaces the example's.
 */
export function observedFrame(code: FrameRuleCode, { closeCode }: RuleData): FrameObservations {
	const row = OBSERVED_FRAME[code];
	if (typeof closeCode !== 'number') return row;
	const withCode = (seen: FrameObservation | null): FrameObservation | null => {
		if (seen?.outcome !== 'clean') return seen;
		const { sent } = seen;
		return { ...seen, sent: typeof sent === 'number' ? closeCode : sent, reported: closeCode };
	};
	return measured(
		withCode(row.ws),
		withCode(row.websockets),
		withCode(row.chromium),
		withCode(row.firefox),
	);
}

/** Returns the observations in the order of the programs. */
function measured(
	ws: FrameObservation | null,
	websockets: FrameObservation | null,
	chromium: FrameObservation | null,
	firefox: FrameObservation | null,
): FrameObservations {
	return { ws, websockets, chromium, firefox };
}

/**
 * Returns the observation that the program delivered this number of messages and kept the connection open.
 */
function delivers(messages: number): FrameObservation {
	return { ...WAITS, delivered: messages };
}

/**
 * Returns the observation that the server sent a Close: 1000 echoes the peer's code, any other code fails the
 * connection.
 */
function closes(code: number): FrameObservation {
	return { delivered: 0, sent: code, outcome: code === 1000 ? 'clean' : 'failed', reported: null };
}

/** Returns that the page got `error` and `close` 1006; `sent` is the code that the browser sent. */
function fails(sent: number | 'nothing'): FrameObservation {
	return { delivered: 0, sent, outcome: 'failed', reported: 1006 };
}

/** Returns that the page got a clean `close` with the code `reported`; `sent` is the code that the browser sent. */
function closesClean(reported: number, sent: number | 'empty'): FrameObservation {
	return { delivered: 0, sent, outcome: 'clean', reported };
}
