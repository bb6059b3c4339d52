import { expect, test } from 'vitest';
import { hexText } from '../../../src/engine/bytes/index.ts';
import {
	dataFrames,
	http2Frame,
	readHttp2Frames,
	readHttp2Settings,
} from '../../../src/engine/http2/frame.ts';
import { http2Settings } from '../../../src/engine/http2/http2.ts';
import { hex } from '../../support/hex-bytes.ts';

test('nine bytes precede the payload (RFC 9113 §4.1)', () => {
	expect(hexText(http2Frame(0, 0, 3, hex`88 00`))).toBe('00 00 02 00 00 00 00 00 03 88 00');
	expect(hexText(dataFrames(5, hex``, true))).toBe('00 00 00 00 01 00 00 00 05');
});

test('no DATA frame is longer than was agreed, and the last one ends the stream (§4.2)', () => {
	const { frames, end } = readHttp2Frames(dataFrames(3, new Uint8Array(40_000), true));
	expect(frames.map(({ payload, flags }) => [payload.length, flags])).toEqual([
		[16_384, 0],
		[16_384, 0],
		[7232, 1],
	]);
	expect(end).toBe(40_000 + 3 * 9);
});

test('an incomplete frame waits, wherever it is cut', () => {
	const bytes = hex`00 00 02 00 00 80 00 00 03 88 00 00 00 00 04 01 00 00 00 00 00`;
	for (let cut = 0; cut <= bytes.length; cut++) {
		const { frames, end } = readHttp2Frames(bytes.subarray(0, cut));
		expect([frames.length, end]).toEqual(cut < 11 ? [0, 0] : cut < 20 ? [1, 11] : [2, 20]);
		// §4.1: the reserved bit means nothing.
		if (cut >= 11) expect(frames[0]).toMatchObject({ stream: 3, offset: 0, end: 11 });
	}
});

test('settings are identifiers and values (RFC 8441 §3: 8 is ENABLE_CONNECT_PROTOCOL)', () => {
	const bytes = http2Settings([8, 1], [4, 2 ** 31 - 1]);
	expect(hexText(bytes.subarray(9))).toBe('00 08 00 00 00 01 00 04 7f ff ff ff');
	expect(readHttp2Settings(bytes.subarray(9, 20))).toEqual([[8, 1]]);
	expect(readHttp2Settings(bytes.subarray(9))).toEqual([
		[8, 1],
		[4, 2 ** 31 - 1],
	]);
});
