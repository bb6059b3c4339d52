import { expect, test } from 'vitest';
import { decodeFrames, type FrameContext } from '../../../../src/engine/frame/index.ts';
import { bitRange } from '../../../../src/engine/report/index.ts';
import { nextStop } from '../../../../src/panels/frame/verdict/stops.ts';
import { hex } from '../../../support/hex-bytes.ts';

const CLIENT: FrameContext = { from: 'client', deflate: false, limit: null };

function walk(bytes: Uint8Array, from: number, by: 1 | -1, most = 20): string[] {
	const rows = decodeFrames(bytes, CLIENT);
	const stops: string[] = [];
	let at = bitRange(from, from + 1);
	for (let i = 0; i < most; i++) {
		const next = nextStop(rows, bytes, at, by);
		if (!next) break;
		at = next;
		stops.push(`${at.start}-${at.end}`);
	}
	return stops;
}

test('without a fault, steps lead from field to field, and on into the next frame', () => {
	const bytes = hex`81 81 37 fa 21 3d 56 89 80 37 fa 21 3c`;
	const forward = walk(bytes, 0, 1);
	expect(forward.slice(0, 8)).toEqual([
		'1-2',
		'2-3',
		'3-4',
		'4-8',
		'8-9',
		'9-16',
		'16-48',
		'48-56',
	]);
	expect(forward[8]).toBe('56-57');
	expect(forward.at(-1)).toBe('72-104');
	expect(walk(bytes, 72, -1).at(-1)).toBe('0-1');
});

test('steps lead from fault to fault, then on from field to field', () => {
	// RSV1 at bit 1 and no mask at bit 8; then a reserved opcode at bit 20.
	const bytes = hex`c1 00 83 80 37 fa 21 3d`;
	expect(walk(bytes, 0, 1, 3)).toEqual(['1-2', '8-9', '20-24']);
	expect(walk(bytes, 0, 1, 4)[3]).toBe('24-25');
	expect(walk(bytes, 40, -1, 3)).toEqual(['20-24', '8-9', '1-2']);
});

test('no bytes, no step', () => {
	expect(walk(hex``, 0, 1)).toEqual([]);
});
