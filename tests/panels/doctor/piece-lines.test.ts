import { expect, test } from 'vitest';
import { sign } from '../../../src/evidence/sign.ts';
import { lineCount, pieceLines, printedLines } from '../../../src/panels/doctor/piece-lines.ts';
import { countLines, lineNumberAt } from '../../../src/panels/doctor/reading/line-counts.ts';

const litAt = (from: number, to = from + 1) => sign('opened', { from, to });
const marked = (lines: ReturnType<typeof pieceLines>) =>
	lines.flatMap(({ parts }) => parts.flatMap(({ text, lit }) => (lit ? [text] : [])));
const numbers = (lines: readonly { readonly number: number }[]) =>
	lines.map(({ number }) => number);

test('a line is found by its number, wherever lines end', () => {
	for (const text of ['', '\n', 'a', 'a\nb', '\n'.repeat(20_000), `${'x'.repeat(9000)}\n\nend`]) {
		const counts = countLines(text);
		const places = [0, 1, 4095, 4096, 4097, 9000, 9001, text.length];
		for (const at of places.filter((one) => one <= text.length)) {
			const expected = text.slice(0, at).split('\n').length;
			expect([text.length, at, lineNumberAt(text, counts, at)]).toEqual([
				text.length,
				at,
				expected,
			]);
		}
	}
});

test('the first lines are shown, and lit lines wherever they are', () => {
	const text = Array.from({ length: 100_000 }, (_, i) => `line ${i + 1}`).join('\n');
	const from = text.indexOf('line 70000');
	const lines = pieceLines(text, countLines(text), [litAt(from), litAt(5), litAt(from + 3)]);
	expect(lines.length).toBe(201);
	expect(lines.filter(({ lit }) => lit)).toMatchObject([
		{ number: 1, text: 'line 1', lit: true },
		{ number: 70_000, text: 'line 70000', lit: true },
	]);
	expect(pieceLines(text, null, [litAt(from)]).length).toBe(200);
});

test('a short text is shown whole, with its empty lines', () => {
	expect(pieceLines('a\n\nb', null, [])).toMatchObject([
		{ number: 1, text: 'a', lit: false },
		{ number: 2, text: '', lit: false },
		{ number: 3, text: 'b', lit: false },
	]);
});

test('of a long line the beginning is shown, or what is lit in it', () => {
	const text = `${'a'.repeat(1 << 19)}here${'a'.repeat(1 << 19)}\nb`;
	const [plain] = pieceLines(text, countLines(text), []);
	expect([plain!.text.length, plain!.lit]).toEqual([400, false]);
	const [line] = pieceLines(text, countLines(text), [litAt(1 << 19, (1 << 19) + 4)]);
	expect([line!.text.length, line!.lit]).toEqual([402, true]);
	expect(marked([line!])).toEqual(['here']);
	const [early] = pieceLines(text, countLines(text), [litAt(10, 12)]);
	expect(early!.text).toBe(plain!.text);
});

test('the characters that are evidence are marked, unless all of the line is', () => {
	const text = 'GET /chat HTTP/1.1\nHost: a.example';
	const lines = (...places: Parameters<typeof litAt>[]) =>
		pieceLines(
			text,
			countLines(text),
			places.map((place) => litAt(...place)),
		);
	expect(marked(lines([4, 9]))).toEqual(['/chat']);
	expect(marked(lines([4, 9], [0, 3]))).toEqual(['GET', '/chat']);
	expect(marked(lines([4, 9], [6, 18]))).toEqual(['/chat HTTP/1.1']);
	expect(marked(lines([0, 18]))).toEqual([]);
	expect(marked(lines([14, 24]))).toEqual(['/1.1', 'Host:']);
	for (const { parts, text: shown } of lines([4, 9], [14, 24])) {
		expect(parts.map((part) => part.text).join('')).toBe(shown);
	}
});

test('the bytes that are evidence are marked', () => {
	const bytes = Uint8Array.from({ length: 40 }, (_, i) => i);
	expect(marked(pieceLines(bytes, null, [litAt(17, 19)]))).toEqual(['11 12']);
	expect(marked(pieceLines(bytes, null, [litAt(14, 17)]))).toEqual(['0e 0f', '10']);
	expect(marked(pieceLines(bytes, null, [litAt(16, 32)]))).toEqual([]);
});

test('the packet that is lit is shown, also far into a capture', () => {
	const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => i);
	const lines = pieceLines(bytes, null, [litAt(80_005, 80_500)]);
	expect(numbers(lines.filter(({ lit }) => lit))).toEqual([5001, 5002, 5003, 5004]);
	expect(lines.length).toBe(204);
});

test('paper shows the beginning and the lit lines, and the number of all lines is known', () => {
	const text = Array.from({ length: 1000 }, (_, i) => `line ${i + 1}`).join('\n');
	const counts = countLines(text);
	const lines = pieceLines(text, counts, [litAt(text.indexOf('line 900'))]);
	expect(numbers(printedLines(lines))).toEqual([...Array(20).keys()].map((i) => i + 1).concat(900));
	expect(lineCount(text, counts)).toBe(1000);
	expect(lineCount(text, null)).toBeNull();
	expect(lineCount(new Uint8Array(33), null)).toBe(3);
});
