import { expect, test } from 'vitest';
import { readAddressNumber } from '../../src/lab/address-number.ts';
import type { AddressProblem } from '../../src/lab/lab.ts';

const read = (found: string, fraction = false) => {
	const problems: AddressProblem[] = [];
	const parameters = new URLSearchParams({ at: found });
	const number = readAddressNumber(parameters, 'at', { least: 1, most: 20, fraction }, problems);
	return number ?? problems[0]?.kind;
};

test.each([
	['1', 1],
	['007', 7],
	['20', 20],
	['21', 'out-of-range'],
	['0', 'out-of-range'],
	['9'.repeat(400), 'out-of-range'],
	['', 'not-readable'],
	['-1', 'not-readable'],
	['+1', 'not-readable'],
	['0x10', 'not-readable'],
	['1e1', 'not-readable'],
	['1,5', 'not-readable'],
	[' 1', 'not-readable'],
	['Infinity', 'not-readable'],
	['١', 'not-readable'],
])('the number %j of an address is read as %j', (found, number) => {
	expect([read(found), read(found, true)]).toEqual([number, number]);
});

test('a fraction is read behind a point, where the number may have one', () => {
	expect([read('1.5', true), read('1.5'), read('1.', true), read('.5', true)]).toEqual([
		1.5,
		'not-readable',
		'not-readable',
		'not-readable',
	]);
});

test('an address without the number has no problem', () => {
	const problems: AddressProblem[] = [];
	const bounds = { least: 0, most: 1 };
	expect(readAddressNumber(new URLSearchParams(), 'at', bounds, problems)).toBeNull();
	expect(problems).toEqual([]);
});
