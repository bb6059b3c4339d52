// Lists the terms of the glossary that a lesson uses, in the order of their first use.
import type { LessonWords } from '../../../strings/lesson-words.ts';
import type { TermsWords } from '../../../strings/en/shell.ts';
import type { TermId, TermWords } from '../../../strings/terms.ts';
import { termFinder } from '../../terms/mark-terms.ts';

export interface NamedTerm extends TermWords {
	readonly id: TermId;
}

export function termsOf(lesson: LessonWords, terms: TermsWords): readonly NamedTerm[] {
	const find = termFinder(terms.forms);
	const texts = Object.values(lesson.steps).flatMap(({ text, task = '', done = '' }) => [
		...text,
		task,
		done,
	]);
	const used = new Set(texts.flatMap((text) => find(text)).map(({ term }) => term));
	return [...used].map((id) => ({ id, ...terms.words[id] }));
}
