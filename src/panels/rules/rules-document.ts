// What the Rules page looks at: a search, its filters, and the rule in front. Its written form is an address that a
// person can type: `#/rules/<code>?q=…&group=…`. `#/rules/states` is the diagram of states instead of a rule.
import {
	STATE_NAMES,
	type Bound,
	type RuleGroup,
	type RuleLevel,
	type StateName,
} from '../../engine/index.ts';
import type { AddressProblem, Json, Parameters } from '../../lab/lab.ts';
import { asText, SavedFields, type ReadDocument } from '../../lab/saved-fields.ts';
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

/** The parameter of each part; `code` is written in the path. */
const NAMES: Readonly<Record<keyof RulesDocument, string>> = {
	code: 'code',
	query: 'q',
	group: 'group',
	section: 'section',
	binds: 'binds',
	level: 'level',
	shown: 'shown',
	state: 'state',
};
const PARTS = Object.keys(NAMES) as (keyof RulesDocument)[];

export function documentParameters(document: RulesDocument): Parameters {
	const said = PARTS.filter((part) => document[part] !== '');
	return Object.fromEntries(
		said.map((part) => [NAMES[part], part === 'level' ? spelling(document.level) : document[part]]),
	);
}

/** An address that says anything means the whole: what it leaves out is asked for by nobody. */
export function readParameters(parameters: Pick<URLSearchParams, 'get'>): {
	readonly document: RulesDocument | null;
	readonly problems: readonly AddressProblem[];
} {
	const problems: AddressProblem[] = [];
	const said: Partial<Record<keyof RulesDocument, string>> = {};
	for (const part of PARTS) {
		const parameter = NAMES[part];
		const found = parameters.get(parameter);
		if (found === null) continue;
		if (found.length > MOST_CHARACTERS) {
			problems.push({ parameter, found: found.slice(0, MOST_CHARACTERS), kind: 'too-long' });
			continue;
		}
		const value = readPart(part, found);
		if (value === null) problems.push({ parameter, found, kind: 'unknown-value' });
		else said[part] = value;
	}
	const document = Object.keys(said).length === 0 ? null : ({ ...START, ...said } as RulesDocument);
	return { document, problems };
}

export function saveDocument(document: RulesDocument): Json {
	return documentParameters(document);
}

/** The document in such data; null when it is none. */
export function readSaved(saved: unknown): ReadDocument<RulesDocument> | null {
	const fields = SavedFields.of(saved);
	if (!fields) return null;
	const known = Object.values(NAMES);
	const said = new Map<string, string>();
	for (const name of fields.names) {
		if (!known.includes(name)) fields.leaveOut(name);
		else {
			const text = fields.take<string | null>(name, asText(), null);
			if (text !== null) said.set(name, text);
		}
	}
	const { document, problems } = readParameters({ get: (name) => said.get(name) ?? null });
	for (const { parameter } of problems) fields.leaveOut(parameter);
	const { leftOut } = fields;
	if (leftOut.length > 0 && document === null) return null;
	return { document: document ?? START, leftOut };
}

/** The value as the document has it; null when there is no such value. */
function readPart(part: keyof RulesDocument, found: string): string | null {
	const text = part === 'query' ? found : found.trim();
	if (text === '' || part === 'query' || part === 'code') return text;
	const values = part === 'state' ? STATE_NAMES : FACET_VALUES[part];
	return values.find((value) => spelling(value) === spelling(text)) ?? null;
}

/** "MUST NOT" is `must-not` in an address, and hands may write it otherwise. */
function spelling(value: string): string {
	return value.toLowerCase().replace(/[\s_-]+/g, '-');
}
