import { expect, test } from 'vitest';
import { latin1Bytes } from '../../../src/engine/bytes/index.ts';
import { byteRange } from '../../../src/engine/report/index.ts';
import { requestBefore } from '../../../src/panels/rules/example-reading.ts';
import { mendedRange, textLines } from '../../../src/panels/rules/text-lines.ts';
import { HANDSHAKE_VECTORS } from '../../support/rule-vectors.ts';

const lines = (text: string, other = text, marked: readonly (readonly [number, number])[] = []) =>
	textLines(
		latin1Bytes(text),
		marked.map(([from, to]) => byteRange(from, to)),
		latin1Bytes(other),
	);
const shown = (text: string) =>
	lines(text).map(({ pieces }) => pieces.map((piece) => piece.text).join(''));

test('line endings and control characters have visible signs', () => {
	expect(shown('a\r\nb\nc\rd\te\0\x81\x7f')).toEqual([
		'a\\r\\n',
		'b\\n',
		'c\\rd\\te\\x00\\x81\\x7f',
	]);
	expect(shown('')).toEqual([]);
	expect(shown('\r\n')).toEqual(['\\r\\n']);
	expect(lines('a\r\n')[0]!.pieces.map(({ type }) => type)).toEqual(['text', 'sign']);
});

test('the fault is marked to the byte, and a line end where one of its bytes is meant', () => {
	const [line] = lines('abc\r\n', undefined, [[1, 2]]);
	expect(line!.pieces.map(({ text, marked }) => [text, marked])).toEqual([
		['a', false],
		['b', true],
		['c', false],
		['\\r\\n', false],
	]);
	expect(lines('a\r\n', undefined, [[2, 3]])[0]!.pieces.at(-1)!.marked).toBe(true);
	expect(lines('a\r\n', undefined, [[1, 1]])[0]!.pieces.some(({ marked }) => marked)).toBe(false);
});

test('a missing part at the end has a place of its own', () => {
	const [, gap, ...rest] = lines('a\r\n', undefined, [[3, 3]]);
	expect(gap).toEqual({ pieces: [{ text: '', type: 'gap', marked: true }], differs: true });
	expect(rest).toEqual([]);
});

test('lines that the other text lacks differ, at any place', () => {
	const differing = (text: string, other: string) =>
		lines(text, other).flatMap(({ differs }, i) => (differs ? [i] : []));
	expect(differing('a\nb\nc\n', 'a\nc\n')).toEqual([1]);
	expect(differing('a\nc\n', 'a\nb\nc\n')).toEqual([]);
	expect(differing('a\na\nb\n', 'a\nb\n')).toHaveLength(1);
	expect(differing('a\r\n', 'a\n')).toEqual([0]);
});

test('a change within a line is marked there; a removal or a change of many lines is not', () => {
	const mended = (text: string, broken: string) =>
		mendedRange(latin1Bytes(text), latin1Bytes(broken));
	expect(mended('ab \r\n', 'ab\r\n')).toEqual(byteRange(2, 3));
	expect(mended('a\nx: 1\nb', 'a\nb')).toEqual(byteRange(2, 7));
	expect(mended('ab', 'axb')).toBeNull();
	expect(mended('a\r\nb\r\n', 'a\nb\n')).toBeNull();
	expect(mended('a', 'a')).toBeNull();
});

test.each(HANDSHAKE_VECTORS)(
	'$code: what was mended is seen, in the head or in the request it answers',
	({ broken, mended }) => {
		const differ = (a: string, b: string) =>
			[lines(a, b), lines(b, a)].flat().some(({ differs }) => differs);
		const requests = [broken, mended].map((one) =>
			one.kind === 'response' ? requestBefore(one) : '',
		);
		const [before = '', after = ''] = requests;
		expect(differ(broken.text, mended.text) || differ(before, after)).toBe(true);
	},
);
