import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { FrameContext } from '../../../src/engine/frame/index.ts';
import {
	decodeFrames,
	diagnosesOf,
	faultCodes,
	frameAt,
	hasDiagnoses,
	nextFaulty,
	previousFaulty,
} from '../../../src/engine/frame/index.ts';
import { contexts, documents } from '../../support/frame-arbitraries.ts';
import { hex } from '../../support/hex-bytes.ts';

const fromServer: FrameContext = { from: 'server', deflate: false, limit: null };
const fromClient: FrameContext = { ...fromServer, from: 'client' };
const withDeflate: FrameContext = { ...fromServer, deflate: true };

/** Code, bits and data of every diagnosis in a document. */
const PLACES: readonly (readonly [
	string,
	FrameContext,
	string,
	readonly [number, number],
	object,
])[] = [
	['frame-rsv1', fromServer, '81 00 c1 00', [17, 18], { opcode: 1 }],
	['frame-rsv2', fromServer, 'a1 00', [2, 3], { opcode: 1 }],
	['frame-rsv3', fromServer, '91 00', [3, 4], { opcode: 1 }],
	['deflate-rsv1-first-frame', withDeflate, '41 00 c0 00', [17, 18], { opcode: 0 }],
	['deflate-rsv1-control', withDeflate, 'c9 00', [1, 2], { opcode: 9 }],
	['frame-opcode-reserved-data', fromServer, '84 00', [4, 8], { opcode: 4 }],
	['frame-opcode-reserved-control', fromServer, '8c 00', [4, 8], { opcode: 12 }],
	['control-unfragmented', fromServer, '09 00', [0, 1], { opcode: 9 }],
	['fragment-start-missing', fromServer, '80 00', [4, 8], { opcode: 0 }],
	['fragment-interleaved', fromServer, '81 00 01 00 82 00', [36, 40], { opcode: 2, start: 1 }],
	['close-mid-message', fromServer, '81 00 01 00 89 00 88 00', [52, 56], { opcode: 8, start: 1 }],
	['close-once', fromServer, '81 00 88 00 88 00', [36, 40], { opcode: 8, close: 1 }],
	['close-no-data-after', fromServer, '88 00 81 00', [20, 24], { opcode: 1, close: 0 }],
	['mask-client', fromClient, '81 00', [8, 9], { opcode: 1 }],
	['mask-server', fromServer, '81 80 01 02 03 04', [8, 9], { opcode: 1 }],
	['mask-key-unpredictable', fromClient, '81 80 00 00 00 00', [16, 48], { key: '00 00 00 00' }],
	[
		'mask-key-fresh',
		fromClient,
		'81 80 01 02 03 04 81 80 01 02 03 04',
		[64, 96],
		{ key: '01 02 03 04' },
	],
	[
		'length-minimal-16',
		fromServer,
		'82 7e 00 01 61',
		[9, 32],
		{ opcode: 2, length: 1, hex: '0x1', form: 16, minimal: 7 },
	],
	[
		'length-minimal-64',
		fromServer,
		'82 7f 00 00 00 00 00 00 00 01 61',
		[9, 80],
		{ opcode: 2, length: 1, hex: '0x1', form: 64, minimal: 7 },
	],
	[
		'length-top-bit',
		fromServer,
		'82 7f 80 00 00 00 00 00 00 01',
		[16, 17],
		{ length: '9223372036854775809', hex: '0x8000000000000001', form: 64, minimal: 64 },
	],
	[
		'length-representable',
		fromServer,
		'82 7f 00 20 00 00 00 00 00 00',
		[9, 80],
		{ opcode: 2, length: '9007199254740992', hex: '0x20000000000000', form: 64, minimal: 64 },
	],
	[
		'length-limit',
		{ ...fromServer, limit: 3 },
		'82 04',
		[9, 16],
		{ length: 4, hex: '0x4', form: 7, minimal: 7, limit: 3 },
	],
	['frame-incomplete', fromServer, '82', [0, 8], { part: 'header', available: 1, announced: 2 }],
	[
		'frame-incomplete',
		fromServer,
		'82 fe 00',
		[0, 24],
		{ part: 'header', available: 3, announced: 8 },
	],
	[
		'frame-incomplete',
		fromServer,
		'82 05',
		[9, 16],
		{ part: 'payload', available: 0, announced: 5 },
	],
	[
		'frame-incomplete',
		fromServer,
		'82 05 61 62',
		[16, 32],
		{ part: 'payload', available: 2, announced: 5 },
	],
	['close-body-length', fromServer, '88 01 03', [16, 24], { length: 1 }],
	['close-code-reserved-1004', fromServer, '88 02 03 ec', [16, 32], { closeCode: 1004 }],
	['close-code-above-4999', fromServer, '88 02 13 88', [16, 32], { closeCode: 5000 }],
	[
		'close-reason-utf8',
		fromServer,
		'88 05 03 e8 61 c3 28',
		[40, 56],
		{ kind: 'utf8-continuation', offset: 4, start: 3, bytes: 'c3 28' },
	],
	[
		'close-reason-utf8',
		fromServer,
		'88 04 03 e8 61 c3',
		[40, 48],
		{ kind: 'utf8-truncated', offset: 4, start: 3, bytes: 'c3' },
	],
	['utf8-lead-byte', fromServer, '81 02 61 ff', [24, 32], { offset: 1, start: 1, bytes: 'ff' }],
	[
		'utf8-overlong',
		fromServer,
		'81 04 61 e0 80 80',
		[24, 40],
		{ offset: 2, start: 1, bytes: 'e0 80' },
	],
	['utf8-truncated', fromServer, '81 02 61 c3', [24, 32], { offset: 2, start: 1, bytes: 'c3' }],
	// The character began in the frame before: only what stands here is marked.
	[
		'utf8-continuation',
		fromServer,
		'01 01 e4 80 02 bd 41',
		[40, 56],
		{ offset: 1, start: -1, bytes: 'bd 41' },
	],
	// Nothing of the cut character is in the frame that ends the message.
	['utf8-truncated', fromServer, '01 01 c3 80 00', [24, 25], { offset: 0, start: -1, bytes: '' }],
];

