// The form of a line whose reason is known: a setting or a line of code that does something else than was meant, or what a
// program above WebSocket says.
import type { Side } from '../../causes/record.ts';
import type { FactCertainty } from '../fact.ts';

export interface KnownLine {
	/** Is null if nothing shows the side. */
	readonly side: Side | null;
	/** Is `likely` if it is not given. */
	readonly certainty?: FactCertainty;
	/** Matches the line; up to two groups hold what the words quote. */
	readonly said: RegExp;
	/** Matches what else the text must have, such as what shows that a setting is at work. */
	readonly beside?: RegExp;
	readonly also?: RegExp;
	readonly without?: RegExp;
	/** Holds seconds that lie between two times of the text that follow each other, or that it names. */
	readonly after?: number;
}

export type KnownLines = Readonly<Record<string, KnownLine>>;
