/** Lists the five stages of the computation, and as the sixth the check of a pair. */
export const STAGES = [1, 2, 3, 4, 5, 6] as const;
export type Stage = (typeof STAGES)[number];

/** Holds the stage that shows the rounds of SHA-1. */
export const HASH_STAGE: Stage = 3;
export const CHECK_STAGE: Stage = 6;