describe('a diagnosis', () => {
	test.each(PLACES)('%s marks its bits: %#', (code, context, text, [start, end], data) => {
		const bytes = hex(text);
		const rows = decodeFrames(bytes, context);
		const found = Array.from({ length: rows.count }, (_, i) => diagnosesOf(rows, bytes, i)).flat();
		expect(found.filter((one) => one.code === code)).toEqual([
			{ code, range: { start, end }, data },
		]);
	});

	it('of a masked text shows its bytes unmasked', () => {
		const bytes = hex`81 82 37 fa 21 3d f4 d2`;
		const [found] = diagnosesOf(decodeFrames(bytes, fromClient), bytes, 0);
		expect(found?.data).toEqual({ offset: 1, start: 0, bytes: 'c3 28' });
	});

	it('lies in its frame and on at least a bit, whatever the bytes', () => {
		fc.assert(
			fc.property(documents, contexts, (bytes, context) => {
				const rows = decodeFrames(bytes, context);
				for (let i = 0; i < rows.count; i++) {
					const { offset, end } = frameAt(rows, i);
					const found = diagnosesOf(rows, bytes, i);
					expect(found.map(({ code }) => code)).toEqual(faultCodes(rows, i));
					for (const { range } of found) {
						expect(range.start).toBeGreaterThanOrEqual(offset * 8);
						expect(range.end).toBeGreaterThan(range.start);
						expect(range.end).toBeLessThanOrEqual(end * 8);
					}
				}
			}),
			{ numRuns: 400 },
		);
	});
});

describe('frames with diagnoses', () => {
	it('are found one after another, both ways', () => {
		const rows = decodeFrames(hex`81 00 83 00 81 00 8b 00`, fromServer);
		expect([0, 1, 2, 3].map((i) => hasDiagnoses(rows, i))).toEqual([false, true, false, true]);
		expect([-1, 0, 1, 2, 3, 4].map((i) => nextFaulty(rows, i))).toEqual([1, 1, 1, 3, 3, -1]);
		expect([9, 3, 2, 1, 0].map((i) => previousFaulty(rows, i))).toEqual([3, 3, 1, 1, -1]);
	});

	it('there are none without a breach', () => {
		const rows = decodeFrames(hex`81 00`, fromServer);
		expect([nextFaulty(rows, 0), previousFaulty(rows, 0)]).toEqual([-1, -1]);
	});
});
