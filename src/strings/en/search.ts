// Holds the English words of the search over the whole site.
import { count } from './numbers.ts';
export const en = {
	title: 'Search the site',
	hint: 'nginx, timeout, 1006, Sec-WebSocket-Key',
	results: 'Results',
	/** Names the kinds of things that the search finds. */
	kinds: {
		lab: 'Labs',
		lesson: 'Lessons',
		'close-code': 'Close codes',
		cause: 'Causes of 1006',
		'status-code': 'HTTP status codes',
		'header-field': 'Header fields',
		scene: 'Scenes',
		rule: 'Rules',
		example: 'Examples',
		term: 'Glossary',
	},
	found: (results: number) => count(results, 'result'),
	suggestions: 'Type a word, or choose one of these.',
	none: (query: string) =>
		`Nothing on this site contains “${query}”. Try one word, a number such as 1006, or the name of a header field.`,
	keys: '↑ ↓ choose · Enter opens · Esc closes',
};

export type SearchWords = typeof en;
