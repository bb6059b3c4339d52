// Describes a silence: a time in which nothing passed.

/** A shorter time without anything is neither a row of the time line nor a sign. */
export const LEAST_SILENCE_MS = 5000;

/** Returns the length of a silence in seconds, with two decimals; null if it is too short to be one. */
export function silenceSeconds(ms: number): number | null {
	return ms < LEAST_SILENCE_MS ? null : Math.round(ms / 10) / 100;
}
