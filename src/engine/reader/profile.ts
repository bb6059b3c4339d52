// What a reader does: its reaction to each breach of a frame, when it looks, and its limits. The strict reader is defined
// here; every other is the strict one with differences (profiles.ts).
import type { Statuses } from '../handshake/answer.ts';
import type { FrameRuleCode, HandshakeRuleCode } from '../report/rules.ts';
import type { DifferenceName, ReaderDifference } from './differences.ts';
import type { FrameReaction } from './frame-policy.ts';
import { STRICT_FRAME_POLICY } from './frame-policy.ts';
import type { Program } from './programs.ts';

/**
 * Beyond those of the strict reader. `fail`: fails the connection and sends no Close. `drop`: ends TCP, and the page
 * hears of no error. `take`: a Close counts as it stands.
 */
export type ReaderReaction = FrameReaction | 'fail' | 'drop' | 'take';

/**
 * When a reader looks, in this order. `start`: with the first two bytes. `length`: with the whole length. `header`: with
 * all of it. `seen`: as soon as any bytes show it. `frame`: with all of it. `message`: with the frame that ends it.
 */
export const STAGES = ['start', 'length', 'header', 'seen', 'frame', 'message'] as const;
export type ReaderStage = (typeof STAGES)[number];

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
