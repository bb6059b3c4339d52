import { describe, expect, test } from 'vitest';
import { RULES } from '../../../src/engine/report/index.ts';
import { CODES } from '../../../src/panels/rules/catalogue.ts';
import { countFacets, filterRules, searchable } from '../../../src/panels/rules/filter.ts';
import { FACETS, FACET_VALUES, START } from '../../../src/panels/rules/rules-document.ts';
import { searchTexts } from '../../../src/panels/rules/search-texts.ts';
import { en } from '../../../src/panels/rules/strings/en.ts';
import { zhCN } from '../../../src/panels/rules/strings/zh-CN.ts';

const english = searchTexts(en);
const chinese = searchTexts(zhCN);
const found = (query: string, texts = english) => filterRules({ ...START, query }, texts);

describe('a search', () => {
	test('without filters finds every rule', () => {
		expect(found('')).toEqual(CODES);
		expect(found('   ')).toEqual(CODES);
	});

	test.each([
		['frame-rsv2', 'frame-rsv2'],
		['RSV2 is set', 'frame-rsv2'],
		['ＲＳＶ２', 'frame-rsv2'],
		['§7.4.1 reserved', 'close-code-reserved-1004'],
		['must not server masked', 'mask-server'],
		['1009 length', 'length-limit'],
		['426', 'request-upgrade-missing'],
		['lone LF', 'http-line-end-crlf'],
	])('for “%s” finds %s', (query, code) => {
		expect(found(query)).toContain(code);
		expect(found(query).length).toBeLessThan(CODES.length / 2);
	});

	test('looks through the words of the language in front', () => {
		expect(found('延续帧', chinese)).toContain('deflate-rsv1-first-frame');
		expect(found('延续帧')).toEqual([]);
		expect(found('mask-client', chinese)).toContain('mask-client');
	});

	test.each([
		['nginx', 'transport-hop-by-hop'],
		['timeout', 'endpoint-heartbeat'],
		['proxy_read_timeout', 'endpoint-heartbeat'],
		['心跳', 'endpoint-heartbeat'],
		['1006', 'api-1006-only'],
		['masked frame', 'mask-server'],
	])('for the symptom “%s” finds %s in both languages', (query, code) => {
		expect(found(query)).toContain(code);
		expect(found(query, chinese)).toContain(code);
	});

	test('needs every word, and finds nothing for an unknown word', () => {
		expect(found('rsv2 rsv3')).toEqual([]);
		expect(found('zebra')).toEqual([]);
	});

	test('searches without case or width', () => {
		expect(searchable('ＡB', 'c')).toBe('ab\nc');
	});
});

describe('a filter', () => {
	test.each(FACETS.flatMap((facet) => FACET_VALUES[facet].map((value) => [facet, value] as const)))(
		'%s = %s leaves as many rules as its choice says',
		(facet, value) => {
			const left = filterRules({ ...START, [facet]: value }, english);
			expect(left.length).toBeGreaterThan(0);
			expect(countFacets(START, english)[facet].get(value)).toBe(left.length);
		},
	);

	test('counts the rules that each choice would leave together with the other filters', () => {
		const document = { ...START, group: 'masking', query: 'key' } as const;
		const counts = countFacets(document, english);
		const both = filterRules({ ...document, level: 'MUST' }, english);
		expect(counts.level.get('MUST')).toBe(both.length);
		expect(counts.group.get('masking')).toBe(filterRules(document, english).length);
		expect(counts.binds.get('server')).toBe(
			filterRules({ ...document, binds: 'server' }, english).length,
		);
	});

	test('all of them together leave the rules that fit all', () => {
		const left = filterRules(
			{ ...START, group: 'close', section: 'rfc6455-7.4.2', binds: 'sender', level: 'defined' },
			english,
		);
		expect(left).toEqual(['close-code-unassigned', 'close-code-below-1000']);
		for (const code of left)
			expect(RULES[code]).toMatchObject({ group: 'close', level: 'defined' });
	});
});
