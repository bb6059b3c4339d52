import { expect, test } from 'vitest';
import {
	decodeFrames,
	diagnosesOf,
	type FrameContext,
} from '../../../../src/engine/frame/index.ts';
import { WINDOW_BYTES, characterView } from '../../../../src/panels/frame/payload/characters.ts';
import { hex } from '../../../support/hex-bytes.ts';

const SERVER: FrameContext = { from: 'server', deflate: false, limit: null };

function view(text: string, index = 0, selected = -1, context = SERVER) {
	const bytes = hex(text);
	const rows = decodeFrames(bytes, context);
	return characterView(rows, bytes, index, selected, diagnosesOf(rows, bytes, index));
}

const spans = (text: string, index = 0) =>
	view(text, index)?.cells.map(({ from, to, codePoint }) => [from, to, codePoint]);

test('each character lies over its bytes', () => {
	expect(spans('81 06 48 c3 a9 e4 bd a0')).toEqual([
		[0, 1, 0x48],
		[1, 3, 0xe9],
		[3, 6, 0x4f60],
	]);
});

test('the first bad byte is reported with its place in the payload', () => {
	const surrogate = view('81 05 61 ed a0 80 62')!;
	expect(surrogate.bad).toBe(2);
	expect(surrogate.cells.map(({ codePoint }) => codePoint)).toContain(null);
	expect(view('81 01 61')!.bad).toBeNull();
});

test('a character cut across fragments shows on which side it continues', () => {
	const cut = '01 02 f0 9f 80 02 98 80';
	expect(view(cut, 0)!.cells).toMatchObject([{ from: 0, to: 2, before: false, after: true }]);
	expect(view(cut, 1)!.cells).toMatchObject([{ from: 0, to: 2, before: true, after: false }]);
	expect(view(cut, 1)!.bad).toBeNull();
});

test('the window follows the selection, and the fault before it', () => {
	const long = `81 64 ${'61 '.repeat(100)}`;
	expect(view(long)).toMatchObject({ from: 0, to: WINDOW_BYTES });
	expect(view(long, 0, 60)).toMatchObject({ from: 52, to: 52 + WINDOW_BYTES });
	const bad = `81 64 ${'61 '.repeat(80)} ff ${'61 '.repeat(19)}`;
	expect(view(bad, 0, 0)).toMatchObject({ bad: 80, from: 72, to: 72 + WINDOW_BYTES });
});

test('a Close shows its reason, and binary or compressed data show nothing', () => {
	expect(view('88 04 03 e8 6f 6b')!.cells.map(({ from }) => from)).toEqual([2, 3]);
	expect(view('88 03 03 e8 ff')!.bad).toBe(2);
	expect(view('88 02 03 e8')).toBeNull();
	expect(view('82 01 61')).toBeNull();
	expect(view('c1 01 61', 0, -1, { ...SERVER, deflate: true })).toBeNull();
});
