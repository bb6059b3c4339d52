// Lists the terms of the glossary that a lesson uses, in the order of their first use.
import type { LessonWords } from '../../../strings/lesson-words.ts';
import type { Locale } from '../../../strings/locale.ts';
import type { TermForms, TermId, TermWords } from '../../../strings/terms.ts';
import { termFinder } from '../../terms/mark-terms.ts';

export interface NamedTerm extends TermWords {
	readonly id: TermId;
}

type FormsAndWords = readonly [TermForms, Readonly<Record<TermId, TermWords>>];

const SOURCES: Readonly<Record<Locale, () => Promise<FormsAndWords>>> = {
	en: async () => {
		const [{ TERM_FORMS }, { TERM_WORDS }] = await Promise.all([
			import('../../../strings/en/term-forms.ts'),
			import('../../../strings/en/glossary.ts'),
		]);
		return [TERM_FORMS, TERM_WORDS];
	},
	'zh-CN': async () => {
		const [{ TERM_FORMS }, { TERM_WORDS }] = await Promise.all([
			import('../../../strings/zh-CN/term-forms.ts'),
			import('../../../strings/zh-CN/glossary.ts'),
		]);
		return [TERM_FORMS, TERM_WORDS];
	},
};

export async function loadTermsOf(
	words: LessonWords,
	locale: Locale,
): Promise<readonly NamedTerm[]> {
	const [forms, termWords] = await SOURCES[locale]();
	const find = termFinder(forms);
	const texts = Object.values(words.steps).flatMap(({ text, task = '', done = '' }) => [
		...text,
		task,
		done,
	]);
	const used = new Set(texts.flatMap((text) => find(text)).map(({ term }) => term));
	return [...used].map((id) => ({ id, ...termWords[id] }));
}
