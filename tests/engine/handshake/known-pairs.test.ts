import { expect, test } from 'vitest';
import { acceptFor } from '../../../src/engine/handshake/accept-key.ts';
import { KNOWN_PAIRS } from '../../../src/engine/handshake/known-pairs.ts';

test.each(KNOWN_PAIRS)('the pair of $id', ({ key, accept }) => {
	expect(acceptFor(key)).toBe(accept);
});

test('of the six pairs that the articles print, one is false: the first', () => {
	const printed = KNOWN_PAIRS.filter((pair) => pair.printed !== null);
	expect(printed.filter((pair) => pair.printed !== pair.accept).map(({ id }) => id)).toEqual([
		'article-000',
	]);
});
