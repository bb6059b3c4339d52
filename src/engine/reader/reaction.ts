// How a reader reacts to a breach, and when it looks for one.
import type { FrameReaction } from './frame-policy.ts';

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
