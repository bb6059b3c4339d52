import type { FactId } from '../../../evidence/facts/fact.ts';
import type { SignValues } from '../../../evidence/sign-meaning.ts';

/** Holds the words of one fact, with its values in them. */
export interface FactText {
	/** Says what is wrong, and why that breaks it. */
	readonly says: string;
	/** Says what to do about it. */
	readonly todo: string;
	/** Asks what would settle it; null if nothing is open. */
	readonly asks: string | null;
}

export type FactWords = Readonly<Record<FactId, (values: SignValues) => FactText>>;

/** Returns the sentences of the facts, as signs have them. */
export function factSigns(
	words: FactWords,
): Readonly<Record<FactId, (values: SignValues) => string>> {
	const entries = Object.entries(words).map(([id, text]) => [
		id,
		(values: SignValues) => text(values).says,
	]);
	return Object.fromEntries(entries) as Record<FactId, (values: SignValues) => string>;
}
