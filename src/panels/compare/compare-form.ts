// Defines the written forms of a setting: plain data, and an address with its fields, such as
// `#/compare?clients=10000&rate=1`.
import type { DocumentForm } from '../../lab/document-form.ts';
import type { AddressProblem } from '../../lab/lab.ts';
import { asText, readSavedFields } from '../../lab/saved-fields.ts';
import {
	COMPARE_FIELDS,
	MOST_CHARACTERS,
	START,
	mostCharacters,
	type CompareDocument,
	type CompareField,
} from './compare-document.ts';
import { BUILDS, documentOf } from './stories/builds.ts';

/** Lists the fields that an address always contains, so an address with any of them means a whole setting. */
export const MAIN_FIELDS: readonly CompareField[] = ['clients', 'rate', 'rtt', 'poll', 'headers'];
/**
 * Is the greatest length of a pasted request that an address holds as text. A longer one goes into it as packed
 * data.
 */
const WRITTEN_CHARACTERS = 1024;

export const COMPARE_FORM: DocumentForm<CompareDocument> = {
	start: START,

	/** Saves only the fields that differ from the start document. */
	save: (document) => fieldsOf(document, (field) => document[field] !== START[field]),

	read: (saved) =>
		readSavedFields(saved, (fields) => {
			const given: Partial<Record<CompareField, string>> = {};
			for (const field of fields.names) {
				if (!isField(field)) fields.leaveOut(field);
				else given[field] = fields.take(field, asText(mostCharacters(field)), START[field]);
			}
			return fields.leftOut.length > 0 && fields.read === 0 ? null : { ...START, ...given };
		}),

	toAddress(document) {
		const { pasted, times } = document;
		if (Math.max(pasted.length, times.length) > WRITTEN_CHARACTERS) return null;
		return fieldsOf(
			document,
			(field) => MAIN_FIELDS.includes(field) || document[field] !== START[field],
		);
	},

	/**
	 * Reads a setting. An address with any field means a whole setting; missing fields have their start
	 * values. An address with only what is built means the figures with which this choice begins.
	 */
	fromAddress(parameters) {
		const problems: AddressProblem[] = [];
		const given: Partial<Record<CompareField, string>> = {};
		for (const field of COMPARE_FIELDS) {
			const found = parameters.get(field);
			if (found === null) continue;
			if (found.length <= mostCharacters(field)) given[field] = found;
			else
				problems.push({
					parameter: field,
					found: found.slice(0, MOST_CHARACTERS),
					kind: 'too-long',
				});
		}
		const names = Object.keys(given);
		const build = names.length === 1 ? BUILDS.find((id) => id === given.build) : undefined;
		const whole = build === undefined ? { ...START, ...given } : documentOf(build);
		const document = names.length === 0 ? null : whole;
		return { document, whole: document !== null, problems };
	},
};

function fieldsOf(
	document: CompareDocument,
	isSaid: (field: CompareField) => boolean,
): Readonly<Record<string, string>> {
	return Object.fromEntries(COMPARE_FIELDS.filter(isSaid).map((field) => [field, document[field]]));
}

function isField(field: string): field is CompareField {
	return (COMPARE_FIELDS as readonly string[]).includes(field);
}
