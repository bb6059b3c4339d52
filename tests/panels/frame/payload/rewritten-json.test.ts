import { expect, test } from 'vitest';
import { rewrittenJson } from '../../../../src/panels/frame/payload/rewritten-json.ts';

test.each([
	['{"a":[1.0,"]["]}', 0, '{"a":[1,"]["]}'],
	['[1,{"\\"[":[]}]', 1, '[\n 1,\n {\n  "\\"[": []\n }\n]'],
	[`["${'['.repeat(9000)}"]`, 0, `["${'['.repeat(9000)}"]`],
])('valid JSON is written again: %.40s', (text, indent, expected) => {
	expect(rewrittenJson(text, indent)).toBe(expected);
});

test('a value nested deeper than a browser can write stays unchanged', () => {
	const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
	expect(rewrittenJson(deep(32_768), 0)).toBeNull();
	expect(rewrittenJson(deep(500), 0)).toBe(deep(500));
});
