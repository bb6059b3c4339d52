import { expect, test } from 'vitest';
import { halfWidth, typedNumber } from '../../src/engine/typed-number.ts';

test.each([
	['9,000', '9000'],
	['9 000', '9000'],
	['9\u{a0}000', '9000'],
	['9\u{202f}000', '9000'],
	['9’000', '9000'],
	["1'234'567", '1234567'],
	['1_000_000', '1000000'],
	['1,234.5', '1234.5'],
	['-12,345', '-12345'],
	['９０００', '9000'],
	['９，０００', '9000'],
	['９　０００', '9000'],
	['１．５', '1.5'],
	['１ｅ６', '1e6'],
	[' 25 ', '25'],
	['01002', '01002'],
	['.50', '.50'],
])('the typed number %j is %s', (text, plain) => {
	expect(typedNumber(text)).toBe(plain);
});

test.each([
	['1,5', 'a decimal comma'],
	['１，５', 'a decimal comma'],
	['0,125', 'decimals of three digits'],
	['1.000.000', 'points between the groups'],
	['1,000 000', 'two kinds of signs'],
	['9, 000', 'two signs'],
	['1000,000', 'four digits in front'],
	['10,00', 'a short group'],
	['1,0000', 'a long group'],
	[',000', 'no digit in front'],
	['1,000e3', 'an exponent behind groups'],
	['9,000 ms', 'a unit'],
	['0x10', 'hex'],
	['１０²', 'a superscript'],
	['无', 'a word'],
	['', 'nothing'],
])('%j stays as it is: %s', (text) => {
	expect(typedNumber(text)).toBe(text);
});

test('the full-width characters of a list become those of ASCII', () => {
	expect(halfWidth('０，２５０；１．５')).toBe('0,250;1.5');
	expect(halfWidth('无 250、3')).toBe('无 250、3');
});
