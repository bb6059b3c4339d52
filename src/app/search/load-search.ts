// Loads the dialog of the search over the whole site, and its words.
import type { Locale } from '../../strings/locale.ts';
import { SEARCH_WORDS } from '../shell-words.ts';

export async function loadSearch(locale: Locale) {
	const [view, words] = await Promise.all([
		import('./SearchDialog.svelte'),
		SEARCH_WORDS[locale](),
	]);
	return { Dialog: view.default, words };
}
