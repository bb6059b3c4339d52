import { expect, test } from 'vitest';
import { jsonPage } from '../../src/editor/json-page.ts';
import { MOST_LINES } from '../../src/editor/static-page.ts';

const pieces = (text: string, marks: Parameters<typeof jsonPage>[1]) =>
	jsonPage(text, marks).lines.map((line) =>
		line.pieces.map((piece) => [piece.text, piece.classes]),
	);

test('lines are cut at the marks', () => {
	expect(
		pieces('{"a":\n1}', [
			{ from: 1, to: 4, kind: 'name' },
			{ from: 6, to: 7, kind: 'fault' },
		]),
	).toEqual([
		[
			['{', ''],
			['"a"', 'mark-name'],
			[':', ''],
		],
		[
			['1', 'mark-fault'],
			['}', ''],
		],
	]);
});

test('a mark over a line break goes on in the next line, and an empty one marks nothing', () => {
	expect(
		pieces('ab\ncd', [
			{ from: 1, to: 4, kind: 'fault' },
			{ from: 5, to: 5, kind: 'fault' },
		]),
	).toEqual([
		[
			['a', ''],
			['b', 'mark-fault'],
		],
		[
			['c', 'mark-fault'],
			['d', ''],
		],
	]);
});

test('only so many lines are marked', () => {
	const text = Array.from({ length: MOST_LINES + 2 }, (_, i) => String(i)).join('\n');
	const page = jsonPage(text, []);
	expect(page.lines).toHaveLength(MOST_LINES);
	expect(page.rest).toBe(`${String(MOST_LINES)}\n${String(MOST_LINES + 1)}`);
});
