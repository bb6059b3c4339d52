import { expect, test } from 'vitest';
import { leading } from '../../../src/panels/conversation/leading.ts';

test.each([
	[[], 0],
	[[1, 2, 3], 0],
	[[-3, -2], 2],
	[[-3, -2, -1, 4], 3],
	[[-1, 0, 0, 0, 5, 6, 7], 1],
] as const)('of %j those below 0 lead', (all, count) => {
	expect(leading<number>(all, (one) => one < 0)).toBe(count);
});

test('of a million it looks at twenty', () => {
	const all = Array.from({ length: 1_000_000 }, (_, i) => i);
	let looks = 0;
	expect(leading(all, (one) => (looks++, one < 777_777))).toBe(777_777);
	expect(looks).toBeLessThanOrEqual(20);
});
