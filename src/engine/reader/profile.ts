// What a reader does: its reaction to each breach of a frame, when it looks, and its limits. The strict reader is defined
// here; every other is the strict one with differences (profiles.ts).
import type { Statuses } from '../handshake/answer.ts';
import type { FrameRuleCode, HandshakeRuleCode } from '../report/rules.ts';
import type { DifferenceName, ReaderDifference } from './differences.ts';
import { STRICT_FRAME_POLICY } from './frame-policy.ts';
import type { Program } from './programs.ts';
import type { ReaderReaction, ReaderStage } from './reaction.ts';

export interface Profile {
	/** Null: the text. */
	readonly program: Program | null;
	readonly reactions: Readonly<Record<FrameRuleCode, ReaderReaction>>;
	readonly stages: Readonly<Record<FrameRuleCode, ReaderStage>>;
	readonly differences: Readonly<Partial<Record<DifferenceName, ReaderDifference>>>;
	/** Bytes in a frame, in a message; null for as many as JavaScript counts. */
	readonly longestFrame: number | null;
	readonly longestMessage: number | null;
	/** Someone can set the longest message. */
	readonly limitIsSet: boolean;
	/** Of what follows a Close: ignored; an end with an error; its headers judged as before. */
	readonly afterClose: 'discard' | 'fail' | 'judge';
	/** Codes that it answers with an empty Close. */
	readonly answersEmpty: readonly number[];
	/** A browser: rules that a server’s answer was seen to break, and the page’s connection opened. */
	readonly opensDespite: readonly HandshakeRuleCode[];
	/** A server: the statuses that it was seen to refuse with. */
	readonly refusesWith: Statuses;
	/** The page hears an error before `close` when TCP is reset. */
	readonly resetIsError: boolean;
}

/** Follows the text, looks at each bit as soon as it is there, and has no limit but the one it is given. */
export const STRICT_PROFILE: Profile = {
	program: null,
	reactions: STRICT_FRAME_POLICY,
	stages: Object.fromEntries(
		Object.keys(STRICT_FRAME_POLICY).map((rule) => [rule, 'seen']),
	) as Record<FrameRuleCode, ReaderStage>,
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
