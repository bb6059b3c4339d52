// Groups the found rules by topic, as the list shows them.
import { RULE_GROUPS, RULES, type RuleCode, type RuleGroup } from '../../engine/report/index.ts';

export interface RulesOfGroup {
	readonly group: RuleGroup;
	readonly codes: readonly RuleCode[];
}

/**
 * Returns a function that puts rules into their groups, without empty ones. A group with the same rules as in the
 * call before is the same object, so the list does not draw it again.
 */
export function groupKeeper(): (codes: readonly RuleCode[]) => readonly RulesOfGroup[] {
	let kept: readonly RulesOfGroup[] = [];
	return (codes) => {
		const before = new Map(kept.map((found) => [found.group, found]));
		kept = RULE_GROUPS.map((group): RulesOfGroup => {
			const inGroup = codes.filter((code) => RULES[code].group === group);
			const last = before.get(group);
			const same =
				last?.codes.length === inGroup.length && inGroup.every((code, i) => code === last.codes[i]);
			return same ? last : { group, codes: inGroup };
		}).filter((found) => found.codes.length > 0);
		return kept;
	};
}
