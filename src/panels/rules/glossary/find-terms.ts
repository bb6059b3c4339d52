// Finds the terms of the glossary that contain what is typed.
import {
	TERM_GROUPS,
	TERM_IDS,
	TERMS,
	type TermGroup,
	type TermId,
	type TermWords,
} from '../../../strings/terms.ts';
import { searchable } from '../filter.ts';

export interface FoundGroup {
	readonly group: TermGroup;
	readonly terms: readonly TermId[];
}

/** Returns the terms that contain every word of the query, by group. A term is also found by its id. */
export function findTerms(
	query: string,
	words: Readonly<Record<TermId, TermWords>>,
): readonly FoundGroup[] {
	const asked = searchable(query).split(/\s+/);
	const found = TERM_IDS.filter((id) => {
		const { name, text } = words[id];
		const texts = searchable(id, name, text, TERMS[id].section);
		return asked.every((word) => texts.includes(word));
	});
	return TERM_GROUPS.map((group) => ({
		group,
		terms: found.filter((id) => TERMS[id].group === group),
	})).filter(({ terms }) => terms.length > 0);
}
