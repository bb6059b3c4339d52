import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bytes, Edit } from '../../../src/engine/bytes/index.ts';
import type { FrameContext, FrameRows } from '../../../src/engine/frame/index.ts';
import { applyEdit, hexText, joinBytes } from '../../../src/engine/bytes/index.ts';
import {
	decodeFrames,
	deleteFrame,
	encodeFrame,
	frameAt,
	insertFrameAfter,
	joinFrames,
	joinWithNext,
	moveFrame,
	payloadOf,
	splitFrame,
} from '../../../src/engine/frame/index.ts';
import { contexts, frameSpecs, keys } from '../../support/frame-arbitraries.ts';
import { hex } from '../../support/hex-bytes.ts';
import { messagePayload } from '../../support/message-payload.ts';

const fromServer: FrameContext = { from: 'server', deflate: false, limit: null };

function after(
	text: string,
	gesture: (bytes: Bytes, rows: FrameRows) => Edit | null,
): string | null {
	const bytes = hex(text);
	const edit = gesture(bytes, decodeFrames(bytes, fromServer));
	return edit && hexText(applyEdit(bytes, edit));
}

describe('a frame', () => {
	it('is added after another, or first', () => {
		const add = (index: number) =>
			after('81 00 82 00', (_, rows) => insertFrameAfter(rows, index, hex`89 00`));
		expect([-1, 0, 1].map(add)).toEqual([
			'89 00 81 00 82 00',
			'81 00 89 00 82 00',
			'81 00 82 00 89 00',
		]);
	});

	it('is deleted, unfinished or not', () => {
		expect(after('81 00 82 01 61 8a 00', (_, rows) => deleteFrame(rows, 1))).toBe('81 00 8a 00');
		expect(after('81 00 82 05 61', (_, rows) => deleteFrame(rows, 1))).toBe('81 00');
	});

	it('moves to the place of another', () => {
		const move = (from: number, to: number) =>
			after('81 00 82 01 61 89 00', (bytes, rows) => moveFrame(bytes, rows, from, to));
		expect(move(0, 1)).toBe('82 01 61 81 00 89 00');
		expect(move(0, 2)).toBe('82 01 61 89 00 81 00');
		expect(move(2, 0)).toBe('89 00 81 00 82 01 61');
		expect(move(1, 1)).toBeNull();
	});

	it('does not move if an incomplete frame would swallow others', () => {
		expect(after('81 00 82 05', (bytes, rows) => moveFrame(bytes, rows, 1, 0))).toBeNull();
		expect(after('81 00 82 05', (bytes, rows) => moveFrame(bytes, rows, 0, 1))).toBeNull();
	});
});

describe('splitting', () => {
	it('makes the fragments of §5.7', () => {
		expect(after('81 05 48 65 6c 6c 6f', (b, rows) => splitFrame(b, rows, 0, [3], []))).toBe(
			'01 03 48 65 6c 80 02 6c 6f',
		);
	});

	it('leaves opcode, RSV and key to the first, and takes a fresh key for each other', () => {
		const masked = hexText(
			encodeFrame({
				fin: false,
				rsv1: true,
				opcode: 2,
				key: hex`00 00 00 01`,
				payload: hex`61 62`,
			}),
		);
		const keysIn = [hex`00 00 00 02`, hex`00 00 00 03`];
		expect(after(masked, (b, rows) => splitFrame(b, rows, 0, [1, 1], keysIn))).toBe(
			'42 81 00 00 00 01 61 00 80 00 00 00 02 00 81 00 00 00 03 62',
		);
	});

	it('is not for control frames (§5.5), nor for unfinished ones', () => {
		expect(after('89 02 61 62', (b, rows) => splitFrame(b, rows, 0, [1], []))).toBeNull();
		expect(after('81 05 61 62', (b, rows) => splitFrame(b, rows, 0, [1], []))).toBeNull();
		expect(after('81 02 61 62', (b, rows) => splitFrame(b, rows, 0, [], []))).toBeNull();
	});

	it('needs cuts in the payload, in order, and keys enough', () => {
		const split = (text: string, at: number[]) =>
			after(text, (b, rows) => splitFrame(b, rows, 0, at, []));
		expect(() => split('81 02 61 62', [3])).toThrow(RangeError);
		expect(() => split('81 02 61 62', [2, 1])).toThrow(RangeError);
		expect(() => split('81 80 01 02 03 04', [0])).toThrow(RangeError);
	});
});

describe('joining', () => {
	it('makes one frame of a message and puts the control frames between its fragments before it', () => {
		const text = '81 00 01 01 61 89 00 00 01 62 8a 00 80 01 63 82 00';
		const joined = '81 00 89 00 8a 00 81 03 61 62 63 82 00';
		for (const i of [1, 3, 5])
			expect(after(text, (b, rows) => joinFrames(b, rows, i))).toBe(joined);
		for (const i of [0, 2, 6]) expect(after(text, (b, rows) => joinFrames(b, rows, i))).toBeNull();
	});

	it('goes as far as an unfinished message goes, but not into an unfinished frame', () => {
		expect(after('01 01 61 00 01 62', (b, rows) => joinFrames(b, rows, 0))).toBe('01 02 61 62');
		expect(after('01 01 61 80 05 62', (b, rows) => joinFrames(b, rows, 0))).toBeNull();
	});

	it('with the next takes any two data frames', () => {
		expect(after('81 01 61 89 00 82 01 62', (b, rows) => joinWithNext(b, rows, 0))).toBe(
			'89 00 81 02 61 62',
		);
		expect(after('89 00 81 00', (b, rows) => joinWithNext(b, rows, 0))).toBeNull();
		expect(after('81 00 89 00', (b, rows) => joinWithNext(b, rows, 0))).toBeNull();
	});

	it('takes more fragments than an argument list holds', () => {
		const bytes = joinBytes([hex`02 00`, new Uint8Array(1_000_000), hex`80 00`]);
		const edit = joinFrames(bytes, decodeFrames(bytes, fromServer), 0)!;
		expect(hexText(applyEdit(bytes, edit))).toBe('82 00');
	});

	it('undoes splitting', () => {
		fc.assert(
			fc.property(
				frameSpecs,
				contexts,
				fc.array(fc.nat(300), { minLength: 1, maxLength: 4 }),
				fc.array(keys, { minLength: 4, maxLength: 4 }),
				(spec, context, places, fresh) => {
					const bytes = encodeFrame({ ...spec, fin: true });
					const rows = decodeFrames(bytes, context);
					const payload = payloadOf(rows, bytes, 0);
					const at = places.map((place) => place % (payload.length + 1)).sort((a, b) => a - b);
					const split = splitFrame(bytes, rows, 0, at, fresh);
					if (spec.opcode >= 8) {
						expect(split).toBeNull();
						return;
					}
					const parts = applyEdit(bytes, split!);
					const partRows = decodeFrames(parts, context);
					expect(partRows.count).toBe(at.length + 1);
					expect(messagePayload(partRows, parts, 0)).toEqual(payload.slice());
					const joined = applyEdit(parts, joinFrames(parts, partRows, at.length)!);
					const whole = decodeFrames(joined, context);
					expect(payloadOf(whole, joined, 0).slice()).toEqual(payload.slice());
					const { fin, rsv1, rsv2, rsv3, opcode, key } = frameAt(rows, 0);
					expect(frameAt(whole, 0)).toMatchObject({ fin, rsv1, rsv2, rsv3, opcode, key });
				},
			),
			{ numRuns: 200 },
		);
	});
});
