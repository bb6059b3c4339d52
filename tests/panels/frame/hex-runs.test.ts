import { expect, test } from 'vitest';
import { joinBytes } from '../../../src/engine/bytes/index.ts';
import { decodeFrames, type FrameContext } from '../../../src/engine/frame/index.ts';
import { hexRuns } from '../../../src/panels/frame/hex-runs.ts';
import { hex } from '../../support/hex-bytes.ts';

const CLIENT: FrameContext = { from: 'client', deflate: false, limit: null };

function runs(bytes: Uint8Array, from = 0, to = bytes.length, context = CLIENT) {
	return hexRuns(decodeFrames(bytes, context), bytes)(from, to).map(
		(run) => `${run.from}-${run.to} ${run.kind}`,
	);
}

test('the runs of a frame are its fields', () => {
	expect(runs(hex`81 85 37 fa 21 3d 7f 9f 4d 51 58`)).toEqual([
		'0-1 opcode',
		'1-2 length',
		'2-6 key',
		'6-11 payload',
	]);
});

test('bytes at fault are runs of their own', () => {
	const server = { ...CLIENT, from: 'server' } as const;
	expect(runs(hex`81 04 61 62 ff 63`, 0, 6, server)).toEqual([
		'0-1 opcode',
		'1-2 length',
		'2-4 payload',
		'4-5 fault',
		'5-6 payload',
	]);
	expect(runs(hex`81 01 41`)).toEqual(['0-1 opcode', '1-2 fault', '2-3 payload']);
});

test('only frames in view are looked at', () => {
	const bytes = joinBytes(Array.from({ length: 10_000 }, () => hex`82 80 01 02 03 04`));
	expect(runs(bytes, 30_000, 30_006)).toEqual([
		'30000-30001 opcode',
		'30001-30002 length',
		'30002-30006 key',
	]);
	expect(runs(hex``)).toEqual([]);
});
