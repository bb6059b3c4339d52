import { describe, expect, test } from 'vitest';
import type { TypedForm } from '../../src/lessons/lesson.ts';
import {
	holds,
	isNear,
	canBeTyped,
	isTypedRight,
	mistakeIn,
	numberMistakeIn,
	plainNumber,
} from '../../src/lessons/conditions.ts';
import type { Facts, FactValue } from '../../src/lessons/lesson.ts';

const facts =
	(values: Readonly<Record<string, FactValue>>): Facts =>
	(name) =>
		values[name];
const SOME = facts({ opcode: 1, text: 'Hello', fin: true, key: null, again: 'Hello' });

describe('a condition', () => {
	test.each([
		[{ fact: 'opcode', is: 1 }, true],
		[{ fact: 'opcode', is: '1' }, false],
		[{ fact: 'opcode', is: [2, 1] }, true],
		[{ fact: 'opcode', is: [2, 3] }, false],
		[{ fact: 'key', is: null }, true],
		[{ fact: 'no-such-fact', is: null }, true],
		[{ fact: 'text', not: 'Hello' }, false],
		[{ fact: 'text', not: 'Help' }, true],
		[{ fact: 'opcode', atLeast: 1, atMost: 1 }, true],
		[{ fact: 'opcode', atLeast: 2 }, false],
		[{ fact: 'text', atLeast: 0 }, false],
		[{ fact: 'text', same: 'again' }, true],
		[{ fact: 'text', same: 'opcode' }, false],
		[{ fact: 'key', same: 'no-such-fact' }, false],
	])('%o holds: %s', (condition, expected) => {
		expect(holds([condition], SOME)).toBe(expected);
	});

	test('all must hold', () => {
		expect(
			holds(
				[
					{ fact: 'fin', is: true },
					{ fact: 'opcode', is: 2 },
				],
				SOME,
			),
		).toBe(false);
		expect(holds([], SOME)).toBe(true);
	});
});

test('the first mistake that the facts show is found', () => {
	const mistakes = [
		{ id: 'binary', when: [{ fact: 'opcode', is: 2 }], example: '' },
		{ id: 'hello', when: [{ fact: 'text', is: 'Hello' }], example: '' },
		{ id: 'final', when: [{ fact: 'fin', is: true }], example: '' },
	];
	expect(mistakeIn(mistakes, SOME)?.id).toBe('hello');
	expect(mistakeIn(mistakes.slice(0, 1), SOME)).toBeNull();
});

test('a number is near within its share, on both sides', () => {
	expect(isNear(80, 100, 0.2)).toBe(true);
	expect(isNear(120, 100, 0.2)).toBe(true);
	expect(isNear(79, 100, 0.2)).toBe(false);
	expect(isNear(16, 16, 0)).toBe(true);
	expect(isNear(NaN, 16, 1)).toBe(false);
});

test('a wrong number is recognised as a number or as a fact, with the share of the prediction', () => {
	const mistakes = [
		{ id: 'no-header', fact: 'payload' },
		{ id: 'no-fact', fact: 'text' },
		{ id: 'double', is: 252 },
	];
	const asked = { type: 'number', fact: 'length', within: 0.1, mistakes } as const;
	const found = (predicted: number) =>
		numberMistakeIn(asked, predicted, facts({ payload: 125, text: '125' }))?.id;
	expect(found(125)).toBe('no-header');
	expect(found(137)).toBe('no-header');
	expect(found(138)).toBeUndefined();
	expect(found(230)).toBe('double');
	expect(numberMistakeIn({ type: 'number', fact: 'length', within: 1 }, 1, SOME)).toBeNull();
});

test.each([
	['0x4E', '4e', true],
	['4 e', '4e', true],
	['２８', '28', true],
	['287,454,020', '287454020', true],
	['4d', '4e', false],
	['', '4e', false],
])('the typed answer “%s” to %s: %s', (answer, right, expected) => {
	expect(isTypedRight(answer, { right })).toBe(expected);
});

test.each([
	...['80', '0x80', '80h', '80H', ' 80 ', '8 0', '0X80', '８０'].map((one) => [one, '80', 'hex']),
	...['7E007E', '7e 00 7e', '0x7e 0x00 0x7e', '7Eh 00h 7Eh', '0x7e007e', '7e,00,7e'].map((one) => [
		one,
		'7e007e',
		'hex',
	]),
	...['7e:00:7e', '\\x7e\\x00\\x7e', '7e；00；7e', '7e、00、7e'].map((one) => [
		one,
		'7e007e',
		'hex',
	]),
	...['1002', '1 002', '1,002', '01002', '１００２'].map((one) => [one, '1002', 'number']),
	...['0101', '01 01', '0b0101'].map((one) => [one, '0101', 'bits']),
	...['Close', 'close ', 'CLOSE'].map((one) => [one, 'close', 'text']),
] as const)('the typed answer “%s” is right where %s is, a form of %s', (answer, right, form) => {
	const item = { right, form: form as TypedForm };
	expect(canBeTyped(answer, item)).toBe(true);
	expect(isTypedRight(answer, item)).toBe(true);
});

test.each([
	['five', '5', undefined, false],
	['4g', '4e', undefined, false],
	['--', '1002', undefined, false],
	['0x4E', '4e', undefined, true],
	['abc', '5', undefined, true],
	['five', 'nothing', undefined, true],
	['a', 'b', undefined, true],
	['eighty', '80', 'hex', false],
	['0xZZ', '80', 'hex', false],
	['0x', '80', 'hex', false],
	['8', '80', 'hex', false],
	['7e007', '7e007e', 'hex', false],
	['7e00', '7e007e', 'hex', true],
	['a', 'b', 'hex', true],
	['13 bytes', '13', 'number', false],
	['thirteen', '13', 'number', false],
	['0x0d', '13', 'number', false],
	['', '13', 'number', false],
	['14', '13', 'number', true],
	['5', '0101', 'bits', false],
	['0110', '0101', 'bits', true],
	['  ', 'close', 'text', false],
	['5', 'close', 'text', true],
	// A form that the right answer does not have is not asked for.
	['five', 'close', 'number', true],
	['five', '0121', 'bits', true],
] as const)(
	'the typed answer “%s” where “%s” is right, of the form %s, can be judged: %s',
	(answer, right, form, expected) => {
		expect(canBeTyped(answer, form === undefined ? { right } : { right, form })).toBe(expected);
	},
);

test.each([
	['287 454 020', '287454020'],
	['287,454,020', '287454020'],
	['1.5', '1.5'],
	['１２５', '125'],
	['1,5', null],
	['', null],
	['-1', null],
	['12 bytes', null],
])('the typed number “%s” is %s', (text, plain) => {
	expect(plainNumber(text)).toBe(plain);
});
