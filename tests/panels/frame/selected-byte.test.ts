import { describe, expect, test } from 'vitest';
import { decodeFrames, frameAt } from '../../../src/engine/frame/index.ts';
import { bitRange, byteRange } from '../../../src/engine/report/index.ts';
import { selectedByte, showsMasking } from '../../../src/panels/frame/selected-byte.ts';
import { hex } from '../../support/hex-bytes.ts';

function snapshotOf(text: string, selection = byteRange(0, 1)) {
	const bytes = hex(text);
	const rows = decodeFrames(bytes, { from: 'client', deflate: false, limit: null });
	return { bytes, selection, frame: rows.count === 0 ? null : frameAt(rows, 0) };
}

test('the selected byte is the one in which the selection begins, the last one at the end', () => {
	expect(selectedByte(snapshotOf('81 01 41', bitRange(9, 24)))).toBe(1);
	expect(selectedByte(snapshotOf('81 01 41', bitRange(24, 24)))).toBe(2);
	expect(selectedByte(snapshotOf('', bitRange(0, 0)))).toBe(0);
});

describe('the bytes that take part in masking', () => {
	test.each([
		['a text of five bytes', '81 85 37 fa 21 3d 7f 9f 4d 51 58', [2, 3, 4, 5, 6, 7, 8, 9, 10]],
		['one byte, masked with the first byte of the key', '81 81 37 fa 21 3d 7f', [2, 6]],
		['a payload of which two bytes have come', '81 85 37 fa 21 3d 7f 9f', [2, 3, 6, 7]],
		['no payload', '81 80 37 fa 21 3d', []],
		['half a key', '81 85 37 fa', []],
		['no masking', '81 02 48 65', []],
	])('%s', (_, text, expected) => {
		const all = hex(text).map((_byte, at) => at);
		const shown = [...all].filter((at) => showsMasking(snapshotOf(text, byteRange(at, at + 1))));
		expect(shown).toEqual(expected);
	});

	test('an empty document has none', () => {
		expect(showsMasking(snapshotOf('', bitRange(0, 0)))).toBe(false);
	});
});
