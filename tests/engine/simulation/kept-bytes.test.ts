import { expect, test } from 'vitest';
import { allOf, keptWith, NOTHING_KEPT } from '../../../src/engine/simulation/kept-bytes.ts';
import { hex } from '../../support/hex-bytes.ts';

test('parts are kept as they came, and joined when they are asked for', () => {
	const one = keptWith(NOTHING_KEPT, hex`01 02`);
	const two = keptWith(keptWith(one, hex``), hex`03`);
	expect([one.length, two.length, two.parts.length]).toEqual([2, 3, 2]);
	expect(
		[allOf(NOTHING_KEPT), allOf(one), allOf(two)].map((bytes) => [...bytes.subarray(0)]),
	).toEqual([[], [1, 2], [1, 2, 3]]);
});
