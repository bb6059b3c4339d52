// Where a rule is written. The course names rules by their codes, and lessons from files may name any code.
import { ownValue } from '../engine/own-value.ts';
import { RULES } from '../engine/report/index.ts';

/** Returns the section of a document that has a rule, such as “RFC 6455 §5.3”; null if there is no such rule. */
export function ruleSection(rule: string): string | null {
	return ownValue<{ readonly section: string }>(RULES, rule)?.section ?? null;
}
