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

test.each([
	['03e8', "'03e8"],
	['007', "'007"],
	['1e5', "'1e5"],
	['1.50', "'1.50"],
	['2024-01-02', "'2024-01-02"],
	['1/2', "'1/2"],
	['10:30', "'10:30"],
	['12345678901234567890', "'12345678901234567890"],
	[' 42', "' 42"],
])('the text %j does not become another number, a date or a time', (text, written) => {
	expect(textCell(text)).toBe(written);
});

test.each([
	...['', 'a=1', 'a = 1; b-1', '1', '“=”'],
	...['0', '42', '1.5', '0x03e8', '1 KiB', 'e', '192.0.2.1 port 80'],
])('the text %j stays as it is', (text) => {
	expect(textCell(text)).toBe(text);
});
