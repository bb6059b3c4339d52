import { describe, expect, test } from 'vitest';
import { shownLines, tokensOf } from '../../../../src/panels/conversation/scripts/code-lines.ts';

describe('a line in tokens', () => {
	test.each([
		["const a = 'it\\'s';", ['keyword const', 'plain  a = ', "text 'it\\'s'", 'plain ;']],
		['  // new let', ['plain   ', 'comment // new let']],
		["ws.send('ws://new');", ['plain ws.send(', "text 'ws://new'", 'plain );']],
		['', []],
	])('%s', (line, kinds) => {
		const tokens = tokensOf(line);
		expect(tokens.map(({ kind, text }) => `${kind} ${text}`)).toEqual(kinds);
		expect(tokens.map(({ text }) => text).join('')).toBe(line);
	});
});

test('a short program is shown whole', () => {
	expect(shownLines(100, 99)).toEqual({ from: 0, to: 100 });
});

test('of a long one the line that acts is always shown, with as many others', () => {
	for (const count of [101, 1000]) {
		for (let running = 0; running < count; running++) {
			const { from, to } = shownLines(count, running);
			expect(from >= 0 && from <= running && running < to && to <= count, String(running)).toBe(
				true,
			);
			expect(to - from).toBe(100);
		}
	}
});

test('the shown lines change seldom', () => {
	const windows = new Set(Array.from({ length: 1000 }, (_, i) => shownLines(1000, i).from));
	expect(windows.size).toBeLessThan(40);
});
