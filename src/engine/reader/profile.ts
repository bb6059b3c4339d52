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

/** How one reader behaves. */
export interface Profile {
	/** The real program; null for the strict reader, which follows the text of the RFCs. */
	readonly program: Program | null;
	/** How the reader reacts to a breach of each rule. */
	readonly reactions: Readonly<Record<FrameRuleCode, ReaderReaction>>;
	/** When the reader checks each rule. */
	readonly phases: Readonly<Record<FrameRuleCode, ReaderPhase>>;
	/** How this reader differs from the strict one, by name. */
	readonly differences: Readonly<Partial<Record<DifferenceName, ReaderDifference>>>;
	/** The longest payload of a frame in bytes; null for the largest length that JavaScript can represent. */
	readonly longestFrame: number | null;
	/** The longest message in bytes; null if the reader has no limit of its own. */
	readonly longestMessage: number | null;
	/** Whether the user of the program can set the longest message. */
	readonly limitIsSet: boolean;
	/**
	 * What the reader does with frames after a Close. `discard`: it ignores them. `fail`: it fails the
	 * connection. `judge`: it still checks their headers.
	 */
	readonly afterClose: 'discard' | 'fail' | 'judge';
	/** The close codes that the reader answers with an empty Close. */
	readonly answersEmpty: readonly number[];
	/**
	 * For a browser: the rules that a response broke in measurements although the page's connection opened.
	 */
	readonly opensDespite: readonly HandshakeRuleCode[];
	/** For a server: the status with which it refused each breach in measurements. */
	readonly refusesWith: Statuses;
	/** Whether the page receives `error` before `close` when TCP is reset. */
	readonly resetIsError: boolean;
}

/**
 * The strict reader follows the text of the RFCs, checks each bit as soon as it has arrived, and has no limit
 * of its own.
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
