import { expect, test } from 'vitest';
import { lastAtMost } from '../../../src/engine/message/last-at-most.ts';

test.each([
	[0, -1],
	[2, 0],
	[3, 0],
	[5, 2],
	[9, 3],
])('the last of 2, 5, 5, 7 that is at most %i', (value, index) => {
	expect(lastAtMost([2, 5, 5, 7], value)).toBe(index);
});

test('of nothing', () => {
	expect(lastAtMost([], 1)).toBe(-1);
});
