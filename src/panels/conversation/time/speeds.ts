/** The speeds of playing, as factors of real time. */
export const SPEEDS = [0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 10, 20, 100] as const;
export type Speed = (typeof SPEEDS)[number];
