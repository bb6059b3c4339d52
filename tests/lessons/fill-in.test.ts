import { expect, test } from 'vitest';
import { factsAskedBy, fillIn, memberOf, writtenFact } from '../../src/lessons/fill-in.ts';
import { isRightOrder, judgeOrder, turnedPair } from '../../src/lessons/judge-order.ts';
import { pickBySeed } from '../../src/lessons/pick-by-seed.ts';
import { number } from '../../src/strings/en/numbers.ts';

test('facts are put into a text, and what is no fact stays as it is', () => {
	const facts = (name: string) => ({ 'frame.0.text': 'Hello', none: null })[name];
	expect(fillIn('“{frame.0.text}” {none} {other} { "a": 1 }', facts, String)).toBe(
		'“Hello” — {other} { "a": 1 }',
	);
	expect(fillIn('{frame.0.length} {frame.0.code}', () => 1006, number)).toBe('1,006 1006');
	expect(factsAskedBy('{frame.0.text} and {byte.10}')).toEqual(['frame.0.text', 'byte.10']);
});

test.each([
	['frame.0.length', 65536, '65,536'],
	['frame.0.masked', true, 'true'],
	['frame.0.code', 1006, '1006'],
	['client.code', 4000, '4000'],
	['status.https://evil.example', 1010, '1010'],
	['set.script.0.do.code', 3000, '3000'],
	['rate', 0.0005, '0.0005'],
	['byte.1000', '81', '81'],
	['client.messages', null, '—'],
])('the fact %s of %o is written as %s', (name, value, written) => {
	expect(writtenFact(name, value, number)).toBe(written);
});

test('a member of a record of words is its own and never inherited', () => {
	expect(memberOf({ a: '1' }, 'a')).toBe('1');
	expect(memberOf({ a: '1' }, 'constructor')).toBeUndefined();
	expect(memberOf(undefined, 'a')).toBeUndefined();
});

test('a seed picks the same members each time, each once, and another seed picks others', () => {
	const list = Array.from({ length: 20 }, (_, i) => i);
	const picked = pickBySeed(list, 5, 42);
	expect(picked).toEqual(pickBySeed(list, 5, 42));
	expect(new Set(picked).size).toBe(5);
	expect(pickBySeed(list, 5, 43)).not.toEqual(picked);
	expect([...pickBySeed(list, 99, 1)].sort((a, b) => a - b)).toEqual(list);
});

test('an order by pairs accepts every order that keeps them', () => {
	const step = {
		id: 'lines',
		kind: 'assemble',
		open: '/handshake',
		pieces: ['get', 'host', 'key', 'end'].map((id) => ({ id, text: id })),
		decoys: [],
		order: [
			['get', 'host'],
			['get', 'key'],
			['host', 'end'],
			['key', 'end'],
		],
	} as const;
	expect(isRightOrder(judgeOrder(step, ['get', 'key', 'host', 'end']))).toBe(true);
	expect(judgeOrder(step, ['key', 'end', 'get', 'x', 'host'])).toEqual({
		surplus: ['x'],
		misplaced: ['key', 'end'],
		missing: [],
	});
	// One piece in the wrong place is named, and not those that it leaves early or late.
	expect(judgeOrder(step, ['host', 'key', 'get']).misplaced).toEqual(['get']);
	expect(judgeOrder(step, ['end', 'get', 'host', 'key']).misplaced).toEqual(['end']);
	expect(turnedPair(step, ['host', 'key', 'get'], 'get')).toEqual(['get', 'host']);
	expect(turnedPair(step, ['get', 'end', 'host'], 'get')).toBeNull();
	expect(judgeOrder(step, ['get', 'end'])).toMatchObject({ missing: ['host', 'key'] });
	const inOneOrder = { ...step, order: [] };
	expect(judgeOrder(inOneOrder, ['host', 'key', 'end', 'get']).misplaced).toEqual(['host']);
	expect(isRightOrder(judgeOrder(inOneOrder, ['get', 'host', 'key', 'end']))).toBe(true);
});
