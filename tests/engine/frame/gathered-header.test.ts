// A header that is not whole in its piece, because a cut divides it or the bytes end in it.
import { expect, test } from 'vitest';
import { GatheredHeader } from '../../../src/engine/frame/gathered-header.ts';
import { hex } from '../../support/hex-bytes.ts';

test.each([
	['89 00', 2],
	['81 85 37 fa 21 3d', 6],
	['82 7e 01 00', 4],
	['82 ff 00 00 00 00 00 01 00 00 37 fa 21 3d', 14],
])('%s is whole after its last byte, wherever it is cut', (text, length) => {
	const header = hex(text);
	const bytes = Uint8Array.of(...header, 0xaa, 0xaa);
	for (let cut = 0; cut < length; cut++) {
		const gathered = new GatheredHeader();
		expect(gathered.take(bytes.subarray(0, cut), 0)).toBe(cut);
		expect(gathered.whole).toBe(false);
		expect(gathered.take(bytes, cut)).toBe(length);
		expect(gathered.whole).toBe(true);
		expect(gathered.bytes.subarray(0, length)).toEqual(header);
	}
});

test('a fork and its origin continue independently', () => {
	const first = new GatheredHeader();
	first.take(hex`82 7e 01`, 0);
	const fork = first.fork();
	fork.take(hex`05`, 0);
	expect([first.length, first.whole]).toEqual([3, false]);
	first.take(hex`06`, 0);
	expect([fork.bytes[3], first.bytes[3]]).toEqual([5, 6]);
});
