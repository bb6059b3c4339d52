import { expect, test } from 'vitest';
import { latin1Bytes } from '../../../src/engine/bytes/bytes.ts';
import { bareCarriageReturns, lineAt, LineText } from '../../../src/engine/http/head-lines.ts';
import { countedBytes } from '../../support/counted-bytes.ts';

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
	['\r\n', 1, 'lf', 1, 2],
	['a\r', 2, 'none', 2, 2],
	['a\r\nb\nc', 3, 'lf', 4, 5],
	['a\r\nb\nc', 5, 'none', 6, 6],
])('a line of %j that starts at %i has nothing of the one before', (text, from, ...rest) => {
	const [ending, contentTo, to] = rest;
	expect(lineAt(latin1Bytes(text), from, 2)).toEqual({ from, contentTo, to, ending, number: 2 });
});

test('any piece of the text, whichever line was entered', () => {
	const text = 'ab\r\ncd\r\nef';
	const bytes = latin1Bytes(text);
	const lines = new LineText(bytes);
	const expectAll = (): void => {
		for (let from = 0; from <= text.length; from++)
			for (let to = from; to <= text.length; to++)
				expect(lines.slice(from, to), `${from} to ${to}`).toBe(text.slice(from, to));
	};
	expectAll();
	for (const from of [0, 4, 8]) {
		lines.enter(lineAt(bytes, from, 1));
		expectAll();
	}
});

test('the bytes of the line that was entered are read once', () => {
	const counted = countedBytes(latin1Bytes('ab\r\ncdef\r\n'));
	const line = lineAt(counted.bytes, 4, 2);
	const lines = new LineText(counted.bytes);
	lines.enter(line);
	const reads = counted.reads();
	expect([lines.slice(4, 6), lines.slice(5, 10), lines.slice(4, 10)]).toHaveLength(3);
	expect(counted.reads()).toBe(reads);
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
