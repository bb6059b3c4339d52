import { expect, test } from 'vitest';
import type { FrameRows } from '../../../src/engine/frame/index.ts';
import { decodeFrames, frameOffset } from '../../../src/engine/frame/index.ts';
import { StripGeometry } from '../../../src/ui/bytes/strip-geometry.ts';
import { hex } from '../../support/hex-bytes.ts';

const context = { from: 'client', deflate: false, limit: null } as const;
const metrics = {
	bytePx: 46,
	gapPx: 4,
	sectionGapPx: 10,
	frameGapPx: 24,
	edgePx: 6,
	captionPx: [78, 85, 78, 70, 100],
};

function geometryOf(text: string): StripGeometry {
	return new StripGeometry(decodeFrames(hex(text), context), metrics);
}

/** Where every byte stands, added up one after the other. */
function naive(rows: FrameRows, geometry: StripGeometry): number[] {
	const lefts: number[] = [];
	let left = metrics.edgePx;
	for (let i = 0; i < rows.count; i++) {
		for (const { from, to, width } of geometry.sections(i)) {
			for (let at = from; at < to; at++) lefts.push(left + (at - from) * 50);
			left += Math.max(width, (to - from) * 50 - 4) + metrics.sectionGapPx;
		}
		left += metrics.frameGapPx - metrics.sectionGapPx;
	}
	return lefts;
}

test('the sections of a masked text frame are side by side, each at least as wide as its caption', () => {
	expect(geometryOf('81 85 37 fa 21 3d 7f 9f 4d 51 58').sections(0)).toEqual([
		{ name: 'first-byte', from: 0, to: 1, left: 6, width: 78 },
		{ name: 'length', from: 1, to: 2, left: 94, width: 85 },
		{ name: 'masking-key', from: 2, to: 6, left: 189, width: 196 },
		{ name: 'payload', from: 6, to: 11, left: 395, width: 246 },
	]);
});

test('the code of a Close has a section of its own', () => {
	const names = geometryOf('88 03 03 e8 41')
		.sections(0)
		.map(({ name }) => name);
	expect(names).toEqual(['first-byte', 'length', 'close-code', 'payload']);
});

test('every byte is placed after the widths of the bytes before it', () => {
	const bytes = hex(
		'01 03 48 65 6c 89 81 01 02 03 04 05 82 7e 00 02 aa bb 88 02 03 e8 81 00 82 fe 01',
	);
	const rows = decodeFrames(bytes, context);
	const geometry = new StripGeometry(rows, metrics);
	expect(Array.from(bytes, (_, at) => geometry.byteLeft(at))).toEqual(naive(rows, geometry));
	expect(geometry.byteLeft(bytes.length)).toBe(geometry.endLeft);
	expect(geometry.endLeft).toBeGreaterThan(geometry.byteLeft(bytes.length - 1));
});

test('a place in px finds the frame that is drawn there, among half a million frames', () => {
	const bytes = new Uint8Array(1 << 20);
	for (let at = 0; at < bytes.length; at += 2) bytes[at] = 0x81;
	const rows = decodeFrames(bytes, context);
	const geometry = new StripGeometry(rows, metrics);
	expect(rows.count).toBe(1 << 19);
	for (const frame of [0, 1, 77_777, 262_144, rows.count - 1]) {
		const left = geometry.frameLeft(frame);
		expect(geometry.frameAt(left)).toBe(frame);
		expect(geometry.frameAt(left + 100)).toBe(frame);
		expect(geometry.frameAt(left - 1)).toBe(Math.max(0, frame - 1));
		expect(geometry.byteLeft(frameOffset(rows, frame))).toBe(left);
	}
});

test('an empty document has a place for its first byte', () => {
	const geometry = geometryOf('');
	expect(geometry.endLeft).toBe(6);
	expect(geometry.byteLeft(0)).toBe(6);
	expect(geometry.frameAt(50)).toBe(0);
});
