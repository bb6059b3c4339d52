// What the pages of one’s own lessons need. All of it loads when such a page is shown.
import type { Locale } from '../../../strings/locale.ts';
import type { OwnWords } from '../../../strings/en/own-lessons.ts';
import type { FactMeanings } from '../../../strings/en/facts.ts';
import { opening } from './opening.svelte.ts';
import { ownLessons } from './own-lessons.svelte.ts';

const OWN_WORDS: Readonly<Record<Locale, () => Promise<OwnWords>>> = {
	en: async () => (await import('../../../strings/en/own-lessons.ts')).own,
	'zh-CN': async () => (await import('../../../strings/zh-CN/own-lessons.ts')).own,
};
const MEANINGS: Readonly<Record<Locale, () => Promise<FactMeanings>>> = {
	en: async () => (await import('../../../strings/en/facts.ts')).facts,
	'zh-CN': async () => (await import('../../../strings/zh-CN/facts.ts')).facts,
};

/** Loads the part of the course page that lists one’s own lessons. */
export async function loadOwnPart(locale: Locale) {
	const [view, words] = await Promise.all([import('./OwnLessons.svelte'), OWN_WORDS[locale]()]);
	return { OwnPart: view.default, words, own: ownLessons, opening };
}

/** Loads the page for an address whose lesson is not here. */
export async function loadMissingLesson(locale: Locale) {
	const [view, words] = await Promise.all([import('./MissingLesson.svelte'), OWN_WORDS[locale]()]);
	return { Missing: view.default, words, own: ownLessons, opening };
}

/** Loads the list of facts. */
export async function loadFactsPage(locale: Locale) {
	const [view, words, meanings] = await Promise.all([
		import('./Facts.svelte'),
		OWN_WORDS[locale](),
		MEANINGS[locale](),
	]);
	return { FactsView: view.default, words, meanings };
}
