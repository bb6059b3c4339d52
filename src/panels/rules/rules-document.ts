// What the Rules page looks at: a search, its filters, and the rule in front.
import type { Bound, RuleGroup, RuleLevel, StateName } from '../../engine/index.ts';
import { BOUND, GROUPS, LEVELS, PLACES, type Place } from './catalogue.ts';
import { SHOWN, type Shown } from './vectors.ts';

/** In place of a code: the diagram of states is in front. */
export const STATES_PAGE = 'states';

/** An empty text asks for nothing. */
export interface RulesDocument {
	readonly query: string;
	readonly group: RuleGroup | '';
	readonly section: Place;
	readonly binds: Bound | '';
	readonly level: RuleLevel | '';
	readonly shown: Shown | '';
	/** The rule in front, or what somebody took for the code of one; empty for the list alone. */
	readonly code: string;
	/** The state that the diagram says more of. */
	readonly state: StateName | '';
}

export const START: RulesDocument = {
	query: '',
	group: '',
	section: '',
	binds: '',
	level: '',
	shown: '',
	code: '',
	state: '',
};

export const MOST_CHARACTERS = 200;

export const FACETS = ['group', 'section', 'binds', 'level', 'shown'] as const;
export type Facet = (typeof FACETS)[number];

export const FACET_VALUES: Readonly<Record<Facet, readonly string[]>> = {
	group: GROUPS,
	section: PLACES,
	binds: BOUND,
	level: LEVELS,
	shown: SHOWN,
};
