// The duties that only a connection shows: what both sides did, and when. `observer` finds them in a transcript.
import type { Rule } from './rule.ts';

export const CONNECTION_RULES = {} as const satisfies Readonly<Record<string, Rule>>;
