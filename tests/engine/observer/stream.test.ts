import { expect, test } from 'vitest';
import { byteRange } from '../../../src/engine/report/index.ts';
import { SideStream } from '../../../src/engine/observer/stream.ts';
import { hex } from '../../support/hex-bytes.ts';

const stream = new SideStream([
	{ event: 1, bytes: hex`00 01 02` },
	{ event: 4, bytes: hex`` },
	{ event: 6, bytes: hex`03 04` },
]);

test('the pieces are one row of bytes', () => {
	expect(stream.bytes).toEqual(hex`00 01 02 03 04`);
});

test.each([
	[0, 1],
	[2, 1],
	[3, 6],
	[4, 6],
	[9, 6],
])('byte %i came with event %i', (byte, event) => {
	expect(stream.eventOf(byte)).toBe(event);
});

test.each([
	[byteRange(1, 2), { event: 1, range: byteRange(1, 2) }],
	// What goes on in the next event is cut off.
	[byteRange(2, 4), { event: 1, range: byteRange(2, 3) }],
	[byteRange(3, 5), { event: 6, range: byteRange(0, 2) }],
	[byteRange(5, 5), { event: 6, range: byteRange(2, 2) }],
])('%o came with its event', (range, part) => {
	expect(stream.eventRangeOf(range)).toEqual(part);
});

test.each([
	[0, 0],
	[1, 3],
	[5, 3],
	[6, 5],
])('up to event %i, %i bytes have come', (event, length) => {
	expect(stream.lengthUpTo(event)).toBe(length);
});

test('without bytes no event brought them', () => {
	const empty = new SideStream([]);
	expect(empty.eventOf(0)).toBe(-1);
	expect(empty.eventRangeOf(byteRange(0, 1))).toEqual({ event: -1, range: null });
});
