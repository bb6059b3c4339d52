// The type of a profile: how a reader reacts to each breach of a frame, when it checks, and its limits. The
// strict reader is defined here; `profiles.ts` defines every other reader as the strict one with differences.
import type { FrameRuleCode, HandshakeRuleCode } from '../report/rules.ts';
import type {
	DifferenceName,
	ReaderDifference,
	ReaderPhase,
	ReaderReaction,
} from './differences.ts';
import { STRICT_FRAME_POLICY } from './frame-policy.ts';
import type { Statuses } from './handshake-policy.ts';
import type { Program } from './programs.ts';

/** Describes how one reader behaves. */
export interface Profile {
	/** Holds the real program; it is null for the strict reader, which follows the text of the RFCs. */
	readonly program: Program | null;
	/** Says how the reader reacts to a breach of each rule. */
	readonly reactions: Readonly<Record<FrameRuleCode, ReaderReaction>>;
	/** Says when the reader checks each rule. */
	readonly phases: Readonly<Record<FrameRuleCode, ReaderPhase>>;
	/** Says by name how this reader differs from the strict one. */
	readonly differences: Readonly<Partial<Record<DifferenceName, ReaderDifference>>>;
	/** Bounds the payload of a frame in bytes; it is null for the largest length that JavaScript can represent. */
	readonly longestFrame: number | null;
	/** Bounds a message in bytes; it is null if the reader has no limit of its own. */
	readonly longestMessage: number | null;
	/** Says whether the user of the program can set the longest message. */
	readonly limitIsSet: boolean;
	/**
	 * Says what the reader does with frames after a Close. `discard`: it ignores them. `fail`: it fails the connection.
	 * `judge`: it still checks their headers.
	 */
	readonly afterClose: 'discard' | 'fail' | 'judge';
	/** Lists the close codes that the reader answers with an empty Close. */
	readonly answersEmpty: readonly number[];
	/** Lists, for a browser, the rules that a response broke in measurements although the page's connection opened. */
	readonly opensDespite: readonly HandshakeRuleCode[];
	/** Gives, for a server, the status with which it refused each breach in measurements. */
	readonly refusesWith: Statuses;
	/** Says whether the page receives `error` before `close` when TCP is reset. */
	readonly resetIsError: boolean;
}

/**
 * The strict reader follows the text of the RFCs, checks each bit as soon as it has arrived, and has no limit
 * of its own. An endpoint with this profile checks a header when it is complete, and each byte of the payload as it
 * arrives.
 */
export const STRICT_PROFILE: Profile = {
	program: null,
	reactions: STRICT_FRAME_POLICY,
	phases: Object.fromEntries(
		Object.keys(STRICT_FRAME_POLICY).map((rule) => [rule, 'seen']),
	) as Record<FrameRuleCode, ReaderPhase>,
	differences: {},
	longestFrame: null,
	longestMessage: null,
	limitIsSet: true,
	afterClose: 'discard',
	answersEmpty: [],
	opensDespite: [],
	refusesWith: {},
	resetIsError: false,
};
