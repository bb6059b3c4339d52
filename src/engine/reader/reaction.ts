// How a reader reacts to a breach, and when it checks for one.
import type { FrameReaction } from './frame-policy.ts';

/**
 * The reactions of the strict reader and three more. `fail`: fails the connection without a Close. `drop`:
 * ends TCP, and the page gets no `error`. `take`: accepts the Close as it is.
 */
export type ReaderReaction = FrameReaction | 'fail' | 'drop' | 'take';

/**
 * When a reader checks a rule, in this order. `start`: after the first two bytes of the frame. `length`:
 * after the whole length. `header`: after the whole header. `seen`: as soon as any bytes show the breach.
 * `frame`: after the whole frame. `message`: after the frame that ends the message.
 */
export const READER_PHASES = ['start', 'length', 'header', 'seen', 'frame', 'message'] as const;
export type ReaderPhase = (typeof READER_PHASES)[number];
