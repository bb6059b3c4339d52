// Defines the written forms of a pair: plain data, and an address such as `#/accept-key?key=…&accept=…`.
import { LIMITS } from '../../engine/limits.ts';
import type { DocumentForm } from '../../lab/document-form.ts';
import type { AddressProblem } from '../../lab/lab.ts';
import { asText, readSavedFields } from '../../lab/saved-fields.ts';
import { START, type AcceptKeyDocument, type PairField } from './accept-key-document.ts';

/**
 * Is the greatest number of characters that an address holds as they are. A longer document goes into it as
 * packed data.
 */
const WRITTEN_CHARACTERS = 1024;

export const ACCEPT_KEY_FORM: DocumentForm<AcceptKeyDocument> = {
	start: START,

	save: ({ key, accept }) => ({ key, accept }),

	read: (saved) =>
		readSavedFields(saved, (fields) => {
			const document = {
				key: fields.take('key', asText(LIMITS.key), START.key),
				accept: fields.take('accept', asText(LIMITS.key), START.accept),
			};
			return fields.read === 0 ? null : document;
		}),

	toAddress({ key, accept }) {
		if (key.length + accept.length > WRITTEN_CHARACTERS) return null;
		return accept === '' ? { key } : { key, accept };
	},

	/**
	 * Reads a pair. An address with a key describes the whole document; without an accept value there is no
	 * check.
	 */
	fromAddress(parameters, inFront) {
		const problems: AddressProblem[] = [];
		const key = readKeyField(parameters, 'key', problems);
		const accept = readKeyField(parameters, 'accept', problems);
		if (key !== null) return { document: { key, accept: accept ?? '' }, whole: true, problems };
		return { document: accept === null ? null : { ...inFront, accept }, whole: false, problems };
	},
};

function readKeyField(
	parameters: URLSearchParams,
	parameter: PairField,
	problems: AddressProblem[],
): string | null {
	const found = parameters.get(parameter);
	if (found === null || found.length <= LIMITS.key) return found;
	problems.push({ parameter, found, kind: 'too-long' });
	return null;
}
