import { expect, test } from 'vitest';
import { placeLabel } from '../../../src/panels/doctor/place-label.ts';
import { countLines } from '../../../src/panels/doctor/reading/line-counts.ts';

const TEXT = 'one\ntwo\nthree\n';
const label = (range: { from: number; to: number } | null, text = TEXT) =>
	placeLabel(1, range, text, countLines(text));

test('a place in a text names its lines', () => {
	expect(label({ from: 0, to: 3 })).toBe('B 1');
	expect(label({ from: 4, to: 8 })).toBe('B 2');
	expect(label({ from: 5, to: 9 })).toBe('B 2–3');
	expect(label({ from: 13, to: 13 })).toBe('B 3');
	expect(label(null)).toBe('B');
});

test('one line and bytes need no number', () => {
	expect(label({ from: 0, to: 3 }, 'one\n')).toBe('B');
	expect(placeLabel(0, { from: 0, to: 1 }, Uint8Array.of(1, 10, 1), null)).toBe('A');
});
