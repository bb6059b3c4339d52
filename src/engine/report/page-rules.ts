// The duties of a browser towards the code of a page, after the WHATWG standard.
import { rule } from './rule.ts';

export const PAGE_RULES = {
	'api-close-code': rule('browser-api', 'WHATWG WebSockets, close()', 'MUST', 'client'),
} as const;
