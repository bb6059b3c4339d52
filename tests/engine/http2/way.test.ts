import { expect, test } from 'vitest';
import { joinBytes, hexText } from '../../../src/engine/bytes/index.ts';
import { dataFrames, http2Frame } from '../../../src/engine/http2/frame.ts';
import { slicesInWay, readHttp2Way } from '../../../src/engine/http2/way.ts';
import { HTTP2_PREFACE } from '../../../src/engine/http2/http2.ts';
import { hex } from '../../support/hex-bytes.ts';

const BYTES = joinBytes([
	HTTP2_PREFACE,
	http2Frame(4, 0, 0),
	dataFrames(3, hex`81 05 48`),
	dataFrames(1, hex`ff ff`),
	dataFrames(3, hex`65 6c 6c 6f 88 00`),
	dataFrames(3, hex``, true),
	hex`00 00 09`,
]);

test('the preface, the frames and an incomplete rest tile the bytes', () => {
	const { parts, stream } = readHttp2Way(BYTES, 0, 3);
	expect(parts.map(({ from, to, streamFrom }) => [from, to, streamFrom])).toEqual([
		[0, 24, null],
		[24, 33, null],
		[33, 45, 0],
		[45, 56, null],
		[56, 71, 3],
		[71, 80, null],
		[80, 83, null],
	]);
	expect(hexText(stream)).toBe('81 05 48 65 6c 6c 6f 88 00');
});

test('a place in the stream is one among all bytes, or several', () => {
	const way = readHttp2Way(BYTES, 0, 3);
	expect(slicesInWay(way, 0, 7)).toEqual([
		{ offset: 42, length: 3, starts: true },
		{ offset: 65, length: 4, starts: true },
	]);
	expect(slicesInWay(way, 7, 9)).toEqual([{ offset: 69, length: 2, starts: false }]);
});
