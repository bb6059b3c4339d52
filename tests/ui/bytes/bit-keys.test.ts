import { expect, test } from 'vitest';
import { bitMove } from '../../../src/ui/bytes/bit-keys.ts';

/** Eleven bytes that begin at bit 80 of the document, 32 bits a row. */
const frame = { start: 80, end: 168 };
const bounds = { whole: frame, shown: frame, perRow: 32, command: false };

test.each([
	['ArrowRight', 80, 81],
	['ArrowRight', 167, 167],
	['ArrowLeft', 80, 80],
	['ArrowLeft', 112, 111],
	['ArrowDown', 90, 122],
	['ArrowDown', 136, 136],
	['ArrowUp', 122, 90],
	['ArrowUp', 111, 111],
	['Home', 130, 112],
	['End', 130, 143],
	['End', 150, 167],
])('%s on bit %i leads to bit %i', (key, bit, to) => {
	expect(bitMove(key, bit, bounds)).toBe(to);
});

test('with Ctrl, Home and End lead to the ends of the frame', () => {
	expect(bitMove('Home', 130, { ...bounds, command: true })).toBe(80);
	expect(bitMove('End', 130, { ...bounds, command: true })).toBe(167);
});

test('out of the one byte that is shown, keys lead on through the frame', () => {
	const single = { ...bounds, shown: { start: 88, end: 96 }, perRow: 8 };
	expect(bitMove('ArrowRight', 95, single)).toBe(96);
	expect(bitMove('ArrowUp', 90, single)).toBe(82);
	expect(bitMove('Home', 90, single)).toBe(88);
});

test('digits and PageDown lead nowhere', () => {
	for (const key of ['0', '1', 'PageDown', 'Enter']) expect(bitMove(key, 90, bounds)).toBeNull();
});
