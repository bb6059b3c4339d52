import { describe, expect, it } from 'vitest';
import type { FrameContext } from '../../../src/engine/frame/index.ts';
import { encodeUtf8 } from '../../../src/engine/bytes/index.ts';
import {
	decodeFrames,
	encodeFrame,
	frameCharacters,
	isText,
} from '../../../src/engine/frame/index.ts';
import { hex } from '../../support/hex-bytes.ts';

const fromServer: FrameContext = { from: 'server', deflate: false, limit: null };

describe('the characters of a frame', () => {
	it('run over the borders of fragments', () => {
		// "a😀b" cut twice inside the emoji, with a Ping between.
		const bytes = hex`01 02 61 f0 00 02 9f 98 89 00 80 02 80 62`;
		const rows = decodeFrames(bytes, fromServer);
		const emoji = { length: 4, codePoint: 0x1f600, fault: null };
		expect(frameCharacters(rows, bytes, 0)).toEqual([
			{ offset: 0, length: 1, codePoint: 0x61, fault: null },
			{ offset: 1, ...emoji },
		]);
		expect(frameCharacters(rows, bytes, 1)).toEqual([{ offset: -1, ...emoji }]);
		expect(frameCharacters(rows, bytes, 2)).toEqual([]);
		expect(frameCharacters(rows, bytes, 3)).toEqual([
			{ offset: -3, ...emoji },
			{ offset: 1, length: 1, codePoint: 0x62, fault: null },
		]);
	});

	it('of a part are those that touch it, unmasked', () => {
		const key = hex`37 fa 21 3d`;
		const bytes = encodeFrame({ fin: true, opcode: 1, key, payload: encodeUtf8('aé你😀z') });
		const rows = decodeFrames(bytes, fromServer);
		const places = (from: number, to: number) =>
			frameCharacters(rows, bytes, 0, from, to).map(({ offset, codePoint }) => [
				offset,
				String.fromCodePoint(codePoint!),
			]);
		expect(places(2, 5)).toEqual([
			[1, 'é'],
			[3, '你'],
		]);
		expect(places(8, 11)).toEqual([
			[6, '😀'],
			[10, 'z'],
		]);
		expect(places(9, 10)).toEqual([[6, '😀']]);
		expect(places(4, 4)).toEqual([]);
	});

	it('that is cut by the end of the message is bad, by the end of a fragment not yet', () => {
		const bytes = hex`81 01 c3`;
		expect(frameCharacters(decodeFrames(bytes, fromServer), bytes, 0)).toEqual([
			{ offset: 0, length: 1, codePoint: null, fault: 'utf8-truncated' },
		]);
	});
});

describe('a frame is text', () => {
	it('when its message began as text and is not compressed', () => {
		const bytes = hex`01 00 80 00 02 00 80 00 89 00 80 00 c1 00`;
		const rows = decodeFrames(bytes, { ...fromServer, deflate: true });
		expect([0, 1, 2, 3, 4, 5, 6].map((i) => isText(rows, i))).toEqual([
			...[true, true, false, false, false, false, false],
		]);
		expect(frameCharacters(rows, bytes, 2)).toEqual([]);
	});
});
