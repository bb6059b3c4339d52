import { expect, test } from 'vitest';
import {
	bitRange,
	byteRange,
	bytesOfRange,
	contains,
	intersects,
} from '../../../src/engine/report/range.ts';

test('the bits of a byte are eight, the leftmost first', () => {
	expect(byteRange(0, 1)).toEqual({ start: 0, end: 8 });
	expect(byteRange(2, 4)).toEqual({ start: 16, end: 32 });
});

test.each([
	['apart', bitRange(0, 4), bitRange(5, 8), false],
	['neighbours', bitRange(0, 4), bitRange(4, 8), false],
	['overlapping by a bit', bitRange(0, 5), bitRange(4, 8), true],
	['one inside the other', bitRange(0, 8), bitRange(3, 4), true],
	['equal', bitRange(3, 4), bitRange(3, 4), true],
])('%s', (_, a, b, expected) => {
	expect(intersects(a, b)).toBe(expected);
	expect(intersects(b, a)).toBe(expected);
});

test.each([
	['itself', bitRange(3, 9), bitRange(3, 9), true],
	['a part', bitRange(3, 9), bitRange(4, 5), true],
	['what begins before it', bitRange(3, 9), bitRange(2, 9), false],
	['what ends after it', bitRange(3, 9), bitRange(3, 10), false],
])('a range contains %s: %s', (_, outer, inner, expected) => {
	expect(contains(outer, inner)).toBe(expected);
});

test.each([
	[bitRange(8, 9), { from: 1, to: 2 }],
	[bitRange(0, 8), { from: 0, to: 1 }],
	[bitRange(7, 9), { from: 0, to: 2 }],
	[bitRange(9, 16), { from: 1, to: 2 }],
	[bitRange(16, 16), { from: 2, to: 2 }],
])('the bits %o touch the bytes %o', (range, bytes) => {
	expect(bytesOfRange(range)).toEqual(bytes);
});
