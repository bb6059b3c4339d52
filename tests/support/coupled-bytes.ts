// The memory that a run of coupled clients holds.
import type { CoupledRun } from '../../src/engine/compare/index.ts';

/** Returns the size of all typed arrays together, in bytes. */
export function coupledBytes({ arrivals, refusals, waits, inside }: CoupledRun): number {
	const { heads, links, queue, refusedInRow } = inside;
	return [arrivals, refusals, waits, heads, links, queue, refusedInRow].reduce(
		(sum, { byteLength }) => sum + byteLength,
		0,
	);
}
