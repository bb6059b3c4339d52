import { expect, test } from 'vitest';
import { latin1Bytes } from '../../../src/engine/bytes/bytes.ts';
import { bareCarriageReturns, PagedText, lineAt } from '../../../src/engine/http/head-lines.ts';
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

test('any piece of the text, whichever was asked for before it', () => {
	const text = 'ab\r\ncd\r\nef';
	const pieces: [number, number][] = [];
	for (let from = 0; from <= text.length; from++)
		for (let to = from; to <= text.length; to++) pieces.push([from, to]);
	for (const before of pieces) {
		for (const [from, to] of pieces) {
			const read = new PagedText(latin1Bytes(text));
			read.slice(...before);
			expect(read.slice(from, to), `${from} to ${to} after ${before.join(' to ')}`).toBe(
				text.slice(from, to),
			);
		}
	}
});

test('a piece may be longer than a page, and may lie in two', () => {
	const text = Array.from({ length: 800 }, (_, i) => `${i};`).join('');
	const read = new PagedText(latin1Bytes(text));
	for (const [from, to] of [
		[0, 3],
		[1020, 1030],
		[2043, 2044],
		[2044, 2045],
		[100, 3000],
		[2999, text.length],
	] as const) {
		expect(read.slice(from, to)).toBe(text.slice(from, to));
	}
});

test('the bytes of a page are read once', () => {
	const counted = countedBytes(new Uint8Array(5000));
	const read = new PagedText(counted.bytes);
	read.slice(10, 12);
	expect(counted.reads()).toBe(1024);
	expect([read.slice(12, 500), read.slice(10, 1034), read.slice(1034, 1034)]).toHaveLength(3);
	expect(counted.reads()).toBe(1024);
	read.slice(1034, 1035);
	expect(counted.reads()).toBe(2048);
	read.slice(4990, 4991);
	expect(counted.reads()).toBe(2058);
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
