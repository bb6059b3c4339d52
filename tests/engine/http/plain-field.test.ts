import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latin1Bytes, latin1Text } from '../../../src/engine/bytes/bytes.ts';
import type { TextSpan } from '../../../src/engine/http/abnf.ts';
import { readFieldLine } from '../../../src/engine/http/field-line.ts';
import type { HeaderField } from '../../../src/engine/http/head.ts';
import { PagedText, lineAt } from '../../../src/engine/http/head-lines.ts';
import { plainField } from '../../../src/engine/http/plain-field.ts';

function plain(bytes: Uint8Array, from: number, line: number): HeaderField | null {
	return plainField(bytes, new PagedText(bytes), from, line);
}

describe('a plain field', () => {
	test.each([
		['Host: a\r\nB', 'Host', ' a', 'a'],
		['Host:a\r\n\r', 'Host', 'a', 'a'],
		['X:\t a b: \t\r\n\x80', 'X', '\t a b: \t', 'a b:'],
		["!#$%&'*+-.^_`|~09azAZ: \x80\xff\r\n:", "!#$%&'*+-.^_`|~09azAZ", ' \x80\xff', '\x80\xff'],
	])('%j', (text, name, raw, value) => {
		const found = plain(latin1Bytes(text), 0, 3);
		expect([found?.name.text, found?.raw.text, found?.value.text]).toEqual([name, raw, value]);
		expect([found?.line, found?.complete]).toEqual([3, true]);
	});

	test.each([
		['a fold follows', 'A: b\r\n c'],
		['a fold with a tab follows', 'A: b\r\n\tc'],
		['the next byte may begin a fold', 'A: b\r\n'],
		['half an ending', 'A: b\r'],
		['no ending', 'A: b'],
		['no value yet', 'A:'],
		['no colon', 'A\r\nB'],
		['no colon yet', 'A'],
		['nothing', ''],
		['no name', ': b\r\nC'],
		['a name that is no token', 'A[: b\r\nC'],
		['a blank before the colon', 'A : b\r\nC'],
		['an indent', ' A: b\r\nC'],
		['an empty value', 'A:\r\nC'],
		['a value of blanks', 'A: \t\r\nC'],
		['a lone LF', 'A: b\nC'],
		['a bare CR', 'A: b\rc\r\nC'],
		['two CRs', 'A: b\r\r\nC'],
		['NUL', 'A: \0\r\nC'],
		['NUL in front of a lone LF', 'A: b\0\nC'],
		['the last of the control characters', 'A: \x1f\r\nC'],
		['DEL', 'A: \x7f\r\nC'],
	])('none: %s', (_, text) => {
		expect(plain(latin1Bytes(text), 0, 1)).toBeNull();
	});

	test('gives the same as the careful reading, at any place', () => {
		const pieces = fc.constantFrom(
			...['A: b\r\n', 'a', 'A', ':', ' ', '\t', '\r', '\n', '\r\n', '\0', '\x7f', '[', '\xff', ''],
		);
		const texts = fc.array(pieces, { maxLength: 12 });
		fc.assert(
			fc.property(texts, fc.nat(6), (parts, from) => {
				const bytes = latin1Bytes(`12345:${parts.join('')}`);
				const found = plain(bytes, from, 7);
				if (found === null) return;
				const line = lineAt(bytes, from, 7);
				const { name, raw, value, indent, beforeColon, notToken } = readFieldLine(bytes, line);
				const spanned = (span: TextSpan) => ({
					...span,
					text: latin1Text(bytes, span.from, span.to),
				});
				expect(found).toEqual({
					name: spanned(name),
					raw: spanned(raw),
					value: spanned(value),
					parts: [{ ...value, at: 0 }],
					lines: { from, to: line.to },
					line: 7,
					complete: true,
				});
				expect([line.ending, indent.to - indent.from, beforeColon.to - beforeColon.from]).toEqual([
					...['crlf', 0, 0],
				]);
				expect(notToken).toEqual([]);
			}),
			{ numRuns: 3000 },
		);
	});
});
