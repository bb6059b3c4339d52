import type { PageRuleCode } from '../../engine/index.ts';
import type { TaleWords } from '../rule-words.ts';

export const PAGE_RULE_WORDS: Readonly<Record<PageRuleCode, TaleWords>> = {
	'api-close-code': {
		title: 'close() with a code that pages may not use',
		duty: 'A page may close with 1000 or with 3000 to 4999. The other codes are what endpoints say about the protocol itself, and a page must not speak for its browser.',
		remedy: 'Use 1000, or a code of your own from 4000 to 4999.',
		reaction: 'close() throws InvalidAccessError; nothing is sent and the connection stays open.',
	},
};
