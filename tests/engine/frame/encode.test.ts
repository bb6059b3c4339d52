import { describe, expect, it } from 'vitest';
import type { FrameContext } from '../../../src/engine/frame/index.ts';
import { encodeUtf8 } from '../../../src/engine/bytes/index.ts';
import {
	decodeFrames,
	encodeFrame,
	frameAt,
	minimalLengthForm,
} from '../../../src/engine/frame/index.ts';
import { encodeLength, frameSpec } from '../../../src/engine/frame/encode.ts';
import { hex } from '../../support/hex-bytes.ts';
import { FRAME_VECTORS } from '../../vectors/frames.ts';

const fromServer: FrameContext = { from: 'server', deflate: false, limit: null };

describe('encoding', () => {
	it('makes the samples of §5.7', () => {
		const payload = encodeUtf8('Hello');
		expect(encodeFrame({ fin: true, opcode: 1, payload })).toEqual(hex`81 05 48 65 6c 6c 6f`);
		const key = hex`37 fa 21 3d`;
		expect(encodeFrame({ fin: true, opcode: 10, key, payload })).toEqual(
			hex`8a 85 37 fa 21 3d 7f 9f 4d 51 58`,
		);
	});

	it('gives every complete frame of a vector back', () => {
		for (const { bytes, from } of FRAME_VECTORS) {
			const rows = decodeFrames(bytes, { ...fromServer, from });
			for (let i = 0; i < rows.count; i++) {
				const { complete, offset, end } = frameAt(rows, i);
				if (!complete) continue;
				expect(encodeFrame(frameSpec(rows, bytes, i))).toEqual(bytes.slice(offset, end));
			}
		}
	});

	it('is header, key and the XOR of each byte, at every length, and leaves the frames before it as they were', () => {
		const key = hex`37 fa 21 3d`;
		const lengths = [...Array(300).keys(), 1015, 1016, 1017, 1024, 5000];
		const payloads = lengths.map((length) => Uint8Array.from({ length }, (_, i) => i * 7));
		const frames = payloads.map((payload) => encodeFrame({ fin: true, opcode: 2, key, payload }));
		frames.forEach((frame, i) => {
			const payload = payloads[i]!;
			const { length } = payload;
			const header = length < 126 ? [0x82, 0x80 | length] : [0x82, 0xfe, length >> 8, length & 255];
			const masked = payload.map((byte, at) => byte ^ key[at % 4]!);
			expect([...frame]).toEqual([...header, ...key, ...masked]);
		});
	});

	it('leaves every choice open, the illegal ones too', () => {
		expect(encodeFrame({ fin: false, rsv2: true, opcode: 15, lengthForm: 64 })).toEqual(
			hex`2f 7f 00 00 00 00 00 00 00 00`,
		);
		expect(encodeFrame({ fin: true, opcode: 2, announcedLength: 2n ** 63n })).toEqual(
			hex`82 7f 80 00 00 00 00 00 00 00`,
		);
		expect(encodeFrame({ fin: true, opcode: 2, announcedLength: 9, payload: hex`ff` })).toEqual(
			hex`82 09 ff`,
		);
	});

	it('refuses values that its fields cannot hold', () => {
		expect(() => encodeFrame({ fin: true, opcode: 16 })).toThrow(RangeError);
		expect(() => encodeFrame({ fin: true, opcode: -1 })).toThrow(RangeError);
		expect(() => encodeFrame({ fin: true, opcode: 1.5 })).toThrow(RangeError);
		expect(() => encodeFrame({ fin: true, opcode: 1, key: hex`01` })).toThrow(RangeError);
		expect(() => encodeLength(126, 7)).toThrow(RangeError);
		expect(() => encodeLength(65536, 16)).toThrow(RangeError);
		expect(() => encodeLength(2n ** 64n, 64)).toThrow(RangeError);
		expect(() => encodeLength(-1, 7)).toThrow(RangeError);
		expect(() => encodeLength(1.5, 7)).toThrow(RangeError);
	});

	it('knows the shortest form (§5.2)', () => {
		expect([0, 125, 126, 65535, 65536, 2n ** 63n].map(minimalLengthForm)).toEqual([
			...[7, 7, 16, 16, 64, 64],
		]);
	});
});
