import { expect, test } from 'vitest';
import { RULE_GROUPS, RULES, type RuleCode } from '../../../src/engine/report/index.ts';
import {
	CODES,
	DOCUMENTS,
	isRuleCode,
	nearestCodes,
	sectionOfName,
	SECTION_IDS,
	sectionsOfRule,
} from '../../../src/panels/rules/catalogue.ts';
import { en } from '../../../src/panels/rules/strings/en.ts';
import { zhCN } from '../../../src/panels/rules/strings/zh-CN.ts';
import { vectorOf } from '../../../src/panels/rules/vectors.ts';

test('every rule is in it once, topic by topic', () => {
	expect(CODES.toSorted()).toEqual(Object.keys(RULES).toSorted());
	const groups = CODES.map((code) => RULES[code].group);
	expect([...new Set(groups)]).toEqual(RULE_GROUPS.filter((group) => groups.includes(group)));
	expect(groups.filter((group, i) => group !== groups[i - 1])).toHaveLength(new Set(groups).size);
});

test.each(CODES)(
	'%s has its words in both languages, and what breaks it and does not, or why nothing does',
	(code) => {
		for (const { title, duty, remedy } of [en.rules[code], zhCN.rules[code]]) {
			for (const text of [title, duty, remedy]) expect(text.trim()).not.toBe('');
		}
		expect(en.rules[code].title).not.toBe(zhCN.rules[code].title);
		const vector = vectorOf(code);
		if (vector === null) {
			for (const words of [en, zhCN]) expect(words.rules[code].unshown?.trim()).toBeTruthy();
			return;
		}
		const { broken, mended } = vector;
		expect(broken.kind).toBe(mended.kind);
		expect(broken).not.toEqual(mended);
	},
);

test('documents and sections are those of the rules, in order, and each rule is at its own', () => {
	expect(DOCUMENTS.map(({ id }) => id)).toEqual([
		'rfc6455',
		'rfc7692',
		'whatwg-websockets',
		'rfc4648',
		'rfc6454',
		'rfc8441',
		'rfc9110',
		'rfc9112',
		'rfc9113',
		'rfc9220',
	]);
	const names = DOCUMENTS[0]!.sections.map(({ name }) => name);
	expect(names.indexOf('§5.2')).toBeLessThan(names.indexOf('§11.3.1'));
	expect(new Set(SECTION_IDS).size).toBe(SECTION_IDS.length);
	for (const code of CODES) {
		expect(SECTION_IDS.filter((id) => sectionsOfRule(code).includes(id))).toHaveLength(2);
	}
	expect(sectionsOfRule('mask-client')).toEqual(['rfc6455', 'rfc6455-5.1']);
	expect(sectionOfName('RFC 6455 §5.2')).toBe('rfc6455-5.2');
});

test('codes are distinguished from similar texts', () => {
	expect(isRuleCode('mask-client' satisfies RuleCode)).toBe(true);
	for (const text of ['', 'toString', '__proto__', 'Mask-client'])
		expect(isRuleCode(text)).toBe(false);
});

test.each([
	['frame-rsv9', 'frame-rsv1'],
	['mask_client', 'mask-client'],
	['Mask Client', 'mask-client'],
	['client-mask', 'mask-client'],
	['utf8-overlog', 'utf8-overlong'],
	['close-code-1004', 'close-code-reserved-1004'],
	['rsv2', 'frame-rsv2'],
])('%s may have been meant for %s', (text, code) => {
	expect(nearestCodes(text)).toContain(code);
	expect(nearestCodes(text).length).toBeLessThanOrEqual(4);
});

test.each(['', 'zzzz', '你好', '12345', 'x'.repeat(200)])('“%s” is near nothing', (text) => {
	expect(nearestCodes(text)).toEqual([]);
});
