// How a reader differs from the strict one in some frames, as the named differences of its profile. The verdicts of both
// go in. A difference is named if a breach shows it up to where the reader stops.
import { decodeFrames } from '../frame/decode.ts';
import { faultCodes, nextFaulty } from '../frame/diagnoses.ts';
import { frameAt } from '../frame/frame.ts';
import type { FrameRows } from '../frame/rows.ts';
import { readMessages } from '../message/messages.ts';
import type { DifferenceName, ReaderPhase, ReaderRule } from '../reader/differences.ts';
import { messageLimit } from '../reader/profile.ts';
import { PROFILES } from '../reader/profiles.ts';
import { phaseReached, readerBreaches } from '../reader/reader-breaches.ts';
import type { Reader } from '../reader/reader.ts';
import type { ReaderVerdict, SentFrames } from './reader-verdict.ts';

/** Returns the names of the differences that show in these frames. */
export function readerDifferences(
	sent: SentFrames,
	reader: Reader,
	verdict: ReaderVerdict,
	strict: ReaderVerdict,
): readonly DifferenceName[] {
	if (reader === 'strict') return [];
	const profile = PROFILES[reader];
	const { differences, phases, reactions, longestFrame } = profile;
	const { bytes, from, deflate } = sent;
	const limit = messageLimit(profile, sent.limit);
	const rows = decodeFrames(bytes, { from, deflate, limit, longestFrame });
	const { failure } = verdict;
	const names = new Set<DifferenceName>();

	/** @param reached whether enough has arrived for the reader's check */
	const name = (rule: ReaderRule, reached: boolean): void => {
		for (const one of Object.keys(differences) as DifferenceName[]) {
			const { rules, does, when } = differences[one]!;
			if (!rules.includes(rule)) continue;
			if (does !== undefined && reached && reactions[rule] === does) names.add(one);
			if (when !== undefined && !reached) names.add(one);
		}
	};

	const close = rows.firstClose < 0 ? Infinity : rows.firstClose;
	const stop = Math.min(failure?.frame ?? Infinity, close);
	if (failure !== null && failure.rule !== 'after-close') {
		const { frame, rule } = failure;
		const lengths = differences['lengths-first'] && phases[rule] === 'length';
		if (lengths || frame <= close) name(rule, true);
		if (lengths) {
			// The reader has not looked at anything else.
			if (frame > 0) names.add('lengths-first');
			return [...names];
		}
	}
	if (failure !== null && failure.frame > close) {
		names.add(failure.rule === 'after-close' ? 'after-close-fails' : 'after-close-judged');
	}
	for (const index of faultyFrames(rows, stop)) {
		const frame = frameAt(rows, index);
		const breaches = readerBreaches(rows, frame, profile);
		for (const breach of breaches) name(breach.rule, phaseReached(breach.phase, frame));
		// The first two bytes of a control frame showed a length that is not decoded yet.
		if (breaches.length > faultCodes(rows, index).length) names.add('first-bytes');
	}
	const strictRows = decodeFrames(bytes, sent);
	if (firstOverLimit(rows, stop) !== firstOverLimit(strictRows, stop)) names.add('own-limit');
	// What whole messages show is read where one of the two receivers stopped.
	for (const { frame } of [failure, strict.failure].filter((one) => one !== null)) {
		if (!deflate || frame > close) continue;
		const messages = readMessages(rows, bytes, sent);
		const { diagnoses, end } = messages.at(messages.holding(frame));
		const reached: Partial<Record<ReaderPhase, boolean>> = {
			frame: frameAt(rows, frame).complete,
			message: end === 'whole',
		};
		for (const { code } of diagnoses) {
			name(code, reached[phases[code]] ?? true);
			if (code === 'deflate-window-kept' && failure?.frame !== frame) names.add('window-exceeded');
		}
		const own = failure?.frame === frame && failure.rule === 'deflate-limit-inflated';
		const theirs =
			strict.failure?.frame === frame && strict.failure.rule === 'deflate-limit-inflated';
		if (own !== theirs) names.add('own-limit');
	}
	return [...names];
}

function* faultyFrames(rows: FrameRows, stop: number): Generator<number, void, void> {
	for (let i = nextFaulty(rows, 0); i >= 0 && i <= stop; i = nextFaulty(rows, i + 1)) yield i;
}

/** Returns the first frame with which a message exceeds the limit of these rows; −1 without one. */
function firstOverLimit(rows: FrameRows, stop: number): number {
	for (const index of faultyFrames(rows, stop)) {
		if (faultCodes(rows, index).includes('length-limit')) return index;
	}
	return -1;
}
