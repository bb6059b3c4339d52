import { expect, test } from 'vitest';
import { sign } from '../../../src/evidence/sign.ts';
import { lineCount, pieceLines, printedLines } from '../../../src/panels/doctor/piece-lines.ts';
import { countLines, lineNumberAt } from '../../../src/panels/doctor/reading/line-counts.ts';

const litAt = (from: number, to = from + 1) => sign('opened', { from, to });
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

test('of a long line the beginning is shown, and it is lit by what comes later in it', () => {
	const text = `${'a'.repeat(1 << 20)}\nb`;
	const [line] = pieceLines(text, countLines(text), [litAt(1 << 19)]);
	expect([line!.text.length, line!.lit]).toEqual([400, true]);
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
