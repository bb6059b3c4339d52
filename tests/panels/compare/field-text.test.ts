import { expect, test } from 'vitest';
import { shownText, textWithUnit, typedValue } from '../../../src/panels/compare/field-text.ts';
import { controls as en } from '../../../src/panels/compare/strings/en/controls.ts';
import { controls as zhCN } from '../../../src/panels/compare/strings/zh-CN/controls.ts';

test.each(['hold', 'heartbeat', 'link', 'server'] as const)(
	'%s: the document has none, and the page the word of its language',
	(field) => {
		expect(typedValue(field, '无', '无')).toBe('none');
		expect(typedValue(field, ' 无 ', '无')).toBe('none');
		expect(typedValue(field, 'none', '无')).toBe('none');
		expect(shownText(field, 'none', '无')).toBe('无');
		expect(shownText(field, ' none', 'none')).toBe('none');
	},
);

test('other texts stay as they are typed', () => {
	for (const text of ['30000', '', '没有', '无 ms', 'None']) {
		expect(typedValue('hold', text, '无')).toBe(text);
		expect(shownText('hold', text, '无')).toBe(text);
	}
});

test('a field without this choice keeps both words', () => {
	for (const field of ['bytes', 'tls', 'headers', 'pasted', 'seed'] as const) {
		expect(typedValue(field, '无', '无')).toBe('无');
		expect(shownText(field, 'none', '无')).toBe('none');
	}
});

test.each([
	['en', en, 'none'],
	['zh-CN', zhCN, '无'],
] as const)('%s: a number has its unit, and a word has none', (_, words, none) => {
	expect(textWithUnit('hold', '30000', words)).toBe('30000 ms');
	expect(textWithUnit('upstream', '0.5', words)).toMatch(/^0.5 .+/);
	for (const field of ['hold', 'heartbeat', 'link', 'server'] as const) {
		expect(textWithUnit(field, 'none', words)).toBe(none);
	}
	expect(textWithUnit('headers', 'browser', words)).toBe('browser');
	expect(textWithUnit('tls', '1.3', words)).toBe('TLS 1.3');
	expect(textWithUnit('http', 'http/2', words)).toBe('HTTP/2');
});
