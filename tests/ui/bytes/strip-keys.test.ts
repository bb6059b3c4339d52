import { expect, test } from 'vitest';
import { decodeFrames } from '../../../src/engine/frame/index.ts';
import { digitOf, stripMove } from '../../../src/ui/bytes/strip-keys.ts';
import { hex } from '../../support/hex-bytes.ts';

/** Frames at 0, 5 and 7; twelve bytes. */
const rows = decodeFrames(hex('01 03 48 65 6c 89 00 80 03 41 42 43'), {
	from: 'client',
	deflate: false,
	limit: null,
});

test.each([
	[3, 'ArrowRight', 4],
	[3, 'ArrowLeft', 2],
	[0, 'ArrowLeft', 0],
	[11, 'ArrowRight', 12],
	[12, 'ArrowRight', 12],
	[12, 'ArrowLeft', 11],
	[8, 'Home', 7],
	[8, 'End', 11],
	[1, 'End', 4],
	[12, 'Home', 7],
	[3, 'ArrowDown', 5],
	[6, 'ArrowUp', 0],
	[2, 'ArrowUp', 0],
	[9, 'ArrowDown', 9],
	[12, 'ArrowUp', 5],
])('from byte %i, %s leads to %i', (at, key, to) => {
	expect(stripMove(rows, at, key, false)).toBe(to);
});

test('with Ctrl, Home and End lead to the ends of the document', () => {
	expect(stripMove(rows, 6, 'Home', true)).toBe(0);
	expect(stripMove(rows, 6, 'End', true)).toBe(11);
});

test('PageUp, PageDown and letters lead nowhere', () => {
	for (const key of ['PageUp', 'PageDown', 'a', 'Enter']) {
		expect(stripMove(rows, 6, key, false)).toBeNull();
	}
});

test('in an empty document every key stays at its one place', () => {
	const none = decodeFrames(hex(''), rows.context);
	for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']) {
		expect(stripMove(none, 0, key, false)).toBe(0);
	}
});

test('digits are 0 to f, in both cases, and nothing else', () => {
	expect(['0', '9', 'a', 'F'].map(digitOf)).toEqual([0, 9, 10, 15]);
	expect(['g', 'Enter', 'F1', '', '٣'].map(digitOf)).toEqual([-1, -1, -1, -1, -1]);
});
