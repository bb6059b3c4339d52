// The pair of Accept key as plain data and in an address: `#/accept-key?key=…&accept=…`.
import { LIMITS } from '../../engine/index.ts';
import type { DocumentForm } from '../../lab/document-form.ts';
import type { AddressProblem } from '../../lab/lab.ts';
import { asText, readSavedFields } from '../../lab/saved-fields.ts';
import { START, type AcceptKeyDocument, type PairField } from './accept-key-document.ts';

/** Longer documents go into an address packed. */
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

	/** An address with a key says the whole: an accept value that it lacks is not to be checked. */
	fromAddress(parameters, inFront) {
		const problems: AddressProblem[] = [];
		const key = readField(parameters, 'key', problems);
		const accept = readField(parameters, 'accept', problems);
		if (key !== null) return { document: { key, accept: accept ?? '' }, whole: true, problems };
		return { document: accept === null ? null : { ...inFront, accept }, whole: false, problems };
	},
};

function readField(
	parameters: URLSearchParams,
	parameter: PairField,
	problems: AddressProblem[],
): string | null {
	const found = parameters.get(parameter);
	if (found === null || found.length <= LIMITS.key) return found;
	problems.push({ parameter, found, kind: 'too-long' });
	return null;
}
