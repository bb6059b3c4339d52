import { expect, test } from 'vitest';
import type { MaskPosition } from '../../../src/ui/bytes/masking-keys.ts';
import { maskMove } from '../../../src/ui/bytes/masking-keys.ts';

const at = (index: number, line: MaskPosition['line'], slot: number): MaskPosition => ({
	index,
	line,
	slot,
});

test.each([
	['ArrowRight', at(0, 'payload', 0), at(0, 'payload', 1)],
	['ArrowRight', at(0, 'payload', 8), at(1, 'payload', 0)],
	['ArrowRight', at(4, 'payload', 8), at(4, 'payload', 8)],
	['ArrowLeft', at(1, 'key', 0), at(0, 'key', 8)],
	['ArrowLeft', at(0, 'key', 0), at(0, 'key', 0)],
	['ArrowDown', at(2, 'payload', 3), at(2, 'key', 3)],
	['ArrowDown', at(2, 'wire', 3), at(2, 'wire', 3)],
	['ArrowUp', at(2, 'wire', 3), at(2, 'key', 3)],
	['ArrowUp', at(2, 'payload', 3), at(2, 'payload', 3)],
	['Home', at(3, 'wire', 5), at(0, 'wire', 0)],
	['End', at(3, 'wire', 5), at(4, 'wire', 0)],
])('%s leads from one place of five bytes to another (%#)', (key, from, to) => {
	expect(maskMove(key, from, 5)).toEqual(to);
});

test('digits and PageDown lead nowhere', () => {
	for (const key of ['a', '1', ' ', 'PageDown']) {
		expect(maskMove(key, at(0, 'key', 0), 5)).toBeNull();
	}
});
