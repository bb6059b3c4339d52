import { expect, test } from 'vitest';
import { RULE_GROUPS, RULES } from '../../../src/engine/report/index.ts';
import { CODES } from '../../../src/panels/rules/catalogue.ts';
import { groupKeeper } from '../../../src/panels/rules/rule-groups.ts';

test('all rules are in their groups, in the order of both', () => {
	const groups = groupKeeper()(CODES);
	expect(groups.map(({ group }) => group)).toEqual(RULE_GROUPS);
	for (const { group, codes } of groups) {
		expect(codes).toEqual(CODES.filter((code) => RULES[code].group === group));
	}
});

test('a group whose rules stay found is the same object, and a group without rules is left out', () => {
	const grouped = groupKeeper();
	const before = grouped(CODES);
	const gone = before[0]!.codes[0]!;
	const after = grouped(CODES.filter((code) => code !== gone));
	expect(after.map((found, i) => found === before[i])).toEqual(before.map((_, i) => i > 0));
	expect(after[0]!.codes).toEqual(before[0]!.codes.slice(1));
	expect(grouped([gone])).toEqual([{ group: before[0]!.group, codes: [gone] }]);
	expect(grouped([])).toEqual([]);
});
