import { expect, test } from 'vitest';
import { decodeFrames, frameAt } from '../../../src/engine/frame/index.ts';
import { bitRange, byteRange } from '../../../src/engine/report/index.ts';
import {
	indexInFront,
	maskChange,
	maskColumns,
	maskRange,
} from '../../../src/ui/bytes/masking-columns.ts';
import { hex } from '../../support/hex-bytes.ts';

const bytes = hex('81 85 37 fa 21 3d 7f 9f 4d 51 58');
const rows = decodeFrames(bytes, { from: 'client', deflate: false, limit: null });
const columns = maskColumns(rows, bytes, 0, 0, 8);

test('each column is payload, key byte i mod 4, and their XOR', () => {
	expect(columns.map(({ payload }) => payload)).toEqual([0x48, 0x65, 0x6c, 0x6c, 0x6f]);
	expect(columns.map(({ keyIndex }) => keyIndex)).toEqual([0, 1, 2, 3, 0]);
	expect(columns.map(({ key }) => key)).toEqual([0x37, 0xfa, 0x21, 0x3d, 0x37]);
	expect(columns.map(({ wire }) => wire)).toEqual([0x7f, 0x9f, 0x4d, 0x51, 0x58]);
	expect(columns.map(({ character }) => character).join('')).toBe('Hello');
});

test('a window has the columns that the payload still has', () => {
	expect(maskColumns(rows, bytes, 0, 4, 4).map(({ index }) => index)).toEqual([4]);
	expect(maskColumns(rows, bytes, 0, 5, 4)).toEqual([]);
});

test('without a key there are no columns', () => {
	const plain = hex('81 01 41');
	expect(maskColumns(decodeFrames(plain, rows.context), plain, 0, 0, 4)).toEqual([]);
});

test('a key bit changes the payload bytes that it masks, and no byte on the wire', () => {
	const frame = frameAt(rows, 0);
	const now = hex('81 85 36 fa 21 3d 7f 9f 4d 51 58');
	const changes = (index: number) =>
		(['payload', 'key', 'wire'] as const).map((line) => maskChange(frame, line, index, now, bytes));
	expect([0, 1, 4].map(changes)).toEqual([
		[1, 1, 0],
		[0, 0, 0],
		[1, 1, 0],
	]);
});

test('a payload byte is in the column of its wire byte, below byte i mod 4 of the key', () => {
	const frame = frameAt(rows, 0);
	expect(maskRange(frame, 'payload', 4)).toEqual({ start: 80, end: 88 });
	expect(maskRange(frame, 'wire', 4)).toEqual({ start: 80, end: 88 });
	expect(maskRange(frame, 'key', 4)).toEqual({ start: 16, end: 24 });
	expect(maskRange(frame, 'key', 3)).toEqual({ start: 40, end: 48 });
});

test.each([
	['the selected payload byte', byteRange(9, 10), 0, 8, 3],
	['the byte of a selected bit', bitRange(86, 87), 0, 8, 4],
	['its own byte while the selection covers it', byteRange(6, 11), 3, 8, 3],
	['its own byte while the selection is in the header', byteRange(0, 1), 3, 1, 3],
	['its own byte without a selection', null, 3, 1, 3],
	['the last byte if its own is beyond the payload', null, 7, 8, 4],
	['its own byte if a wide page shows the whole key', byteRange(4, 5), 0, 4, 0],
	['the nearest byte that a key byte masks', byteRange(4, 5), 0, 3, 2],
	['the byte that a key bit masks', bitRange(47, 48), 0, 1, 3],
	['its own byte while its key byte is selected', byteRange(2, 3), 4, 1, 4],
	['its own byte while the whole key is selected', byteRange(2, 6), 3, 1, 3],
	['an earlier byte if none masked by it is nearer', byteRange(5, 6), 4, 1, 3],
])('in front is %s', (_, selection, own, columnsOfPage, expected) => {
	const frame = frameAt(rows, 0);
	expect(indexInFront(frame, selection, { own, columns: columnsOfPage })).toBe(expected);
});
