// What the Accept key lab is about: a Sec-WebSocket-Key, and a value to check against it.
import { LIMITS } from '../../engine/index.ts';

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

export function refusalOf(document: AcceptKeyDocument): Refusal | null {
	for (const field of ['key', 'accept'] as const) {
		const { length } = document[field];
		if (length > LIMITS.key) return { field, characters: length };
	}
	return null;
}
