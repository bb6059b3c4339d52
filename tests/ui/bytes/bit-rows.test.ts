import { expect, test } from 'vitest';
import { decodeFrames, frameFields, frameAt } from '../../../src/engine/frame/index.ts';
import { byteRange } from '../../../src/engine/report/index.ts';
import type { BitSheet } from '../../../src/ui/bytes/bit-rows.ts';
import { bitRow as namedRow, rowCount } from '../../../src/ui/bytes/bit-rows.ts';
import { hex } from '../../support/hex-bytes.ts';

function sheetOf(text: string, frame: number, perRow: number): BitSheet {
	const bytes = hex(text);
	const rows = decodeFrames(bytes, { from: 'client', deflate: false, limit: null });
	const { offset, end } = frameAt(rows, frame);
	return {
		bytes,
		fields: frameFields(rows, bytes, frame),
		marks: [],
		start: offset * 8,
		shown: byteRange(offset, end),
		perRow,
	};
}

const bitRow = (sheet: BitSheet, row: number) =>
	namedRow(sheet, row, (offset, field) => `${offset} ${field}`);

const HELLO = '81 85 37 fa 21 3d 7f 9f 4d 51 58';

test('the rows spell the bits of the frame', () => {
	const sheet = sheetOf(HELLO, 0, 32);
	const bits = Array.from({ length: rowCount(sheet) }, (_, row) =>
		bitRow(sheet, row)
			.cells.map(({ pressed }) => (pressed ? '1' : '0'))
			.join(''),
	);
	expect(bits).toEqual([
		'10000001100001010011011111111010',
		'00100001001111010111111110011111',
		'010011010101000101011000',
	]);
});

test('a bit is changed if it differs from the bytes before, and not after it was put back', () => {
	const before = sheetOf(HELLO, 0, 8).bytes;
	const changed = (text: string, row = 0) =>
		bitRow({ ...sheetOf(text, 0, 8), before }, row).cells.flatMap((cell) =>
			cell.changed ? [cell.bit] : [],
		);
	expect(changed(HELLO.replace('81', '89'))).toEqual([4]);
	expect(changed(HELLO.replace('81', '01'))).toEqual([0]);
	expect(changed(HELLO)).toEqual([]);
	expect(bitRow(sheetOf(HELLO, 0, 8), 0).cells.some((cell) => cell.changed)).toBe(false);
});

test('labels are below their fields, RSV1 to RSV3 below one label', () => {
	const { labels } = bitRow(sheetOf(HELLO, 0, 32), 0);
	expect(labels.map(({ name, column, span }) => [name, column, span])).toEqual([
		['FIN', 0, 1],
		['RSV', 1, 3],
		['opcode', 4, 4],
		['MASK', 8, 1],
		['payload-length', 9, 7],
		['masking-key', 16, 16],
	]);
});

test('a bit keeps the name of its own field under a shared label', () => {
	const { cells } = bitRow(sheetOf(HELLO, 0, 16), 0);
	expect(cells.slice(0, 5).map(({ field }) => field.name)).toEqual([
		'FIN',
		'RSV1',
		'RSV2',
		'RSV3',
		'opcode',
	]);
	expect(cells.slice(0, 5).map(({ first, last }) => [first, last])).toEqual([
		[true, true],
		[true, false],
		[false, false],
		[false, true],
		[true, false],
	]);
});

test('bits of a later frame count from its own first bit', () => {
	const { cells, offset } = bitRow(sheetOf('89 00 81 01 41', 1, 8), 1);
	expect(offset).toBe(8);
	expect(cells[0]).toMatchObject({ bit: 24, offset: 8, name: '8 MASK', pressed: false });
});

test('a mark frames its bits', () => {
	const sheet = {
		...sheetOf(HELLO, 0, 32),
		marks: [{ range: byteRange(1, 2), severity: 'bad' as const }],
	};
	const { cells } = bitRow(sheet, 0);
	expect(cells[7]!.marking).toBeNull();
	expect(cells[8]!.marking).toEqual({ severity: 'bad', begins: true, ends: false });
	expect(cells[15]!.marking).toEqual({ severity: 'bad', begins: false, ends: true });
});
