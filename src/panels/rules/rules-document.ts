// Describes the document of the Rules page: a search, its filters, and the rule on display.
import type { StateName } from '../../engine/endpoint/index.ts';
import {
	RULE_GROUPS,
	type Bound,
	type RuleGroup,
	type RuleLevel,
} from '../../engine/report/index.ts';
import type { TermId } from '../../strings/terms.ts';
import { BOUND, LEVELS, SECTION_IDS, type SectionId } from './catalogue.ts';
import { SHOWN, type ShownBy } from './vectors.ts';

/** Holds the value of `code` with which the page shows the diagram of states. */
export const STATES_PAGE = 'states';
/** Holds the value of `code` with which the page shows the glossary. */
export const GLOSSARY_PAGE = 'glossary';

/** Holds the search and what is shown. An empty text is no condition. */
export interface RulesDocument {
	readonly query: string;
	readonly group: RuleGroup | '';
	readonly section: SectionId;
	readonly binds: Bound | '';
	readonly level: RuleLevel | '';
	readonly shown: ShownBy | '';
	/**
	 * Holds the code of the rule on display, or a text from an address that is not a code. It is empty for the list
	 * alone.
	 */
	readonly code: string;
	/** Names the chosen state of the diagram. It is empty for none. */
	readonly state: StateName | '';
	/** Names the chosen term of the glossary. It is empty for none. */
	readonly term: TermId | '';
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
	term: '',
};

export const MOST_CHARACTERS = 200;

export const FACETS = ['group', 'section', 'binds', 'level', 'shown'] as const;
export type Facet = (typeof FACETS)[number];

export const FACET_VALUES: Readonly<Record<Facet, readonly string[]>> = {
	group: RULE_GROUPS,
	section: SECTION_IDS,
	binds: BOUND,
	level: LEVELS,
	shown: SHOWN,
};
