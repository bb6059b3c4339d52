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

/** Returns the words of facts, each with what is usual in the program if its values name one. */
export function withUsual<Id extends FactId>(
	words: Readonly<Record<Id, (values: SignValues) => FactText>>,
	usual: (values: SignValues) => readonly [says: string, todo: string],
	space: string,
): Readonly<Record<Id, (values: SignValues) => FactText>> {
	const entries = Object.entries<(values: SignValues) => FactText>(words).map(([id, text]) => [
		id,
		(values: SignValues): FactText => {
			const known = text(values);
			if (values['app'] === undefined) return known;
			const [says, todo] = usual(values);
			return { ...known, says: known.says + space + says, todo: todo + space + known.todo };
		},
	]);
	return Object.fromEntries(entries) as Record<Id, (values: SignValues) => FactText>;
}

/** Returns the sentences of signs whose first half says what is wrong and whose second one what to do. */
export function reasonSigns<Id extends string>(
	reasons: Readonly<Record<Id, readonly [says: string, todo: string]>>,
	space: string,
): Readonly<Record<Id, () => string>> {
	const entries = Object.entries<readonly [string, string]>(reasons).map(([id, sentences]) => [
		id,
		() => sentences.join(space),
	]);
	return Object.fromEntries(entries) as Record<Id, () => string>;
}
