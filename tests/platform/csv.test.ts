import { expect, test } from 'vitest';
import { csvText, textCell } from '../../src/platform/csv.ts';

test('CSV as RFC 4180 has it, and no cell that a spreadsheet would run', () => {
	const rows = [
		['a|b', 1.5],
		['=1+1', null],
		['a\r\nb', -5],
	];
	expect(csvText({ head: ['way', 'bytes, "each"'], rows })).toBe(
		'way,"bytes, ""each"""\r\na|b,1.5\r\n\'=1+1,\r\n"a\r\nb",-5\r\n',
	);
});

test.each([
	['=1', "'=1"],
	['+1', "'+1"],
	['-1', "'-1"],
	['@SUM(1)', "'@SUM(1)"],
	['＝1', "'＝1"],
	[' =1', " '=1"],
	['\t=1', "\t'=1"],
	['\r=1', "\r'=1"],
	['a;"=1', `a;"'=1`],
])('the text %j stays a text', (text, written) => {
	expect(textCell(text)).toBe(written);
});

test.each(['', 'a=1', 'a = 1; b-1', '1', '“=”'])('the text %j is not a formula', (text) => {
	expect(textCell(text)).toBe(text);
});
