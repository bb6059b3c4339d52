import { describe, expect, it } from 'vitest';
import type { FrameContext, FrameField } from '../../../src/engine/frame/index.ts';
import { decodeFrames, frameFields } from '../../../src/engine/frame/index.ts';
import { hex } from '../../support/hex-bytes.ts';
import { FRAME_VECTORS } from '../../vectors/frames.ts';

const fromServer: FrameContext = { from: 'server', deflate: false, limit: null };

function all(bytes: Uint8Array, context = fromServer): FrameField[] {
	const rows = decodeFrames(bytes, context);
	return Array.from({ length: rows.count }, (_, i) => frameFields(rows, bytes, i)).flat();
}

/** "name start-end value", with … when it is cut. */
function lines(bytes: Uint8Array): string[] {
	return all(bytes).map(
		({ name, range, value, complete }) =>
			`${name} ${range.start}-${range.end} ${value}${complete ? '' : ' …'}`,
	);
}

describe('the fields of a frame', () => {
	it('are those of §5.2, to the bit', () => {
		expect(lines(hex`81 85 37 fa 21 3d 7f 9f 4d 51 58`)).toEqual([
			'FIN 0-1 1',
			'RSV1 1-2 0',
			'RSV2 2-3 0',
			'RSV3 3-4 0',
			'opcode 4-8 1',
			'MASK 8-9 1',
			'payload-length 9-16 5',
			'masking-key 16-48 37 fa 21 3d',
			'payload 48-88 5',
		]);
	});

	it('tell both parts of a longer length', () => {
		expect(lines(hex`82 7e 00 02 61 62`).slice(6)).toEqual([
			'payload-length 9-16 126',
			'extended-payload-length 16-32 2',
			'payload 32-48 2',
		]);
		expect(lines(hex`82 7f 80 00 00 00 00 00 00 01`).slice(6)).toEqual([
			'payload-length 9-16 127',
			'extended-payload-length 16-80 9223372036854775809',
		]);
	});

	it('take the body of a Close apart', () => {
		expect(lines(hex`88 84 01 02 03 04 02 ea 6b 6d`).slice(8)).toEqual([
			'close-code 48-64 1000',
			'close-reason 64-80 hi',
		]);
		expect(lines(hex`88 01 03`).slice(7)).toEqual(['close-code 16-24 03 …']);
	});

	it('end where the bytes end', () => {
		expect(lines(hex`81`).length).toBe(5);
		expect(lines(hex`81 fe`).slice(5)).toEqual(['MASK 8-9 1', 'payload-length 9-16 126']);
		expect(lines(hex`81 fe 01`).slice(7)).toEqual(['extended-payload-length 16-24 01 …']);
		expect(lines(hex`81 fe 01 00 37`).slice(8)).toEqual(['masking-key 32-40 37 …']);
		expect(lines(hex`81 05 48`).slice(7)).toEqual(['payload 16-24 1 …']);
	});
});

describe('over all frames', () => {
	function tile(bytes: Uint8Array, context: FrameContext): void {
		let at = 0;
		for (const { range } of all(bytes, context)) {
			expect(range.start).toBe(at);
			expect(range.end).toBeGreaterThan(at);
			at = range.end;
		}
		expect(at).toBe(bytes.length * 8);
	}

	it('they tile every vector', () => {
		for (const { bytes, from } of FRAME_VECTORS) tile(bytes, { ...fromServer, from });
	});
});
