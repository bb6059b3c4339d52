// Puts the entries of the search into the built site as one file of JSON. Otherwise the first search would load
// the words of every lab in both languages.
import type { Plugin } from 'vite';
import { endModules, runModule } from './run-module.ts';

const ENTRIES = '/src/app/search/entries.ts';

type Entries = typeof import('../src/app/search/entries.ts');

/** The site and its whole script have the same entries. */
let made: Promise<Entries> | null = null;

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
			const { SEARCH_ENTRIES } = await (made ??= runModule(root, ENTRIES) as Promise<Entries>);
			const json = JSON.stringify(JSON.stringify(SEARCH_ENTRIES));
			return `export const SEARCH_ENTRIES = JSON.parse(${json});`;
		},
		closeBundle: endModules,
	};
}
