// The duties that only whole messages show: frames joined, and inflated where they are compressed.
import type { Rule } from './rule.ts';

export const MESSAGE_RULES = {} as const satisfies Readonly<Record<string, Rule>>;
