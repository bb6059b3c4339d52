import type { Entry } from '../../engine/index.ts';

export const STEP_KINDS = ['all', 'client', 'server', 'frames'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** Whether somebody who steps through that kind of thing stops here. */
export function isStepped({ fact }: Entry, kind: StepKind): boolean {
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
