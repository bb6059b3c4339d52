import { Text } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	copiedText,
	httpBytes,
	httpText,
	LINE_BREAK,
	editorLinesOf,
	offsetAt,
	pastedBytes,
	positionAt,
	typedBytes,
} from '../../src/editor/http-text.ts';
import { latin1Bytes, latin1Text } from '../../src/engine/bytes/index.ts';

/** Bytes with many CRs and LFs, whole and torn. */
const heads = fc
	.array(fc.constantFrom('\r', '\n', '\r\n', 'a', '\u00e9', '\0'), { maxLength: 40 })
	.map((parts) => latin1Bytes(parts.join('')));

describe('the text of a head', () => {
	test.each([
		['GET /\r\n\r\n', ['GET /', '', '']],
		['a\nb', ['a\nb']],
		['a\rb', ['a\rb']],
		['a\r\r\nb', ['a\r', 'b']],
		['a\n\r\n', ['a\n', '']],
		['', ['']],
	])('%j has the lines %j', (head, lines) => {
		expect(httpText(latin1Bytes(head)).split(LINE_BREAK)).toEqual(lines);
	});

	test('gives the bytes back', () => {
		fc.assert(
			fc.property(heads, (bytes) => {
				expect(httpBytes(httpText(bytes))).toEqual(bytes);
			}),
		);
	});
});

describe('positions and bytes', () => {
	test('a line break is one position and two bytes', () => {
		const lines = editorLinesOf(httpText(latin1Bytes('ab\r\nc\nd\r\n')));
		expect([0, 2, 3, 4, 6, 7].map((at) => offsetAt(lines, at))).toEqual([0, 2, 4, 5, 7, 9]);
		expect([0, 2, 3, 4, 5, 7, 8, 9].map((at) => positionAt(lines, at))).toEqual([
			0, 2, 2, 3, 4, 6, 6, 7,
		]);
	});

	test('every position comes back from its byte, with either kind of lines', () => {
		fc.assert(
			fc.property(heads, (bytes) => {
				const text = httpText(bytes);
				const lines = editorLinesOf(text);
				const doc = Text.of(text.split(LINE_BREAK));
				expect(lines.lines).toBe(doc.lines);
				for (let at = 0; at <= text.length; at++) {
					const offset = offsetAt(doc, at);
					expect(offsetAt(lines, at)).toBe(offset);
					expect(positionAt(doc, offset)).toBe(at);
					expect(positionAt(lines, offset)).toBe(at);
					expect(latin1Text(bytes, 0, offset)).toBe(latin1Text(httpBytes(text.slice(0, at))));
				}
			}),
		);
	});
});

describe('text that comes in', () => {
	test('typed characters above 0x7f are their UTF-8', () => {
		expect([...typedBytes('\u00e9\u4f60', '\r\n')]).toEqual([0xc3, 0xa9, 0xe4, 0xbd, 0xa0]);
	});

	test.each([
		['a\nb', '\r\n', 'a\r\nb'],
		['a\r\nb', '\r\n', 'a\r\nb'],
		['a\r\nb', '\n', 'a\nb'],
	] as const)('typed %j with %j is %j', (typed, lineEnd, bytes) => {
		expect(latin1Text(typedBytes(typed, lineEnd))).toBe(bytes);
	});

	test.each([
		['a\nb\r\nc\n', false, 'a\r\nb\r\nc\r\n', 2],
		['a\nb\r\nc\n', true, 'a\nb\r\nc\n', 0],
		['a\rb', false, 'a\rb', 0],
	])('pasted %j, bare line feeds kept: %s', (pasted, bare, bytes, converted) => {
		const read = pastedBytes(pasted, bare);
		expect(latin1Text(read.bytes)).toBe(bytes);
		expect(read.converted).toBe(converted);
	});
});

describe('text that goes out', () => {
	test('is the UTF-8 text of the bytes', () => {
		expect(copiedText(latin1Bytes('\u00c3\u00a9\r\n'))).toBe('\u00e9\r\n');
		expect(copiedText(latin1Bytes('\u00ef\u00bb\u00bfa'))).toBe('\ufeffa');
	});

	test('is a character a byte where that is no UTF-8', () => {
		expect(copiedText(latin1Bytes('\u00e9\r\n'))).toBe('\u00e9\r\n');
	});
});
