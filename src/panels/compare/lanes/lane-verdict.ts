// What is said of each transport, and of polling first of all. The figures are those of the engine's candidates, judged by
// the reader's own limit.
import {
	judgedForms,
	verdictOf,
	type Candidate,
	type CompareSetting,
	type CostsByTransport,
	type TransportId,
	type Verdict,
	type VerdictReason,
} from '../../../engine/compare/index.ts';

/**
 * Judges one transport. `fits`: in time, within capacity, and not much dearer than the recommended one. `costly`: it fits,
 * but needs several times the bytes. `slow`: a message may wait longer than the reader's limit. `overloaded`: it needs more
 * than the server, the link or the browser can give.
 */
export interface LaneVerdict {
	readonly type: 'fits' | 'costly' | 'slow' | 'overloaded';
	readonly waitMs: number;
	readonly limitMs: number;
	readonly bytesPerMinute: number;
	/** Says how many times the bytes of the recommended transport it needs. It is 1 if there is none. */
	readonly times: number;
}

/** Holds from which ratio on the bytes are worth a warning. */
const COSTLY_FROM = 2;

export function laneVerdict(
	transport: TransportId,
	verdict: Verdict,
	{ tolerableAgeMs: limitMs }: CompareSetting,
): LaneVerdict {
	const one = candidateOf(verdict, transport);
	const best = candidateOf(verdict, verdict.transport);
	const judged = fits(verdict) && best.bytesPerSecond > 0;
	const times = judged ? one.bytesPerSecond / best.bytesPerSecond : 1;
	const type = !one.inTime
		? 'slow'
		: !one.carried
			? 'overloaded'
			: times >= COSTLY_FROM
				? 'costly'
				: 'fits';
	const bytesPerMinute = 60 * one.bytesPerSecond;
	return { type, waitMs: one.longestWaitMs, limitMs, bytesPerMinute, times };
}

/**
 * Returns the reason for the recommended transport, as its lane says it beside the bytes of all. With another reason it
 * may still be a simpler one than that with the fewest bytes.
 */
export function laneReason(verdict: Verdict): VerdictReason {
	if (!fits(verdict)) return verdict.reason;
	const { bytesPerSecond } = candidateOf(verdict, verdict.transport);
	const isLeast = verdict.candidates.every(
		(one) => !one.inTime || !one.carried || one.bytesPerSecond >= bytesPerSecond,
	);
	return isLeast ? verdict.reason : 'simplicity';
}

/** Says when another transport would be right. */
export type Otherwise =
	/** The page only reads. */
	| { readonly type: 'only-reads'; readonly use: TransportId }
	/** The page sends as often as it receives. */
	| { readonly type: 'also-sends'; readonly use: TransportId }
	/** A message may wait this long. */
	| { readonly type: 'may-wait'; readonly ms: number; readonly use: TransportId }
	/** The page polls only so often. */
	| { readonly type: 'polls-less'; readonly ms: number; readonly use: TransportId }
	/** A message must arrive faster than this. */
	| { readonly type: 'hurries'; readonly ms: number; readonly use: TransportId };

/** Answers whether polling is fine. */
export interface Headline {
	/** Says what is the matter with polling. `none`: nothing fits, polling neither. */
	readonly polling: 'fine' | 'costly' | 'slow' | 'overloaded' | 'none';
	readonly use: TransportId;
	readonly waitMs: number;
	readonly limitMs: number;
	readonly times: number;
	readonly otherwise: Otherwise | null;
}

export function headlineOf(
	verdict: Verdict,
	setting: CompareSetting,
	costs: CostsByTransport,
): Headline {
	const use = verdict.transport;
	const polling = laneVerdict('short-polling', verdict, setting);
	const { waitMs, limitMs, times } = fits(verdict) ? polling : laneVerdict(use, verdict, setting);
	const otherwise = otherwiseOf(verdict, setting, costs);
	const said = { use, waitMs, limitMs, times, otherwise };
	if (!fits(verdict)) return { ...said, polling: 'none' };
	if (use === 'short-polling') return { ...said, polling: 'fine' };
	return { ...said, polling: polling.type === 'fits' ? 'costly' : polling.type };
}

/** Returns the first change, of those that a reader would think of, with which another transport is right. */
function otherwiseOf(
	verdict: Verdict,
	setting: CompareSetting,
	costs: CostsByTransport,
): Otherwise | null {
	const { upstreamPerSecond, pollMs, tolerableAgeMs, arrivals } = setting;
	// None of these changes touches the costs of a message.
	const useIf = (change: Partial<CompareSetting>): TransportId | null => {
		const moved = { ...setting, ...change };
		const there = verdictOf(moved, judgedForms(moved, costs));
		return fits(there) && !(fits(verdict) && there.transport === verdict.transport)
			? there.transport
			: null;
	};
	const waitMs = candidateOf(verdict, 'short-polling').longestWaitMs;
	if (verdict.transport === 'short-polling' && fits(verdict)) {
		// Just below its longest wait, polling is too late.
		const use = useIf({ tolerableAgeMs: waitMs - 1 });
		return use && { type: 'hurries', ms: waitMs, use };
	}
	if (upstreamPerSecond > 0) {
		const use = useIf({ upstreamPerSecond: 0 });
		if (use) return { type: 'only-reads', use };
	}
	if (waitMs > tolerableAgeMs && Number.isFinite(waitMs)) {
		const use = useIf({ tolerableAgeMs: waitMs });
		if (use) return { type: 'may-wait', ms: waitMs, use };
	}
	const seldomMs = pollMs + Math.floor(tolerableAgeMs - waitMs);
	if (seldomMs > pollMs && useIf({ pollMs: seldomMs }) === 'short-polling')
		return { type: 'polls-less', ms: seldomMs, use: 'short-polling' };
	if (arrivals.type === 'list' || upstreamPerSecond >= arrivals.ratePerSecond) return null;
	const use = useIf({ upstreamPerSecond: arrivals.ratePerSecond });
	return use && { type: 'also-sends', use };
}

function fits({ reason }: Verdict): boolean {
	return reason !== 'nothing-fits';
}

function candidateOf({ candidates }: Verdict, transport: TransportId): Candidate {
	return candidates.find((one) => one.transport === transport)!;
}
