// What the Accept key lab is about, and its written forms. Both are read as input from a stranger.
import { LIMITS } from '../../engine/index.ts';
import type { AddressProblem, Parameters } from '../../lab/lab.ts';
import { asText, SavedFields, type ReadDocument } from '../../lab/saved-fields.ts';

export interface AcceptKeyDocument {
	readonly key: string;
	/** The value to check; empty when there is none. */
	readonly accept: string;
}

export type PairField = keyof AcceptKeyDocument;

/** A text that was too long to be taken: the document is as it was. */
export interface Refusal {
	readonly field: PairField;
	readonly characters: number;
}

export const START: AcceptKeyDocument = { key: 'w4v7O6xFTi36lq3RNcgctw==', accept: '' };

/** Longer documents go into an address packed. */
const WRITTEN_CHARACTERS = 1024;

export function refusalOf(document: AcceptKeyDocument): Refusal | null {
	for (const field of ['key', 'accept'] as const) {
		const { length } = document[field];
		if (length > LIMITS.key) return { field, characters: length };
	}
	return null;
}

export function documentParameters({ key, accept }: AcceptKeyDocument): Parameters | null {
	if (key.length + accept.length > WRITTEN_CHARACTERS) return null;
	return accept === '' ? { key } : { key, accept };
}

/** The document in such data; null when it is none. */
export function readSaved(saved: unknown): ReadDocument<AcceptKeyDocument> | null {
	const fields = SavedFields.of(saved);
	if (!fields) return null;
	const document = {
		key: fields.take('key', asText(LIMITS.key), START.key),
		accept: fields.take('accept', asText(LIMITS.key), START.accept),
	};
	return fields.read === 0 ? null : { document, leftOut: fields.leftOut };
}

export function readField(
	parameters: URLSearchParams,
	parameter: PairField,
	problems: AddressProblem[],
): string | null {
	const found = parameters.get(parameter);
	if (found === null || found.length <= LIMITS.key) return found;
	problems.push({ parameter, found, kind: 'too-long' });
	return null;
}

/** A whole number from 1 to `most`. */
export function readNumber(
	parameters: URLSearchParams,
	parameter: string,
	most: number,
	problems: AddressProblem[],
): number | null {
	const found = parameters.get(parameter);
	if (found === null) return null;
	if (!/^\d{1,6}$/.test(found)) {
		problems.push({ parameter, found, kind: 'not-readable' });
		return null;
	}
	const number = Number(found);
	if (number >= 1 && number <= most) return number;
	problems.push({ parameter, found, kind: 'out-of-range' });
	return null;
}
