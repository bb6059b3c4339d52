// The duties of a browser towards the code of a page, after the WHATWG standard.
import type { Rule } from './rule.ts';

export const PAGE_RULES = {} as const satisfies Readonly<Record<string, Rule>>;
