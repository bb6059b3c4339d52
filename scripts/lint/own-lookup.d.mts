// The type of own-lookup.mjs, for its test.
import type { Rule } from 'eslint';

export const ownLookup: Rule.RuleModule;
