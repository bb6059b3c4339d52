import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shellWords } from '../../../src/evidence/heads/shell-words.ts';

const words = (text: string): string[] => shellWords(text).words.map(({ text: word }) => word);

describe('the words of a command', () => {
	it.each([
		['single quotes', "curl 'a b' -H 'c: d'", ['curl', 'a b', '-H', 'c: d']],
		['a quote in single quotes', "curl 'it'\\''s'", ['curl', "it's"]],
		['double quotes', 'curl "a \\"b\\" \\$c \\n"', ['curl', 'a "b" $c \\n']],
		['$-quotes', "curl $'it\\'s \\u0021\\x41\\n\\\\'", ['curl', "it's !A\n\\"]],
		['a backslash', 'curl a\\ b', ['curl', 'a b']],
		['lines that go on', "curl 'a' \\\n  -H 'b' \\\r\n  -k\\\n", ['curl', 'a', '-H', 'b', '-k']],
		['empty', "curl ''", ['curl', '']],
		[
			'cmd',
			'curl ^"https://a/?b=1^&c=2^" ^\r\n  -H ^"d: ^\\^"e^\\^"^"',
			[...['curl', 'https://a/?b=1&c=2', '-H', 'd: "e"']],
		],
		[
			'cmd with plain quotes',
			'curl "https://a/" ^\n  -H "b: c"',
			['curl', 'https://a/', '-H', 'b: c'],
		],
	])('%s', (_, text, expected) => {
		expect(words(text)).toEqual(expected);
	});

	it('they have their places, and an open quote is marked', () => {
		expect(shellWords("curl  'a'").words[1]).toEqual({ text: 'a', offset: 6 });
		for (const text of ["curl 'a", 'curl "a', "curl $'a", 'curl ^"a ^\n']) {
			expect(shellWords(text).openQuote).toBe(5);
		}
	});

	it('the words of any text are found, and quoted text is read back', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				expect(shellWords(text).words.length).toBeLessThanOrEqual(text.length);
				const quoted = `curl '${text.replaceAll("'", "'\\''")}'`;
				if (!/\^\r?\n|\^"/.test(quoted)) expect(words(quoted)).toEqual(['curl', text]);
			}),
		);
	});
});
