// Describes the document of the Accept key lab: a Sec-WebSocket-Key, and an accept value to compare with the computed
// one.
import { LIMITS } from '../../engine/limits.ts';

export interface AcceptKeyDocument {
	readonly key: string;
	/** Holds the value to check. It is empty for none. */
	readonly accept: string;
}

export type PairField = keyof AcceptKeyDocument;

/** Describes a text that was refused because it is too long. The document has not changed. */
export interface KeyRefusal {
	readonly field: PairField;
	readonly characters: number;
}

export const START: AcceptKeyDocument = { key: 'w4v7O6xFTi36lq3RNcgctw==', accept: '' };

export function refusalOf(document: AcceptKeyDocument): KeyRefusal | null {
	for (const field of ['key', 'accept'] as const) {
		const { length } = document[field];
		if (length > LIMITS.key) return { field, characters: length };
	}
	return null;
}
