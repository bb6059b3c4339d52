import { expect, test } from 'vitest';
import type { FrameFieldName } from '../../../src/engine/frame/index.ts';
import {
	SECTIONS,
	decodeFrames,
	frameFields,
	frameOffset,
	sectionLengths,
} from '../../../src/engine/frame/index.ts';
import { hex } from '../../support/hex-bytes.ts';

const context = { from: 'client', deflate: false, limit: null } as const;

const SECTION_OF: Readonly<Record<FrameFieldName, number>> = {
	FIN: 0,
	RSV1: 0,
	RSV2: 0,
	RSV3: 0,
	opcode: 0,
	MASK: 1,
	'payload-length': 1,
	'extended-payload-length': 1,
	'masking-key': 2,
	'close-code': 3,
	payload: 4,
	'close-reason': 4,
};

function sections(text: string, index = 0): number[] {
	const into = new Uint32Array(SECTIONS.length);
	sectionLengths(decodeFrames(hex(text), context), index, into);
	return [...into];
}

test.each([
	['a masked text frame', '81 85 37 fa 21 3d 7f 9f 4d 51 58', [1, 1, 4, 0, 5]],
	['an unmasked frame with a 16-bit length', '82 7e 00 03 01 02 03', [1, 3, 0, 0, 3]],
	['a Close with a reason', '88 03 03 e8 41', [1, 1, 0, 2, 1]],
	['a Close with half a code', '88 01 03', [1, 1, 0, 1, 0]],
	['one byte', '81', [1, 0, 0, 0, 0]],
	['a header cut inside its length', '82 ff 00 00', [1, 3, 0, 0, 0]],
	['a header cut inside its key', '81 85 37 fa', [1, 1, 2, 0, 0]],
	['a payload cut short', '81 05 48 65', [1, 1, 0, 0, 2]],
])('the sections of %s', (_, text, expected) => {
	expect(sections(text)).toEqual(expected);
});

test('the sections of every frame are the bytes of its fields', () => {
	const bytes = hex(
		'01 03 48 65 6c 89 81 01 02 03 04 05 80 02 6c 6f 88 82 00 00 00 00 03 e8 82 fe 01',
	);
	const rows = decodeFrames(bytes, context);
	const into = new Uint32Array(SECTIONS.length);
	for (let i = 0; i < rows.count; i++) {
		sectionLengths(rows, i, into);
		const bits = new Array<number>(SECTIONS.length).fill(0);
		for (const { name, range } of frameFields(rows, bytes, i)) {
			bits[SECTION_OF[name]]! += range.end - range.start;
		}
		expect([...into].map((length) => length * 8)).toEqual(bits);
		expect(frameOffset(rows, i) + into.reduce((a, b) => a + b)).toBe(frameOffset(rows, i + 1));
	}
});

test('no frame has no sections', () => {
	expect(() => sections('81 00', 1)).toThrow(RangeError);
});
