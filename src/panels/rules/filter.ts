// Finds the rules that match the search and its filters, and counts how many each further choice would leave.
import { RULES, type RuleCode } from '../../engine/report/index.ts';
import { CODES, sectionsOfRule } from './catalogue.ts';
import { FACETS, FACET_VALUES, type Facet, type RulesDocument } from './rules-document.ts';
import { shownBy } from './vectors.ts';

/** Holds the searched text of each rule, in the form that `searchable` makes. */
export type SearchTexts = Readonly<Record<RuleCode, string>>;

export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

/** Joins texts in a form that ignores case and the width of characters. */
export function searchable(...texts: readonly string[]): string {
	return texts.join('\n').normalize('NFKC').toLowerCase();
}

/** Returns the rules that fit all filters and contain every word of the search. */
export function filterRules(document: RulesDocument, texts: SearchTexts): readonly RuleCode[] {
	const words = wordsOf(document);
	return CODES.filter(
		(code) =>
			isFound(texts[code], words) && FACETS.every((facet) => fitsFacet(code, facet, document)),
	);
}

/** Returns how many rules each value of each filter would leave, with the other filters unchanged. */
export function countFacets(document: RulesDocument, texts: SearchTexts): FacetCounts {
	const words = wordsOf(document);
	const found = CODES.filter((code) => isFound(texts[code], words));
	const counts = (facet: Facet) => {
		const others = FACETS.filter((other) => other !== facet);
		const left = found.filter((code) => others.every((other) => fitsFacet(code, other, document)));
		const numbers = new Map(FACET_VALUES[facet].map((value) => [value, 0]));
		for (const code of left) {
			for (const value of valuesOf(code, facet)) numbers.set(value, numbers.get(value)! + 1);
		}
		return numbers;
	};
	return Object.fromEntries(FACETS.map((facet) => [facet, counts(facet)])) as Record<
		Facet,
		ReturnType<typeof counts>
	>;
}

function wordsOf({ query }: RulesDocument): readonly string[] {
	return searchable(query).split(/\s+/);
}

function isFound(text: string, words: readonly string[]): boolean {
	return words.every((word) => text.includes(word));
}

function fitsFacet(code: RuleCode, facet: Facet, document: RulesDocument): boolean {
	return document[facet] === '' || valuesOf(code, facet).includes(document[facet]);
}

function valuesOf(code: RuleCode, facet: Facet): readonly string[] {
	if (facet === 'section') return sectionsOfRule(code);
	return [facet === 'shown' ? shownBy(code) : RULES[code][facet]];
}
