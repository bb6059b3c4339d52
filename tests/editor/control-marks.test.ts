import { expect, test } from 'vitest';
import { controlMark, controlMarksIn } from '../../src/editor/control-marks.ts';

const marksOf = (text: string) =>
	controlMarksIn(text, 0, text.length).map(({ from, to, mark }) => [from, to, mark]);

test('characters that no font draws have a mark', () => {
	const marked = Array.from({ length: 256 }, (_, code) => controlMark(code));
	expect([0, 9, 10, 13, 0x1b, 0x7f, 0x9f, 0xa0, 0xad].map((code) => marked[code])).toEqual([
		'\\0',
		'\\t',
		'\\n',
		'\\r',
		'\\x1b',
		'\\x7f',
		'\\x9f',
		'\\xa0',
		'\\xad',
	]);
	expect([0x20, 0x41, 0x7e, 0xa1, 0xff].map((code) => marked[code])).toEqual(Array(5).fill(null));
});

test('a few control characters are marks of their own', () => {
	expect(marksOf('A\n\0\0\0B\x9f')).toEqual([
		[1, 2, '\\n'],
		[2, 3, '\\0'],
		[3, 4, '\\0'],
		[4, 5, '\\0'],
		[6, 7, '\\x9f'],
	]);
});

test('a run of one control character is one mark', () => {
	expect(marksOf(`a${'\0'.repeat(20_000)}\n`)).toEqual([
		[1, 20_001, '\\0 ×20000'],
		[20_001, 20_002, '\\n'],
	]);
});

test('a run is cut where the text that is asked for ends', () => {
	expect(controlMarksIn('\0'.repeat(100), 10, 20)).toMatchObject([{ from: 10, to: 20 }]);
});
