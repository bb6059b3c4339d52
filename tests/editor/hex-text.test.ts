import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	byteColumns,
	bytesBefore,
	bytesInLine,
	canonicalChange,
} from '../../src/editor/hex-text.ts';
import { applyEdit, hexLines, hexText, readHex } from '../../src/engine/bytes/index.ts';

test.each([
	['', []],
	['81 85', [0, 3]],
	['8185', [0, 2]],
	[' 0x81, 0x85', [3, 9]],
	['0X81', [2]],
	['\\x81\\x85', [2, 6]],
	['8 1', []],
	['81 8', [0]],
	['zz 81', [3]],
])('the bytes of %j stand at %j', (line, columns) => {
	expect(byteColumns(line)).toEqual(columns);
	expect(bytesInLine(line)).toBe(columns.length);
});

test('the digits at the columns are the bytes that readHex reads', () => {
	const part = fc.constantFrom('8', 'f', '00', '0x', '\\x', ' ', ', ', '-', 'Ab', '0');
	fc.assert(
		fc.property(
			fc.array(part, { maxLength: 30 }).map((parts) => parts.join('')),
			(line) => {
				const reading = readHex(line);
				fc.pre(reading.complete);
				const digits = byteColumns(line).map((at) => line.slice(at, at + 2).toLowerCase());
				expect(digits.join(' ')).toBe(hexText(reading.bytes));
				expect(bytesInLine(line)).toBe(reading.bytes.length);
			},
		),
		{ numRuns: 500 },
	);
});

test('a byte lies before a column when both its digits do', () => {
	const columns = byteColumns('81 85 37');
	expect([0, 1, 2, 3, 4, 5, 8].map((at) => bytesBefore(columns, at))).toEqual([
		0, 0, 1, 1, 1, 2, 3,
	]);
});

test('after an edit the touched lines are the same as if the whole text were written again', () => {
	const bytes = fc.uint8Array({ maxLength: 40 });
	fc.assert(
		fc.property(bytes, bytes, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 5 }), (...drawn) => {
			const [before, insert, a, b, perLine] = drawn;
			const from = a % (before.length + 1);
			const to = from + (b % (before.length - from + 1));
			const after = applyEdit(before, { from, to, insert });
			const change = canonicalChange(before, after, { from, to, insert }, perLine);
			const text = hexLines(before, 0, before.length, perLine);
			expect(text.slice(0, change.from) + change.insert + text.slice(change.to)).toBe(
				hexLines(after, 0, after.length, perLine),
			);
		}),
		{ numRuns: 500 },
	);
});

test('a changed byte changes its line and no other', () => {
	const before = new Uint8Array(1 << 16);
	const edit = { from: 40, to: 41, insert: Uint8Array.of(1) };
	const change = canonicalChange(before, applyEdit(before, edit), edit, 16);
	expect(change.to - change.from).toBeLessThanOrEqual(48);
	expect(change.insert.length).toBe(change.to - change.from);
});
