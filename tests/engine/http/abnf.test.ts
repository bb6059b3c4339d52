import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	isToken,
	listMembers,
	lowerCase,
	quotedString,
	sameIgnoringCase,
	trimmedSpan,
} from '../../../src/engine/http/abnf.ts';

test.each([
	['chat', true],
	["!#$%&'*+-.^_`|~09azAZ", true],
	['', false],
	['a b', false],
	['a/b', false],
	['a"b', false],
	['a(b)', false],
	['a{b}', false],
	['caf\xe9', false],
	['a\x7f', false],
])('RFC 9110 §5.6.2: %j is a token: %s', (text, token) => {
	expect(isToken(text)).toBe(token);
});

test('every other ASCII character is a delimiter', () => {
	const tokens = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)).filter(
		isToken,
	);
	expect(tokens).toHaveLength(10 + 52 + 15);
});

describe('lists, RFC 9110 §5.6.1', () => {
	test.each<[string, string[]]>([
		['', []],
		[' , ,\t', []],
		['a', ['a']],
		['a,b , c', ['a', 'b', 'c']],
		[',a,,b,', ['a', 'b']],
		['a; b="1, 2", c', ['a; b="1, 2"', 'c']],
		['a="\\",b", c', ['a="\\",b"', 'c']],
		['a="b, c', ['a="b, c']],
	])('%j', (text, members) => {
		expect(listMembers(text).map((member) => member.text)).toEqual(members);
	});

	test('each member has its range', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom('a', ',', ' ', '"', '\\') }), (text) => {
				for (const { from, to, text: member } of listMembers(text)) {
					expect(text.slice(from, to)).toBe(member);
				}
			}),
		);
	});
});

test.each([
	['a b', 0, 3, 'a b'],
	['\t a \t', 0, 5, 'a'],
	['  a  ', 1, 2, ''],
	['    ', 1, 3, ''],
	['    ', 2, 2, ''],
	['', 0, 0, ''],
])('blanks at either side of %j from %i to %i, and none outside', (text, from, to, inside) => {
	const span = trimmedSpan(text, from, to);
	expect(text.slice(span.from, span.to)).toBe(inside);
	expect([span.from >= from, span.to <= to, span.from <= span.to]).toEqual([true, true, true]);
});

test.each([
	['"abc"d', 'abc', 5],
	['"a\\"b"', 'a"b', 6],
	['"a\\\\"', 'a\\', 5],
	['"', '', null],
	['"abc\\', 'abc', null],
])('the quoted string %j', (text, inside, end) => {
	expect(quotedString(text, 0)).toEqual({ text: inside, end });
});

test('only ASCII letters have a case in a token', () => {
	expect(sameIgnoringCase('WebSocket', 'websocket')).toBe(true);
	expect(sameIgnoringCase('websoc\u212aet', 'websocket')).toBe(false);
});

test.each([
	['', ''],
	['sec-websocket-key', 'sec-websocket-key'],
	['Sec-WebSocket-Key', 'sec-websocket-key'],
	['@AZ[`az{', '@az[`az{'],
	['\xc9A', '\xc9a'],
	['\xc9a', '\xc9a'],
	// These become ASCII or longer with toLowerCase.
	['\u212aA', '\u212aa'],
	['\u0130A', '\u0130a'],
])('%j has the lower-case ASCII letters of %j, and nothing else changes', (text, lower) => {
	expect(lowerCase(text)).toBe(lower);
});
