import { expect, test } from 'vitest';
import { latin1Bytes, latin1Text } from '../../../src/engine/bytes/bytes.ts';
import type { TextSpan } from '../../../src/engine/http/abnf.ts';
import {
	forbiddenInValue,
	readFieldLine,
	trimmedBytes,
} from '../../../src/engine/http/field-line.ts';
import { lineAt } from '../../../src/engine/http/head-lines.ts';

test.each([
	['Host: a', ['', 'Host', '', ':', 'a']],
	['Host:a', ['', 'Host', '', ':', 'a']],
	['Host:\t a b \t', ['', 'Host', '', ':', 'a b']],
	['Host : a', ['', 'Host', ' ', ':', 'a']],
	[' Host: a', [' ', 'Host', '', ':', 'a']],
	['  : a', ['  ', '', '', ':', 'a']],
	[': a', ['', '', '', ':', 'a']],
	['Host', ['', 'Host', '', '', '']],
	['Host:', ['', 'Host', '', ':', '']],
	['a b: c: d', ['', 'a b', '', ':', 'c: d']],
])('%j', (text, [indent, name, beforeColon, colon, value]) => {
	const bytes = latin1Bytes(`${text}\r\n`);
	const line = readFieldLine(bytes, lineAt(bytes, 0, 1));
	const shown = ({ from, to }: TextSpan): string => latin1Text(bytes, from, to);
	expect({
		indent: shown(line.indent),
		name: shown(line.name),
		beforeColon: shown(line.beforeColon),
		colon: shown(line.colon),
		value: shown(line.value),
	}).toEqual({ indent, name, beforeColon, colon, value });
});

test.each([
	['a b', 0, 3, [0, 3]],
	['\t a \t', 0, 5, [2, 3]],
	['  a  ', 1, 2, [2, 2]],
	['    ', 1, 3, [3, 3]],
	['    ', 2, 2, [2, 2]],
])('blanks at either side of %j from %i to %i, and none outside', (text, from, to, span) => {
	const trimmed = trimmedBytes(latin1Bytes(text), from, to);
	expect([trimmed.from, trimmed.to]).toEqual(span);
});

test('the bytes of a name that no token has are counted, blanks before the colon are not', () => {
	const bytes = latin1Bytes('a[b] c : d');
	expect(readFieldLine(bytes, lineAt(bytes, 0, 1)).notToken).toEqual([1, 3, 4]);
});

test('RFC 9110 §5.5: a value holds no control character but the tab', () => {
	const bytes = latin1Bytes('a\0b\tc\x7fd\xe9\x1b');
	expect(forbiddenInValue(bytes, { from: 0, to: bytes.length })).toEqual([1, 5, 8]);
});
