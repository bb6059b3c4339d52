import { describe, expect, it } from 'vitest';
import type { FrameContext } from '../../../src/engine/frame/index.ts';
import {
	decodeFrames,
	frameAt,
	messageFrames,
	nextFragment,
	payloadOf,
} from '../../../src/engine/frame/index.ts';
import { previousFragment } from '../../../src/engine/frame/frame.ts';
import { hex } from '../../support/hex-bytes.ts';
import { messagePayload } from '../../support/message-payload.ts';

const fromServer: FrameContext = { from: 'server', deflate: false, limit: null };

describe('a frame', () => {
	it('keeps every bit and the length as it was written', () => {
		const bytes = hex`81 00 f2 fe 00 02 01 02 03 04 60 60`;
		expect(frameAt(decodeFrames(bytes, fromServer), 1)).toEqual({
			index: 1,
			offset: 2,
			end: 12,
			headerLength: 8,
			headerComplete: true,
			fin: true,
			rsv1: true,
			rsv2: true,
			rsv3: true,
			opcode: 2,
			masked: true,
			lengthForm: 16,
			announcedLength: 2,
			key: hex`01 02 03 04`,
			payloadFrom: 10,
			payloadTo: 12,
			complete: true,
			messageStart: 1,
			runningMessage: -1,
			compressed: false,
		});
	});

	it('shows which parts of its header are present', () => {
		const parts = ['81', '81 fe', '81 fe 01', '81 fe 01 00', '81 fe 01 00 01 02 03'];
		const read = parts.map((part) => {
			const { headerLength, headerComplete, announcedLength, key, masked } = frameAt(
				decodeFrames(hex(part), fromServer),
				0,
			);
			return { headerLength, headerComplete, announcedLength, key, masked };
		});
		const cut = { headerComplete: false, announcedLength: null, key: null, masked: true };
		expect(read).toEqual([
			{ ...cut, headerLength: 2, masked: false },
			{ ...cut, headerLength: 8 },
			{ ...cut, headerLength: 8 },
			{ ...cut, headerLength: 8, announcedLength: 256 },
			{ ...cut, headerLength: 8, announcedLength: 256 },
		]);
	});

	it('of a compressed message is compressed, control frames between are not', () => {
		const rows = decodeFrames(hex`41 00 89 00 80 00 81 00`, { ...fromServer, deflate: true });
		expect([0, 1, 2, 3].map((i) => frameAt(rows, i).compressed)).toEqual([
			...[true, false, true, false],
		]);
	});
});

describe('a payload', () => {
	it('is unmasked, as far as it is there, in parts too', () => {
		const bytes = hex`81 85 37 fa 21 3d 7f 9f 4d`;
		const rows = decodeFrames(bytes, fromServer);
		expect(payloadOf(rows, bytes, 0)).toEqual(hex`48 65 6c`);
		expect(payloadOf(rows, bytes, 0, 1, 2)).toEqual(hex`65`);
		expect(payloadOf(rows, bytes, 0, 2)).toEqual(hex`6c`);
		expect(payloadOf(rows, bytes, 0, 9)).toEqual(hex``);
	});
});

describe('a message', () => {
	const bytes = hex`01 01 61 89 01 7a 00 01 62 83 01 7a 80 01 63 82 01 64`;
	const rows = decodeFrames(bytes, fromServer);

	it('has its fragments, without the control frames between them', () => {
		for (const i of [0, 2, 4]) expect(messageFrames(rows, i)).toEqual([0, 2, 4]);
		expect(messageFrames(rows, 1)).toEqual([1]);
		expect(messageFrames(rows, 3)).toEqual([3]);
		expect(messageFrames(rows, 5)).toEqual([5]);
		expect(messagePayload(rows, bytes, 2)).toEqual(hex`61 62 63`);
	});

	it('is walked in both directions', () => {
		expect([0, 1, 2, 3, 4, 5].map((i) => nextFragment(rows, i))).toEqual([2, -1, 4, -1, -1, -1]);
		expect([0, 1, 2, 3, 4, 5].map((i) => previousFragment(rows, i))).toEqual([
			...[-1, -1, 0, -1, 2, -1],
		]);
	});

	it('ends where another begins in its middle', () => {
		const broken = decodeFrames(hex`01 00 00 00 81 00 80 00`, fromServer);
		expect(messageFrames(broken, 1)).toEqual([0, 1]);
		expect(messageFrames(broken, 2)).toEqual([2]);
		expect(messageFrames(broken, 3)).toEqual([3]);
	});

	it('of a reserved opcode has fragments too', () => {
		const strange = decodeFrames(hex`03 00 80 00`, fromServer);
		expect(messageFrames(strange, 1)).toEqual([0, 1]);
	});
});
