import { expect, test } from 'vitest';
import { findTerms } from '../../../../src/panels/rules/glossary/find-terms.ts';
import { TERM_WORDS as en } from '../../../../src/strings/en/glossary.ts';
import { TERM_IDS } from '../../../../src/strings/terms.ts';
import { TERM_WORDS as zhCN } from '../../../../src/strings/zh-CN/glossary.ts';

const found = (query: string, words = en) => findTerms(query, words).flatMap(({ terms }) => terms);

test('no query finds all terms', () => {
	expect(found('')).toEqual(TERM_IDS);
	expect(found('  ')).toEqual(TERM_IDS);
});

test.each([
	['NONCE', ['nonce', 'sec-websocket-key']],
	['rfc 6298', ['rtt']],
	['§7.1.7', ['fail']],
	['ｈｐａｃｋ', ['hpack']],
	['stream http/2', ['http2-stream', 'extended-connect']],
	['zebra', []],
])('“%s” finds the terms with all its words', (query, terms) => {
	expect(found(query)).toEqual(terms);
});

test('in Chinese a term is found by its Chinese and its English name', () => {
	expect(found('惊群', zhCN)).toEqual(['reconnect-storm']);
	expect(found('masking-key', zhCN)).toEqual(['masking-key']);
});

test('a group without a found term is left out', () => {
	expect(findTerms('sni', en).map(({ group }) => group)).toEqual(['network']);
});
