import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { FrameContext } from '../../../src/engine/frame/index.ts';
import { decodeFrames, frameAt, frameIndexAt } from '../../../src/engine/frame/index.ts';
import {
	COLUMN,
	rowCell,
	frameEnd,
	headerLengthOf,
	runningMessage,
} from '../../../src/engine/frame/rows.ts';
import { contexts, documents } from '../../support/frame-arbitraries.ts';
import { hex } from '../../support/hex-bytes.ts';

const fromServer: FrameContext = { from: 'server', deflate: false, limit: null };

test.each([
	[0x00, 2],
	[0x7d, 2],
	[0x7e, 4],
	[0x7f, 10],
	[0x80, 6],
	[0xfd, 6],
	[0xfe, 8],
	[0xff, 14],
])('the second byte %i asks for a header of %i bytes (§5.2)', (second, length) => {
	expect(headerLengthOf(second)).toBe(length);
});

describe('a row', () => {
	it('contains the beginning and the end of its frame', () => {
		const rows = decodeFrames(hex`81 01 61 89 00 80`, fromServer);
		expect([0, 1, 2].map((i) => rowCell(rows, i, COLUMN.offset))).toEqual([0, 3, 5]);
		expect([0, 1, 2].map((i) => frameEnd(rows, i))).toEqual([3, 5, 6]);
	});

	it('knows the message that runs before it', () => {
		const rows = decodeFrames(hex`89 00 01 00 89 00 00 00 83 00 80 00 82 00`, fromServer);
		expect([0, 1, 2, 3, 4, 5, 6].map((i) => runningMessage(rows, i))).toEqual([
			...[-1, -1, 1, 1, 1, 1, -1],
		]);
	});

	it('is there or is an error', () => {
		const rows = decodeFrames(hex`81 00`, fromServer);
		expect(() => rowCell(rows, 1, COLUMN.offset)).toThrow(RangeError);
		expect(() => rowCell(rows, -1, COLUMN.offset)).toThrow(RangeError);
		expect(() => frameAt(rows, NaN)).toThrow(RangeError);
	});
});

describe('the frame at a byte', () => {
	it('is the one that holds it', () => {
		fc.assert(
			fc.property(documents, contexts, (bytes, context) => {
				const rows = decodeFrames(bytes, context);
				for (let at = 0; at < bytes.length; at++) {
					const { offset, end } = frameAt(rows, frameIndexAt(rows, at));
					expect(at).toBeGreaterThanOrEqual(offset);
					expect(at).toBeLessThan(end);
				}
			}),
		);
	});

	it('is none outside the document', () => {
		const rows = decodeFrames(hex`81 00`, fromServer);
		expect([-1, 2, NaN].map((at) => frameIndexAt(rows, at))).toEqual([-1, -1, -1]);
		expect(frameIndexAt(decodeFrames(hex``, fromServer), 0)).toBe(-1);
	});
});
