import { expect, test } from 'vitest';
import { latin1Bytes } from '../../../src/engine/bytes/bytes.ts';
import { bareCarriageReturns, lineAt } from '../../../src/engine/http/head-lines.ts';

test.each([
	['a\r\nb', 'crlf', 1, 3],
	['a\nb', 'lf', 1, 2],
	['a', 'none', 1, 1],
	['a\r', 'none', 1, 2],
	['\r\n', 'crlf', 0, 2],
	['', 'none', 0, 0],
	['a\rb\r\r\n', 'crlf', 4, 6],
])('the first line of %j', (text, ending, contentTo, to) => {
	expect(lineAt(latin1Bytes(text), 0, 1)).toEqual({ from: 0, contentTo, to, ending, number: 1 });
});

test.each([
	['a\rb\r\n', [1]],
	['a\r\r\n', [1]],
	['ab\r\n', []],
	['ab\r', []],
	['a\r\r', [1]],
])('RFC 9112 §2.2: the bare CRs of %j', (text, found) => {
	const bytes = latin1Bytes(text);
	expect(bareCarriageReturns(bytes, lineAt(bytes, 0, 1))).toEqual(found);
});
