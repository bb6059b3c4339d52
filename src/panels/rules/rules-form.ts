// The written forms of a search: plain data, and an address like `#/rules/<code>?q=…&group=…`.
// `#/rules/states` opens the diagram of states instead of a rule, and `#/rules/glossary` the glossary.
import { STATE_NAMES } from '../../engine/endpoint/index.ts';
import type { AddressedDocument, DocumentForm } from '../../lab/document-form.ts';
import type { AddressProblem, Parameters } from '../../lab/lab.ts';
import { asText, readSavedFields, type SavedFields } from '../../lab/saved-fields.ts';
import { TERM_IDS } from '../../strings/terms.ts';
import {
	FACET_VALUES,
	MOST_CHARACTERS,
	START,
	type Facet,
	type RulesDocument,
} from './rules-document.ts';

/** Holds the name of each part in an address and in saved data. In an address, `code` is part of the path. */
const NAMES: Readonly<Record<keyof RulesDocument, string>> = {
	code: 'code',
	query: 'q',
	group: 'group',
	section: 'section',
	binds: 'binds',
	level: 'level',
	shown: 'shown',
	state: 'state',
	term: 'term',
};
const PARTS = Object.keys(NAMES) as (keyof RulesDocument)[];

export const RULES_FORM = {
	start: START,

	save: writtenParts,

	read: (saved) => readSavedFields(saved, readParts),

	toAddress: writtenParts,

	/** Reads a search. An address with `s=` and without other parts means an empty search. */
	fromAddress(parameters) {
		const { document, ...addressed } = partsOf(parameters);
		const empty = document === null && parameters.get('s') === '';
		return { document: empty ? START : document, ...addressed };
	},
} satisfies DocumentForm<RulesDocument>;

function writtenParts(document: RulesDocument): Parameters {
	const given = PARTS.filter((part) => document[part] !== '');
	return Object.fromEntries(
		given.map((part) => [
			NAMES[part],
			part === 'level' ? spelling(document.level) : document[part],
		]),
	);
}

/** Reads the parts of a search. If at least one part is given, the missing parts are empty. */
function partsOf(parameters: Pick<URLSearchParams, 'get'>): AddressedDocument<RulesDocument> {
	const problems: AddressProblem[] = [];
	const given: Partial<Record<keyof RulesDocument, string>> = {};
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
		else given[part] = value;
	}
	const document =
		Object.keys(given).length === 0 ? null : ({ ...START, ...given } as RulesDocument);
	return { document, whole: document !== null, problems };
}

function readParts(fields: SavedFields): RulesDocument | null {
	const known = Object.values(NAMES);
	const given = new Map<string, string>();
	for (const name of fields.names) {
		if (!known.includes(name)) fields.leaveOut(name);
		else {
			const text = fields.take<string | null>(name, asText(), null);
			if (text !== null) given.set(name, text);
		}
	}
	const { document, problems } = partsOf({ get: (name) => given.get(name) ?? null });
	for (const { parameter } of problems) fields.leaveOut(parameter);
	return fields.leftOut.length > 0 ? document : (document ?? START);
}

/** Returns the value in the spelling of the document; null if it does not exist. */
function readPart(part: keyof RulesDocument, found: string): string | null {
	const text = part === 'query' ? found : found.trim();
	if (text === '' || part === 'query' || part === 'code') return text;
	const values = valuesOf(part);
	return values.find((value) => spelling(value) === spelling(text)) ?? null;
}

function valuesOf(part: Facet | 'state' | 'term'): readonly string[] {
	if (part === 'term') return TERM_IDS;
	return part === 'state' ? STATE_NAMES : FACET_VALUES[part];
}

/** Returns the spelling for addresses: "MUST NOT" becomes `must-not`. People may type other separators. */
function spelling(value: string): string {
	return value.toLowerCase().replace(/[\s_-]+/g, '-');
}
