// Says how the play head moves: the speeds of playing, the entries at which the step buttons stop, and the search for
// the next one.
import type { TimelineEntry, Timeline } from '../../../engine/simulation/index.ts';
import { leading } from '../../../engine/partition-point.ts';

/** Lists the speeds of playing, as factors of real time. */
export const SPEEDS = [0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 10, 20, 100] as const;
export type Speed = (typeof SPEEDS)[number];

/**
 * Lists the entries at which the step buttons can stop: all, those of one side, or only segments that carry
 * bytes.
 */
export const STEP_KINDS = ['all', 'client', 'server', 'frames'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** Tells whether a step through entries of this kind stops at the entry. */
export function isStepped({ occurrence }: TimelineEntry, kind: StepKind): boolean {
	switch (kind) {
		case 'all':
			return true;
		case 'frames':
			return (
				(occurrence.type === 'left' || occurrence.type === 'came') &&
				occurrence.segment.bytes.length > 0
			);
		default:
			switch (occurrence.type) {
				case 'page':
				case 'threw':
				case 'reconnect':
					return kind === 'client';
				case 'protocol':
				case 'did':
				case 'timer':
				case 'read':
					return occurrence.who === kind;
				case 'left':
				case 'came':
					return (
						(occurrence.way === 'up') === ((kind === 'client') === (occurrence.type === 'left'))
					);
				case 'box':
					return false;
			}
	}
}

/**
 * Returns the time of the next entry of that kind in any of the timelines, or of the previous one; null if
 * there is none.
 */
export function nextEntryTime(
	timelines: readonly Timeline[],
	at: number,
	by: 1 | -1,
	kind: StepKind,
): number | null {
	const times = timelines.flatMap(({ entries }) => {
		const behind = leading(entries, (entry) => (by > 0 ? entry.at <= at : entry.at < at));
		for (let i = by > 0 ? behind : behind - 1; i >= 0 && i < entries.length; i += by) {
			if (isStepped(entries[i]!, kind)) return [entries[i]!.at];
		}
		return [];
	});
	if (times.length === 0) return null;
	return by > 0 ? Math.min(...times) : Math.max(...times);
}
