// What is simulated at once, and how the rest is cut. The bounds are counts, not times: the same scenario is cut in the
// same way everywhere. An entry takes about 20 µs, 16 KiB are compressed and inflated again in about a millisecond, and
// 64 KiB of a bulk are written in about as long.
import type { SteppedSimulation } from '../../../engine/index.ts';
import { meter } from './metered-codec.ts';

export interface Share {
	readonly entries: number;
	/** Compressed or inflated. */
	readonly bytes: number;
	/** What bulks send. */
	readonly bulkBytes: number;
}

/** So much is simulated while the page waits: less than 50 ms. */
export const AT_ONCE: Share = { entries: 1500, bytes: 1 << 18, bulkBytes: 1 << 20 };

/** A slice of the rest: some 5 ms. */
export const SLICE: Share = { entries: 200, bytes: 1 << 16, bulkBytes: 1 << 18 };

/** Tells whether the simulation may go on: what it does from now on has not come to the share. */
export function within(simulation: SteppedSimulation, share: Share): () => boolean {
	const entries = simulation.count + share.entries;
	const bytes = meter.bytes + share.bytes;
	const bulkBytes = simulation.bulkBytes + share.bulkBytes;
	return () =>
		simulation.count < entries && meter.bytes < bytes && simulation.bulkBytes < bulkBytes;
}
