// The type of a profile: how a reader reacts to each breach of a frame, when it checks, and its limits. The
// strict reader is defined here; `profiles.ts` defines every other reader as the strict one with differences.
import type { Diagnosis } from '../report/diagnosis.ts';
import type { HandshakeRuleCode, RuleCode } from '../report/rules.ts';
import type {
	DifferenceName,
	ReaderDifference,
	ReaderPhase,
	ReaderReaction,
	ReaderRule,
} from './differences.ts';
import { STRICT_FRAME_POLICY } from './frame-policy.ts';
import type { Statuses } from './handshake-policy.ts';
import { STRICT_MESSAGE_POLICY } from './message-policy.ts';
import type { Program } from './programs.ts';

/** Describes how one reader behaves. */
export interface Profile {
	/** Holds the real program; it is null for the strict reader, which follows the text of the RFCs. */
	readonly program: Program | null;
	/** Says how the reader reacts to a breach of each rule. */
	readonly reactions: Readonly<Record<ReaderRule, ReaderReaction>>;
	/** Says when the reader checks each rule. */
	readonly phases: Readonly<Record<ReaderRule, ReaderPhase>>;
	/** Says by name how this reader differs from the strict one. */
	readonly differences: Readonly<Partial<Record<DifferenceName, ReaderDifference>>>;
	/** Bounds the payload of a frame in bytes. */
	readonly longestFrame: number;
	/** Bounds a message in bytes; it is null if the reader has no limit of its own. */
	readonly longestMessage: number | null;
	/** Says whether the user of the program can set the longest message. */
	readonly limitIsSet: boolean;
	/**
	 * Says what the reader does with frames after a Close. `discard`: it ignores them. `fail`: it fails the connection.
	 * `judge`: it still checks the headers of those that came with the Close.
	 */
	readonly afterClose: 'discard' | 'fail' | 'judge';
	/**
	 * Says how far back a copy in DEFLATE data may reach. `agreed`: as far as was agreed on. `message`: so far, and
	 * anywhere in its own message. `all`: 32 KiB.
	 */
	readonly window: 'agreed' | 'message' | 'all';
	/** Lists the close codes that the reader answers with an empty Close. */
	readonly answersEmpty: readonly number[];
	/** Lists, for a browser, the rules that a response broke in measurements although the page's connection opened. */
	readonly opensDespite: readonly HandshakeRuleCode[];
	/** Gives, for a server, the status with which it refused each breach in measurements. */
	readonly refusesWith: Statuses;
	/** Says whether the page receives `error` before `close` when TCP is reset. */
	readonly resetIsError: boolean;
}

const STRICT_REACTIONS = { ...STRICT_FRAME_POLICY, ...STRICT_MESSAGE_POLICY };

/**
 * The strict reader follows the text of the RFCs, checks each bit as soon as it has arrived, and has no limit
 * of its own.
 */
export const STRICT_PROFILE: Profile = {
	program: null,
	reactions: STRICT_REACTIONS,
	phases: Object.fromEntries(Object.keys(STRICT_REACTIONS).map((rule) => [rule, 'seen'])) as Record<
		ReaderRule,
		ReaderPhase
	>,
	differences: {},
	longestFrame: Number.MAX_SAFE_INTEGER,
	longestMessage: null,
	limitIsSet: true,
	afterClose: 'discard',
	window: 'agreed',
	answersEmpty: [],
	opensDespite: [],
	refusesWith: {},
	resetIsError: false,
};

/** Returns whether a reader may react to a breach of this rule. */
export function isReaderRule(code: RuleCode): code is ReaderRule {
	return Object.hasOwn(STRICT_REACTIONS, code);
}

/** Returns what a reader does about a breach with these values. */
export function readerReaction(
	{ code, data }: Pick<Diagnosis<ReaderRule>, 'code' | 'data'>,
	{ reactions }: Pick<Profile, 'reactions'> = STRICT_PROFILE,
): ReaderReaction {
	// A receiver delivers data that only end too early, as far as they go.
	const isCut = code === 'deflate-data-valid' && data['fault'] === 'unfinished';
	return isCut ? 'unseen' : reactions[code];
}

/** Returns whether the reaction ends the connection. */
export function endsConnection(reaction: ReaderReaction): boolean {
	return typeof reaction === 'number' || reaction === 'fail' || reaction === 'drop';
}

/** Returns the longest message that a reader accepts, in bytes, if the program set this limit; null for no limit. */
export function messageLimit(
	{ limitIsSet, longestMessage }: Pick<Profile, 'limitIsSet' | 'longestMessage'>,
	limit: number | null,
): number | null {
	return limitIsSet && limit !== null ? limit : longestMessage;
}
