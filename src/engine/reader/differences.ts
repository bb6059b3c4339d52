// How a reader reacts to a breach and when it checks for one, and the differences of real programs from the
// strict reader, by name. The section of each difference says whether it breaks a rule, or whether the text
// leaves the matter open.
import type { FrameRuleCode, MessageRuleCode } from '../report/rules.ts';
import type { FrameReaction } from './frame-policy.ts';

/** Represents the code of a rule whose breach a reader may react to: of a frame or of a whole message. */
export type ReaderRule = FrameRuleCode | MessageRuleCode;

/**
 * Names a reaction: one of the strict reader, or one of three more. `fail`: the reader fails the connection without a
 * Close. `drop`: it ends TCP, and the page gets no `error`. `take`: it accepts the Close as it is.
 */
export type ReaderReaction = FrameReaction | 'fail' | 'drop' | 'take';

/**
 * Lists when a reader checks a rule, in this order. `start`: after the first two bytes of the frame. `length`: after
 * the whole length. `header`: after the whole header. `seen`: as soon as any bytes show the breach. `frame`: after the
 * whole frame. `message`: after the frame that ends the message.
 */
export const READER_PHASES = ['start', 'length', 'header', 'seen', 'frame', 'message'] as const;
export type ReaderPhase = (typeof READER_PHASES)[number];

/** Gives for each difference the section that decides the matter or leaves it open. */
export const DIFFERENCES = {
	'wide-length-taken': { section: 'RFC 6455 §5.2', says: 'sender' },
	'masked-taken': { section: 'RFC 6455 §5.1', says: 'breach' },
	'one-byte-close-taken': { section: 'RFC 6455 §5.5.1', says: 'sender' },
	'codes-taken': { section: 'RFC 6455 §7.4', says: 'sender' },
	'no-close-frame': { section: 'RFC 6455 §7.1.7', says: 'advice' },
	'text-code': { section: 'RFC 6455 §7.4.1', says: 'advice' },
	'top-bit-code': { section: 'RFC 6455 §7.4.1', says: 'advice' },
	'too-long-dropped': { section: 'RFC 6455 §7.1.7', says: 'advice' },
	'own-limit': { section: 'RFC 6455 §10.4', says: 'open' },
	'first-bytes': { section: 'RFC 6455 §7.1.7', says: 'open' },
	'lengths-first': { section: 'RFC 6455 §6.2', says: 'open' },
	'header-when-whole': { section: 'RFC 6455 §7.1.7', says: 'open' },
	'frame-when-whole': { section: 'RFC 6455 §7.1.7', says: 'open' },
	'close-when-whole': { section: 'RFC 6455 §5.5.1', says: 'open' },
	'text-at-end': { section: 'RFC 6455 §8.1', says: 'open' },
	'data-code': { section: 'RFC 7692 §7.2.2', says: 'open' },
	'data-when-whole': { section: 'RFC 7692 §7.2.2', says: 'open' },
	'takeover-followed': { section: 'RFC 7692 §7.1.1', says: 'sender' },
	'window-exceeded': { section: 'RFC 7692 §7.1.2', says: 'sender' },
	'after-close-fails': { section: 'RFC 6455 §1.4', says: 'open' },
	'after-close-judged': { section: 'RFC 6455 §1.4', says: 'open' },
} as const satisfies Readonly<Record<string, { section: string; says: DifferenceKind }>>;
export type DifferenceName = keyof typeof DIFFERENCES;

/**
 * Says how a difference relates to the text. `breach`: the reader breaks a MUST. `advice`: it differs from a SHOULD or
 * a description. `sender`: the rule binds the sender, and the text leaves open what a receiver does. `open`: the text
 * says nothing about it.
 */
export type DifferenceKind = 'breach' | 'advice' | 'sender' | 'open';

/** Lists the rules that a difference is about, and says how and when the reader reacts to their breach. */
export interface ReaderDifference {
	readonly rules: readonly ReaderRule[];
	readonly does?: ReaderReaction;
	readonly when?: ReaderPhase;
}
