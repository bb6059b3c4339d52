// Which rules a search and its filters leave, and how many each further choice would.
import { RULES, type RuleCode } from '../../engine/index.ts';
import { CODES, placesOf } from './catalogue.ts';
import { FACETS, FACET_VALUES, type Facet, type RulesDocument } from './rules-document.ts';
import { shownBy } from './vectors.ts';

/** Everything that is searched of a rule, as `searchable` makes it. */
export type SearchTexts = Readonly<Record<RuleCode, string>>;

export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

/** Case and width of characters do not count. */
export function searchable(...texts: readonly string[]): string {
	return texts.join('\n').normalize('NFKC').toLowerCase();
}

/** Every word of the search is somewhere in the rule. */
export function filterRules(document: RulesDocument, texts: SearchTexts): readonly RuleCode[] {
	const words = wordsOf(document);
	return CODES.filter(
		(code) => isFound(texts[code], words) && FACETS.every((facet) => fits(code, facet, document)),
	);
}

/** How many rules each value would leave, with everything else as it is. */
export function countFacets(document: RulesDocument, texts: SearchTexts): FacetCounts {
	const words = wordsOf(document);
	const found = CODES.filter((code) => isFound(texts[code], words));
	const counts = (facet: Facet) => {
		const others = FACETS.filter((other) => other !== facet);
		const left = found.filter((code) => others.every((other) => fits(code, other, document)));
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

function fits(code: RuleCode, facet: Facet, document: RulesDocument): boolean {
	return document[facet] === '' || valuesOf(code, facet).includes(document[facet]);
}

function valuesOf(code: RuleCode, facet: Facet): readonly string[] {
	if (facet === 'section') return placesOf(code);
	return [facet === 'shown' ? shownBy(code) : RULES[code][facet]];
}
