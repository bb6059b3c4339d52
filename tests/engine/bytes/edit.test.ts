import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sameBytes } from '../../../src/engine/bytes/bytes.ts';
import { applyEdit, diffBytes, invertEdit } from '../../../src/engine/bytes/edit.ts';
import { hex } from '../../support/hex-bytes.ts';

test.each([
	['a replaced byte', '81 05 48', { from: 1, to: 2, insert: hex('85') }, '81 85 48'],
	['an insertion', '81 05', { from: 2, to: 2, insert: hex('48 65') }, '81 05 48 65'],
	['a deletion', '81 05 48', { from: 0, to: 2, insert: hex('') }, '48'],
	['everything replaced', '81 05', { from: 0, to: 2, insert: hex('88 00') }, '88 00'],
])('%s', (_, before, edit, after) => {
	expect(applyEdit(hex(before), edit)).toEqual(hex(after));
});

test('an edit leaves the bytes it was applied to alone', () => {
	const bytes = hex('81 05');
	applyEdit(bytes, { from: 0, to: 1, insert: hex('00') });
	expect(bytes).toEqual(hex('81 05'));
});

test.each([
	[-1, 0],
	[0, 3],
	[2, 1],
	[3, 3],
	[Number.NaN, 1],
])('an edit from %j to %j is not in two bytes', (from, to) => {
	expect(() => applyEdit(hex('81 05'), { from, to, insert: hex('') })).toThrow(RangeError);
});

test('an inverse keeps its own copy of the replaced bytes', () => {
	const bytes = hex('81 05');
	const inverse = invertEdit(bytes, { from: 0, to: 2, insert: hex('') });
	bytes[0] = 0;
	expect(inverse.insert).toEqual(hex('81 05'));
});

describe('diffBytes', () => {
	test.each([
		['81 05 48', '81 85 48', { from: 1, to: 2, insert: hex('85') }],
		['81 05', '81 05 48', { from: 2, to: 2, insert: hex('48') }],
		['81 05 48', '05 48', { from: 0, to: 1, insert: hex('') }],
		['', '81', { from: 0, to: 0, insert: hex('81') }],
		['81 81', '81 81 81', { from: 2, to: 2, insert: hex('81') }],
	])('%j to %j', (before, after, edit) => {
		const found = diffBytes(hex(before), hex(after));
		expect({ ...found, insert: Uint8Array.from(found!.insert) }).toEqual(edit);
	});

	test('equal bytes have no difference', () => {
		expect(diffBytes(hex('81 05'), hex('81 05'))).toBeNull();
		expect(diffBytes(hex(''), hex(''))).toBeNull();
	});

	test('changes one into the other, and is minimal at both ends', () => {
		const few = fc.uint8Array({ max: 3, maxLength: 12 });
		fc.assert(
			fc.property(few, few, (before, after) => {
				const edit = diffBytes(before, after);
				if (!edit) {
					expect(sameBytes(before, after)).toBe(true);
					return;
				}
				const { from, to, insert } = edit;
				expect(sameBytes(applyEdit(before, edit), after)).toBe(true);
				if (from < to && insert.length > 0) {
					expect(before[from]).not.toBe(insert[0]);
					expect(before[to - 1]).not.toBe(insert[insert.length - 1]);
				}
			}),
		);
	});
});
