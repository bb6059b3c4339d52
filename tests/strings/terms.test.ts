import { expect, test } from 'vitest';
import { LOCALES } from '../../src/strings/locale.ts';
import { TERM_GROUPS, TERM_IDS, TERMS } from '../../src/strings/terms.ts';
import { TERM_WORDS as en } from '../../src/strings/en/glossary.ts';
import { TERM_WORDS as zhCN } from '../../src/strings/zh-CN/glossary.ts';
import { complaintsAbout } from '../support/open-address.ts';

const WORDS = { en, 'zh-CN': zhCN };

test('each term opens a place that shows it', async () => {
	const complaints = await Promise.all(TERM_IDS.map((id) => complaintsAbout(TERMS[id].see)));
	expect(complaints.flat()).toEqual([]);
});

test('an address that shows nothing is noticed', async () => {
	expect(await complaintsAbout('/nowhere')).toHaveLength(1);
	expect(await complaintsAbout('/rules/none')).toHaveLength(1);
	expect(await complaintsAbout('/frame?hex=8')).not.toEqual([]);
	expect(await complaintsAbout('/conversation?scenario=none')).not.toEqual([]);
	expect(await complaintsAbout('/compare?nothing=1')).not.toEqual([]);
});

test('the terms of a group follow each other, in the order of the groups', () => {
	const order = TERM_IDS.map((id) => TERM_GROUPS.indexOf(TERMS[id].group));
	expect(order).toEqual(order.toSorted((a, b) => a - b));
	expect(new Set(order).size).toBe(TERM_GROUPS.length);
});

test.each(LOCALES)('in %s no two terms have one name or one explanation', (locale) => {
	const words = TERM_IDS.map((id) => WORDS[locale][id]);
	expect(new Set(words.map(({ name }) => name.toLowerCase())).size).toBe(TERM_IDS.length);
	expect(new Set(words.map(({ text }) => text)).size).toBe(TERM_IDS.length);
});
