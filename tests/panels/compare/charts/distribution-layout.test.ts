import { expect, test } from 'vitest';
import { legendItems } from '../../../../src/panels/compare/charts/distribution-layout.ts';

test('a legend breaks its line where it would run out of the picture', () => {
	const { items, lines } = legendItems(['simulated', 'closed form', 'Polling'], 240, 13);
	expect(lines).toBe(2);
	expect(items.map(({ x }) => x === 0)).toEqual([true, false, true]);
	expect(items[2]!.y).toBeGreaterThan(items[0]!.y);
});
