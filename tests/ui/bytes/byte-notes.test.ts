import { expect, test } from 'vitest';
import { decodeFrames } from '../../../src/engine/frame/index.ts';
import { noteText, payloadNotes, visible } from '../../../src/ui/bytes/byte-notes.ts';
import { hex } from '../../support/hex-bytes.ts';

const context = { from: 'client', deflate: false, limit: null } as const;

function notes(text: string, frame: number, from: number, to: number) {
	const bytes = hex(text);
	return payloadNotes(decodeFrames(bytes, context), bytes, frame, from, to);
}

function texts(text: string, frame: number, from: number, to: number): string[] {
	return notes(text, frame, from, to).map(noteText);
}

test('masked text shows its characters under the masked bytes', () => {
	expect(texts('81 85 37 fa 21 3d 7f 9f 4d 51 58', 0, 0, 5)).toEqual(['H', 'e', 'l', 'l', 'o']);
});

test('a character of several bytes is shown once, and its bytes go on', () => {
	const found = notes('81 05 c3 a9 e2 82 ac', 0, 0, 5);
	expect(found.map(noteText)).toEqual(['é', '', '€', '', '']);
	expect(found.map(({ continues }) => continues)).toEqual([false, true, false, true, true]);
});

test('a window that begins inside a character does not take it for another', () => {
	expect(texts('81 05 c3 a9 e2 82 ac', 0, 3, 5)).toEqual(['', '']);
});

test('a character cut across fragments goes on in the next frame, over a ping between them', () => {
	const message = '01 02 f0 9f 89 01 21 80 03 98 80 21';
	expect(texts(message, 0, 0, 2)).toEqual(['😀', '']);
	expect(texts(message, 1, 0, 1)).toEqual(['!']);
	const rest = notes(message, 2, 0, 3);
	expect(rest.map(noteText)).toEqual(['', '', '!']);
	expect(rest.map(({ continues }) => continues)).toEqual([true, true, false]);
});

test('bytes that are no character are seen to be none', () => {
	const found = notes('81 03 41 ff 42', 0, 0, 3);
	expect(found.map(noteText)).toEqual(['A', '\ufffd', 'B']);
	expect(found.map(({ illFormed }) => illFormed)).toEqual([false, true, false]);
});

test('a Close shows its reason and not its code as text', () => {
	expect(texts('88 05 03 e8 62 79 65', 0, 0, 5)).toEqual(['', '', 'b', 'y', 'e']);
	expect(texts('88 04 41 42 c3 a9', 0, 3, 4)).toEqual(['']);
});

test('binary data show their ASCII characters', () => {
	expect(texts('82 03 41 80 00', 0, 0, 3)).toEqual(['A', '', '']);
});

test.each([
	[0x0d, 'CR'],
	[0x20, 'SP'],
	[0x200b, '·'],
	[0x301, '\u25cc\u0301'],
	[0x4e2d, '中'],
])('U+%i has a sign that can be seen', (codePoint, sign) => {
	expect(visible(codePoint)).toBe(sign);
});
