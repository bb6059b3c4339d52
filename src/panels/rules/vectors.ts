import type { RuleCode } from '../../engine/index.ts';
import { RULE_VECTORS, type RuleVector } from '../../../tests/vectors/rules.ts';

/** What breaks the rule, and what just does not; null for a rule that nothing can show. The tests hold which. */
export function vectorOf(code: RuleCode): RuleVector | null {
	return RULE_VECTORS.find((vector) => vector.code === code) ?? null;
}
