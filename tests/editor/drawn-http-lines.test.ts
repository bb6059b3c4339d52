import { expect, test } from 'vitest';
import { drawnHttpLines, linesTouched } from '../../src/editor/drawn-http-lines.ts';
import { httpText, editorLinesOf } from '../../src/editor/http-text.ts';
import type { ByteSpan, HttpMark } from '../../src/editor/settings.ts';
import { latin1Bytes } from '../../src/engine/bytes/index.ts';

const texts = {
	crlf: 'crlf',
	bareLf: 'lf',
	bareCr: 'cr',
	nul: 'nul',
	control: 'control',
	undrawn: String,
};
const page = (head: string, marks: readonly HttpMark[] = [], lit: ByteSpan | null = null) =>
	drawnHttpLines(latin1Bytes(head), marks, lit, texts);

test('one line per CRLF; the place after the last has no number', () => {
	const lines = page('GET /\r\nA: b\r\n\r\n');
	expect(lines.map((line) => [line.number, line.ended])).toEqual([
		['1', true],
		['2', true],
		['3', true],
		['', false],
	]);
});

test('marks and control bytes cut a line into pieces', () => {
	const lines = page('A: b\nc\r\n', [{ from: 3, to: 6, kind: 'value' }]);
	expect(lines[0]?.pieces).toEqual([
		{ text: 'A: ', classes: '', mark: null, title: null },
		{ text: 'b', classes: 'mark-value', mark: null, title: null },
		{ text: '', classes: 'mark-value', mark: '\\n', title: 'lf' },
		{ text: 'c', classes: 'mark-value', mark: null, title: null },
	]);
});

test('each control byte has the title of its kind', () => {
	const lines = page('\n\r\0\t');
	expect(lines[0]?.pieces.map((piece) => piece.title)).toEqual(['lf', 'cr', 'nul', 'control']);
});

test('lit bytes light their lines', () => {
	const lines = page('a\r\nbb\r\nc\r\n', [], { from: 4, to: 8 });
	expect(lines.map((line) => line.lit)).toEqual([false, true, true, false]);
	expect(lines[1]?.pieces.map(({ text, classes }) => [text, classes])).toEqual([
		['b', ''],
		['b', 'lit'],
	]);
});

test('a CRLF belongs to the line it ends', () => {
	const lines = editorLinesOf(httpText(latin1Bytes('a\r\nb\r\n')));
	expect(linesTouched(lines, { from: 1, to: 3 })).toEqual({ from: 1, to: 2 });
	expect(linesTouched(lines, { from: 3, to: 4 })).toEqual({ from: 2, to: 3 });
});

test('only the beginning of a long head is drawn', () => {
	const lines = page('x\r\n'.repeat(100));
	expect(lines.length).toBeLessThan(60);
});
