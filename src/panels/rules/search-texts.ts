// Makes the texts in which the search of the Rules lab looks, one for each rule.
import { RULES, type RuleCode } from '../../engine/report/index.ts';
import { CODES } from './catalogue.ts';
import { reactionsTo } from './consequences.ts';
import { searchable, type SearchTexts } from './filter.ts';
import { SYMPTOMS } from '../../strings/symptoms.ts';
import type { RulesWords } from './strings/en.ts';
import { shownBy } from './vectors.ts';

/**
 * Returns the searched texts of all rules in one language. Codes, sections and keywords are the same in all.
 */
export function searchTexts(words: RulesWords): SearchTexts {
	const entries = CODES.map((code) => {
		const { group, section, level, binds } = RULES[code];
		const { title, duty, remedy, reaction = '', unshown = '' } = words.rules[code];
		const reactions = reactionsTo(code).map(({ type, does }) => words.reaction({ type, does }));
		const named = [
			words.groups[group],
			words.levels[level],
			words.binds[binds],
			words.shown[shownBy(code)],
		];
		const symptoms = SYMPTOMS.filter(({ addresses }) => addresses.includes(`/rules/${code}`));
		return [
			code,
			searchable(
				code,
				section,
				level,
				...named,
				title,
				duty,
				remedy,
				reaction,
				unshown,
				...reactions,
				...symptoms.flatMap((symptom) => symptom.words),
			),
		] as const;
	});
	return Object.fromEntries(entries) as Record<RuleCode, string>;
}
