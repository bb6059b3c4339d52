// Puts the entries of the search into the built site as one file of JSON. Otherwise the first search would load
// the words of every lab in both languages.
import type { Plugin } from 'vite';
import { once } from './once.ts';
import { endModules, runModule } from './run-module.ts';

const ENTRIES = '/src/app/search/entries.ts';

type Entries = typeof import('../src/app/search/entries.ts');

export function searchEntries(): Plugin {
	let root = '';
	return {
		name: 'search-entries',
		apply: 'build',
		configResolved(config) {
			root = config.root;
		},
		async load(id) {
			if (!id.endsWith(ENTRIES)) return null;
			// The site and its whole script have the same entries.
			const made = once(id, () => runModule(root, ENTRIES) as Promise<Entries>);
			const { SEARCH_ENTRIES } = await made;
			const json = JSON.stringify(JSON.stringify(SEARCH_ENTRIES));
			return `export const SEARCH_ENTRIES = JSON.parse(${json});`;
		},
		closeBundle: endModules,
	};
}
