// Signs: what a piece of evidence shows, in the words that all readers share. Each sign says what it means for
// the causes. A reader names signs and never a cause, so a new format needs no new inference.
import { causesOf } from './cause.ts';
import { factMeaning, isFact, type FactId } from './facts/fact.ts';
import type { PieceRange } from './piece-range.ts';
import { PLAIN_SIGNS, type PlainSignId } from './plain-signs.ts';
import type { SignMeaning, SignValues } from './sign-meaning.ts';
import {
	closeCodeMeaning,
	ruleMeaning,
	silenceMeaning,
	statusMeaning,
	type ToldByValue,
} from './value-meanings.ts';

/** Lists the signs whose meaning depends on their value. */
const WITH_VALUE = {
	/** Holds a response with the values `status` and `challenge`, which is 1 if it asks for credentials. */
	response: statusMeaning,
	/**
	 * Is the close code in a Close frame, with the values `code`, `by`, and `answer`, which is 1 if it answers another
	 * Close frame.
	 */
	'close-frame': closeCodeMeaning,
	/** Holds what a page or a program was told, with the value `code`. 1006 means that no valid Close frame was received. */
	'close-event': closeCodeMeaning,
	/** Says that no bytes passed for a time before the end, with the value `seconds`. */
	silence: silenceMeaning,
	/** Holds a broken rule that fails the connection, with the values `rule` and `by`. */
	'rule-broken': ruleMeaning,
} as const satisfies Record<string, (values: SignValues) => ToldByValue>;

export type SignId = PlainSignId | keyof typeof WITH_VALUE | FactId;

/** Represents one sign in one piece. */
export interface Sign {
	readonly id: SignId;
	readonly values: SignValues;
	/** Says where the piece shows the sign; with null it is the whole piece. */
	readonly range: PieceRange | null;
	/** Counts milliseconds since any fixed time of the piece; it is null if the time is not known. */
	readonly at: number | null;
	/** Holds the index of the connection in the piece that the sign is about; it is null if the piece does not tell. */
	readonly connection: number | null;
}

/** Makes a sign. */
export function sign(
	id: SignId,
	range: PieceRange | null = null,
	values: SignValues = {},
	at: number | null = null,
): Sign {
	return { id, values, range, at, connection: null };
}

/** Returns the signs as signs about one connection of the piece. */
export function aboutConnection(signs: readonly Sign[], connection: number): readonly Sign[] {
	return signs.map((one) => ({ ...one, connection }));
}

/** Returns what a sign means for the causes. */
export function meaningOf({ id, values }: Pick<Sign, 'id' | 'values'>): SignMeaning {
	if (isFact(id)) return factMeaning(id, values);
	const meaning = meaningOfOther(id, values);
	if (values['doubted'] === 1) return asDoubted(meaning);
	return values['told'] === 1 ? asTold(meaning) : meaning;
}

/** Returns the meaning of a sign that the text only speaks of: it fits what it would prove, and excludes nothing. */
function asDoubted({ trouble, proves, fits = [] }: SignMeaning): SignMeaning {
	const all = proves === undefined ? fits : [...fits, proves];
	return { ...(trouble === true ? { trouble } : null), ...(all.length > 0 ? { fits: all } : null) };
}

function meaningOfOther(id: Exclude<SignId, FactId>, values: SignValues): SignMeaning {
	if (!isWithValue(id)) return { ...PLAIN_SIGNS[id], ...causesOf(id) };
	const { passage, key } = WITH_VALUE[id](values);
	return { ...passage, ...(key === null ? null : causesOf(key)) };
}

/**
 * Returns the meaning of a value that a person names in words. It may be about another request, so it proves nothing:
 * what it would prove, it fits.
 */
function asTold(meaning: SignMeaning): SignMeaning {
	const { proves, ...rest } = meaning;
	return proves === undefined ? meaning : { ...rest, fits: [proves] };
}

function isWithValue(id: SignId): id is keyof typeof WITH_VALUE {
	return Object.hasOwn(WITH_VALUE, id);
}
