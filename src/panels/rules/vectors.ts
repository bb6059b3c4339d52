import type { RuleCode } from '../../engine/index.ts';
import { RULE_VECTORS, type RuleVector } from '../../../tests/vectors/rules.ts';

/** Bytes that break the rule, and bytes that just do not. The tests hold that every rule has both. */
export function vectorOf(code: RuleCode): RuleVector {
	const found = RULE_VECTORS.find((vector) => vector.code === code);
	if (!found) throw new RangeError(`no vector for the rule ${code}`);
	return found;
}
