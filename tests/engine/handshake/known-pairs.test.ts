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

test('each is named after its source', () => {
	const ids = KNOWN_PAIRS.map(({ id }) => id);
	for (const id of ids) expect(id).toMatch(/^(rfc6455-\d|article-00\d|capture-)/);
	expect(new Set(ids).size).toBe(ids.length);
});
