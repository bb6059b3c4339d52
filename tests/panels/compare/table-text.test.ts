import { expect, test } from 'vitest';
import { markdownText } from '../../../src/panels/compare/table-text.ts';

const TABLE = {
	head: ['way', 'bytes, "each"'],
	rows: [
		['a|b', 1.5],
		['=1+1', null],
	],
} as const;

test('Markdown with figures at the right', () => {
	expect(markdownText(TABLE)).toBe(
		'| way | bytes, "each" |\n| --- | ---: |\n| a\\|b | 1.5 |\n| =1+1 |  |\n',
	);
});
