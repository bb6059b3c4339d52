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

test.each([
	['poll', '9,000', '9000'],
	['rate', '９．５', '9.5'],
	['hold', '30 000', '30000'],
	['headers', '1，200', '1200'],
	['seconds', '3,600', '3600'],
	['rate', '1,5', '1,5'],
	['headers', 'browser', 'browser'],
	// A comma or a space in a list separates two numbers.
	['times', '0，250 300,000', '0,250 300,000'],
] as const)(
	'%s: the document has the plain form of what is typed, %s as %s',
	(field, typed, value) => {
		expect(typedValue(field, typed, 'none')).toBe(value);
	},
);

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
