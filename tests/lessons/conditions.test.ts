import { describe, expect, test } from 'vitest';
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
	expect(isTypedRight(answer, right)).toBe(expected);
});

test.each([
	['five', '5', false],
	['4g', '4e', false],
	['--', '1002', false],
	['0x4E', '4e', true],
	['abc', '5', true],
	['five', 'nothing', true],
])('the typed answer “%s” where “%s” is right can be judged: %s', (answer, right, expected) => {
	expect(canBeTyped(answer, right)).toBe(expected);
});

test.each([
	['287 454 020', '287454020'],
	['287,454,020', '287454020'],
	['1.5', '1.5'],
	['１２５', '125'],
	['', null],
	['-1', null],
	['12 bytes', null],
])('the typed number “%s” is %s', (text, plain) => {
	expect(plainNumber(text)).toBe(plain);
});
