import { expect, test } from 'vitest';
import { csvText, markdownText } from '../../../src/panels/compare/table-text.ts';

const TABLE = {
	head: ['way', 'bytes, "each"'],
	rows: [
		['a|b', 1.5],
		['=1+1', null],
	],
} as const;

test('CSV as RFC 4180 has it, and no cell that a spreadsheet would run', () => {
	expect(csvText(TABLE)).toBe('way,"bytes, ""each"""\r\na|b,1.5\r\n\'=1+1,\r\n');
	expect(csvText({ head: ['a'], rows: [[-5]] })).toBe('a\r\n-5\r\n');
});

test('Markdown with figures at the right', () => {
	expect(markdownText(TABLE)).toBe(
		'| way | bytes, "each" |\n| --- | ---: |\n| a\\|b | 1.5 |\n| =1+1 |  |\n',
	);
});
