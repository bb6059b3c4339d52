// What real endpoints were measured to do about each breach: its vector was sent to each over loopback, servers
// got it from a client, browsers from a server. The duties are in frame-rules.ts, our own reaction in frame-policy.ts.
import type { RuleData } from '../report/diagnosis.ts';
import type { FrameRuleCode } from '../report/rules.ts';
import type { ProgramId } from './programs.ts';

export interface FrameObservation {
	/** Messages handed to the application. */
	readonly delivered: number;
	/** The code in the Close frame that it sent; `empty`: a Close without one; `nothing`: no Close. */
	readonly sent: number | 'empty' | 'nothing';
	/**
	 * What then became of the connection: `open` (it waits or goes on), `clean` (both Close frames came),
	 * `failed` (a page gets `error`, then `close` 1006), `ended` (a page gets `close` 1006 alone).
	 */
	readonly outcome: 'open' | 'clean' | 'failed' | 'ended';
	/** The code in the page's `CloseEvent`; null where there is no page, or no event. */
	readonly reported: number | null;
}

/** Null: not measured, for no endpoint of that role meets the breach. */
export type FrameObservations = Readonly<Record<ProgramId, FrameObservation | null>>;

const WAITS: FrameObservation = { delivered: 0, sent: 'nothing', outcome: 'open', reported: null };
const FAILS_SILENTLY: FrameObservation = fails('nothing');
const ENDS_SILENTLY: FrameObservation = { ...FAILS_SILENTLY, outcome: 'ended' };

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
 * What was measured for a breach with these values. Who was seen to echo or report the code of a Close does so with
 * every code of the range, so the code at hand stands where the vector's stood.
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

function measured(
	ws: FrameObservation | null,
	websockets: FrameObservation | null,
	chromium: FrameObservation | null,
	firefox: FrameObservation | null,
): FrameObservations {
	return { ws, websockets, chromium, firefox };
}

function delivers(messages: number): FrameObservation {
	return { ...WAITS, delivered: messages };
}

/** A server that answers with a Close: 1000 is the echo of the peer's, anything else fails the connection. */
function closes(code: number): FrameObservation {
	return { delivered: 0, sent: code, outcome: code === 1000 ? 'clean' : 'failed', reported: null };
}

function fails(sent: number | 'nothing'): FrameObservation {
	return { delivered: 0, sent, outcome: 'failed', reported: 1006 };
}

function closesClean(reported: number, sent: number | 'empty'): FrameObservation {
	return { delivered: 0, sent, outcome: 'clean', reported };
}
