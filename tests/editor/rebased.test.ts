import { expect, test } from 'vitest';
import { rebased } from '../../src/editor/rebased.ts';

const theirs = { from: 4, to: 6, insert: 'abc' };

test.each([
	['before theirs', { from: 1, to: 3, insert: 'x' }, { from: 1, to: 3, insert: 'x' }],
	['up to theirs', { from: 2, to: 4, insert: 'x' }, { from: 2, to: 4, insert: 'x' }],
	['behind theirs', { from: 7, to: 8, insert: 'x' }, { from: 8, to: 9, insert: 'x' }],
	['right behind theirs', { from: 6, to: 6, insert: 'x' }, { from: 7, to: 7, insert: 'x' }],
	['inside theirs', { from: 5, to: 5, insert: 'x' }, { from: 7, to: 7, insert: 'x' }],
	['over the end of theirs', { from: 5, to: 8, insert: 'x' }, { from: 7, to: 9, insert: 'x' }],
	['over the start of theirs', { from: 2, to: 5, insert: 'x' }, { from: 7, to: 7, insert: 'x' }],
])('a change %s', (_, mine, moved) => {
	expect(rebased(mine, theirs)).toEqual(moved);
});

test('two insertions at one place: theirs stays first', () => {
	const at = { from: 4, to: 4, insert: 'abc' };
	expect(rebased({ from: 4, to: 4, insert: 'x' }, at)).toEqual({ from: 7, to: 7, insert: 'x' });
});
