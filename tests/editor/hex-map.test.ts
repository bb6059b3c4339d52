import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	byteCount,
	hexMap,
	lineOfByte,
	replacedBytes,
	replaceLines,
	touchedBytes,
	type LinePosition,
} from '../../src/editor/hex-map.ts';

import { byteColumns } from '../../src/editor/hex-text.ts';
const mapOf = (lines: readonly string[]) => hexMap(lines, lines.length);
const line = fc
	.array(fc.constantFrom('00', '1 1', ' ', 'ff'), { maxLength: 6 })
	.map((p) => p.join(''));
const lines = fc.array(line, { minLength: 1, maxLength: 8 });

test('counts the bytes before each line', () => {
	expect([...mapOf(['81 85', '', '37']).starts]).toEqual([0, 2, 2, 3]);
	expect(byteCount(mapOf(['81 85', '', '37']))).toBe(3);
});

test('replacing lines gives the map of the new lines', () => {
	fc.assert(
		fc.property(lines, lines, fc.nat(), fc.nat(), (before, insert, a, b) => {
			const from = a % before.length;
			const to = from + 1 + (b % (before.length - from));
			const after = before.toSpliced(from, to - from, ...insert);
			expect(replaceLines(mapOf(before), from, to, insert, insert.length)).toEqual(mapOf(after));
		}),
	);
});

test('finds the line of each byte, and the last with bytes for the end', () => {
	const map = mapOf(['', '81 85', '', '37', '']);
	expect([0, 1, 2, 3].map((byte) => lineOfByte(map, byte))).toEqual([1, 1, 3, 3]);
	expect(lineOfByte(mapOf(['']), 0)).toBe(0);
});

describe('a selection', () => {
	const text = '81 85\n3721';
	const at = (from: number, to = from) =>
		[linePositionIn(text, from), linePositionIn(text, to)] as const;

	test.each([
		['before a byte', 0, 0, { from: 0, to: 1 }],
		['inside a byte', 1, 1, { from: 0, to: 1 }],
		['right behind a byte', 2, 2, { from: 0, to: 1 }],
		['behind the last byte of a line', 5, 5, { from: 1, to: 2 }],
		['between two bytes', 8, 8, { from: 3, to: 4 }],
		['behind the last byte', 10, 10, { from: 3, to: 4 }],
		['over one digit', 3, 4, { from: 1, to: 2 }],
		['over the space and a digit', 2, 4, { from: 1, to: 2 }],
		['over lines', 4, 8, { from: 1, to: 3 }],
	])('%s touches', (_, from, to, span) => {
		expect(touchedBytes(...at(from, to))).toEqual(span);
	});

	test('of no bytes touches none', () => {
		expect(touchedBytes(linePositionIn('', 0), linePositionIn('', 0))).toEqual({ from: 0, to: 0 });
		expect(touchedBytes(linePositionIn('81 ', 3), linePositionIn('81 ', 3))).toEqual({
			from: 1,
			to: 1,
		});
	});

	test('replaces the bytes it touches, and a caret none', () => {
		expect(replacedBytes(...at(2))).toEqual({ from: 1, to: 1 });
		expect(replacedBytes(...at(5))).toEqual({ from: 2, to: 2 });
		expect(replacedBytes(...at(10))).toEqual({ from: 4, to: 4 });
		expect(replacedBytes(...at(3, 8))).toEqual({ from: 1, to: 3 });
	});
});

/** Returns the line, the bytes before it and the column of an offset in a plain text. */
function linePositionIn(text: string, position: number): LinePosition {
	const lineFrom = text.lastIndexOf('\n', position - 1) + 1;
	const lineTo = text.indexOf('\n', position);
	return {
		text: text.slice(lineFrom, lineTo < 0 ? text.length : lineTo),
		start: byteColumns(text.slice(0, lineFrom)).length,
		column: position - lineFrom,
	};
}
