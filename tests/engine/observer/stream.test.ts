import { expect, test } from 'vitest';
import { byteRange } from '../../../src/engine/index.ts';
import { Stream } from '../../../src/engine/observer/stream.ts';
import { hex } from '../../support/hex-bytes.ts';

const stream = new Stream([
	{ happening: 1, bytes: hex`00 01 02` },
	{ happening: 4, bytes: hex`` },
	{ happening: 6, bytes: hex`03 04` },
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
])('byte %i came with happening %i', (byte, happening) => {
	expect(stream.happeningOf(byte)).toBe(happening);
});

test.each([
	[byteRange(1, 2), { happening: 1, range: byteRange(1, 2) }],
	// What goes on in the next happening is cut off.
	[byteRange(2, 4), { happening: 1, range: byteRange(2, 3) }],
	[byteRange(3, 5), { happening: 6, range: byteRange(0, 2) }],
	[byteRange(5, 5), { happening: 6, range: byteRange(2, 2) }],
])('%o has its place', (range, place) => {
	expect(stream.placeOf(range)).toEqual(place);
});

test.each([
	[0, 0],
	[1, 3],
	[5, 3],
	[6, 5],
])('up to happening %i, %i bytes have come', (happening, length) => {
	expect(stream.lengthUpTo(happening)).toBe(length);
});

test('without bytes there is no place', () => {
	const empty = new Stream([]);
	expect(empty.happeningOf(0)).toBe(-1);
	expect(empty.placeOf(byteRange(0, 1))).toEqual({ happening: -1, range: null });
});
