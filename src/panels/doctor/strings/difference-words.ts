// The form of the words of a difference.
import type { DifferenceId } from '../../../evidence/facts/differences/differences.ts';

/** Says what a difference tells, what to do and what to ask, with the two cases where they have a value. */
export type DifferenceWords = Readonly<
	Record<
		DifferenceId,
		(values: {
			readonly works: string;
			readonly fails: string;
		}) => readonly [says: string, todo: string, asks: string]
	>
>;
