import type { TimelineEntry, Timeline } from '../../../engine/index.ts';
import { leading } from '../../../engine/index.ts';

export const STEP_KINDS = ['all', 'client', 'server', 'frames'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** Whether somebody who steps through that kind of thing stops here. */
export function isStepped({ fact }: TimelineEntry, kind: StepKind): boolean {
	switch (kind) {
		case 'all':
			return true;
		case 'frames':
			return (fact.type === 'left' || fact.type === 'came') && fact.segment.bytes.length > 0;
		default:
			switch (fact.type) {
				case 'page':
				case 'threw':
				case 'redial':
					return kind === 'client';
				case 'protocol':
				case 'did':
				case 'timer':
				case 'read':
					return fact.who === kind;
				case 'left':
				case 'came':
					return (fact.way === 'up') === ((kind === 'client') === (fact.type === 'left'));
				case 'box':
					return false;
			}
	}
}

/** When the next thing of that kind happens in any of them, or the one before; null: none does. */
export function nextMoment(
	timelines: readonly Timeline[],
	at: number,
	by: 1 | -1,
	kind: StepKind,
): number | null {
	const moments = timelines.flatMap(({ entries }) => {
		const behind = leading(entries, (entry) => (by > 0 ? entry.at <= at : entry.at < at));
		for (let i = by > 0 ? behind : behind - 1; i >= 0 && i < entries.length; i += by) {
			if (isStepped(entries[i]!, kind)) return [entries[i]!.at];
		}
		return [];
	});
	if (moments.length === 0) return null;
	return by > 0 ? Math.min(...moments) : Math.max(...moments);
}
