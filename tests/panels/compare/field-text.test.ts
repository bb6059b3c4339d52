import { expect, test } from 'vitest';
import { shownText, typedValue } from '../../../src/panels/compare/field-text.ts';

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
