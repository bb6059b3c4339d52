// How much is simulated at once, and how long a slice of a longer simulation is. The bounds are counts and
// not times, so a scenario is cut in the same places on every machine. An entry of the timeline takes about
// 20 µs. Compressing and inflating 16 KiB takes about a millisecond, and so does writing 64 KiB of a bulk. A long message
// is compressed in several slices, part by part.
// The lab’s codec counts the bytes that pass through it.
import type { DeflateCodec } from '../../../engine/extension/index.ts';
import type { SteppedSimulation } from '../../../engine/simulation/index.ts';
import { deflateCodec } from '../../../platform/deflate.ts';

/** Represents an amount of work. A simulation stays within it until one of the three counts is reached. */
export interface WorkLimit {
	readonly entries: number;
	/** Counts the bytes that are compressed or inflated. */
	readonly bytes: number;
	/** Counts the bytes that the simulation reports of its work inside a turn. */
	readonly workBytes: number;
}

/**
 * The most that is simulated while the page waits: about 15 ms if one count is reached, and less than 50 ms if all are.
 */
export const AT_ONCE: WorkLimit = { entries: 800, bytes: 1 << 17, workBytes: 1 << 19 };

/** Limits one slice, which takes about 5 ms. */
export const SLICE: WorkLimit = { entries: 200, bytes: 1 << 16, workBytes: 1 << 18 };

/** Returns a function that is true until the simulation has done as much more work as `limit` allows. */
export function withinLimit(simulation: SteppedSimulation, limit: WorkLimit): () => boolean {
	const entries = simulation.count + limit.entries;
	const bytes = meter.bytes + limit.bytes;
	const workBytes = simulation.workBytes + limit.workBytes;
	return () =>
		simulation.count < entries && meter.bytes < bytes && simulation.workBytes < workBytes;
}

/** Counts the bytes given to the codec since the page was loaded. A slice compares the counter before and after. */
const meter = { bytes: 0 };

/** Holds the platform’s codec with the counter of bytes. */
export const meteredCodec: DeflateCodec = {
	deflater: (window, bits) => {
		const stream = deflateCodec.deflater(window, bits);
		return {
			add: (part) => {
				meter.bytes += part.length;
				stream.add(part);
			},
			deflate: (rest) => {
				meter.bytes += rest.length;
				return stream.deflate(rest);
			},
		};
	},
	inflater: (window, bits) => {
		const stream = deflateCodec.inflater(window, bits);
		return {
			inflate: (data, most) => {
				meter.bytes += data.length;
				return stream.inflate(data, most);
			},
			restart: () => stream.restart(),
		};
	},
};
