import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharedParts } from '../../../src/panels/rules/shared-parts.ts';

const shared = (a: string, b: string) => [...sharedParts(a, b)].map((i) => a[i]).join('');

test.each([
	['', '', ''],
	['abc', 'abc', 'abc'],
	['abc', '', ''],
	['abcd', 'acd', 'acd'],
	['aab', 'ab', 'ab'],
	['xaxbx', 'ab', 'ab'],
	['abc', 'xyz', ''],
])('%s and %s share “%s”', (a, b, common) => {
	expect(shared(a, b)).toBe(common);
});

test('the shared part is the same from either side, and in the same order in both', () => {
	const texts = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 });
	const follows = (part: string, whole: string) => {
		let at = 0;
		for (const character of whole) if (character === part[at]) at++;
		return at === part.length;
	};
	fc.assert(
		fc.property(texts, texts, (a, b) => {
			const common = shared(a, b);
			expect(common).toHaveLength(shared(b, a).length);
			expect(follows(common, a) && follows(common, b)).toBe(true);
		}),
	);
});
