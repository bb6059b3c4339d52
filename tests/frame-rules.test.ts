import { describe, expect, it } from 'vitest';
import type { FrameContext } from '../src/engine/frame/index.ts';
import { decodeFrames, diagnosesOf, faultCodes, frameAt } from '../src/engine/frame/index.ts';
import { FRAME_RULES } from '../src/engine/report/frame-rules.ts';
import { hex } from './support/hex-bytes.ts';
import type { FramesExample } from '../src/vectors/rules.ts';
import { FRAME_RULE_VECTORS } from './support/rule-vectors.ts';

function contextOf(vector: FramesExample): FrameContext {
	return {
		from: vector.from,
		deflate: vector.negotiated === 'permessage-deflate',
		limit: vector.limit ?? null,
	};
}

function codesIn(vector: FramesExample): string[] {
	const bytes = hex(vector.bytes);
	const context = contextOf(vector);
	const rows = decodeFrames(bytes, context);
	return Array.from({ length: rows.count }, (_, i) =>
		diagnosesOf(rows, bytes, i).map(({ code }) => code),
	).flat();
}

/** Returns a document for each frame of the example: it ends with the header of this frame, which gets a mask. */
function endingInHeader(vector: FramesExample): Uint8Array[] {
	const bytes = hex(vector.bytes);
	const rows = decodeFrames(bytes, contextOf(vector));
	return Array.from({ length: rows.count }, (_, i) => {
		const { offset, lengthForm } = frameAt(rows, i);
		const keyAt = offset + 2 + (lengthForm === 7 ? 0 : lengthForm / 8);
		const ended = new Uint8Array([...bytes.subarray(0, keyAt), ...hex`37 fa 21 3d`]);
		ended[offset + 1]! |= 0x80;
		return ended;
	});
}

/** Returns the faults of the last frame that the bytes before its key show. */
function codesBeforeKey(bytes: Uint8Array, context: FrameContext): string[] {
	const rows = decodeFrames(bytes, context);
	return faultCodes(rows, rows.count - 1).filter(
		(code) => !/^(mask-key-|frame-incomplete$|utf8-truncated$)/.test(code),
	);
}

describe('the frame rules', () => {
	it('each have a vector, and each vector has a rule', () => {
		expect(FRAME_RULE_VECTORS.map(({ code }) => code).sort()).toEqual(
			Object.keys(FRAME_RULES).sort(),
		);
	});

	for (const { code, broken, mended } of FRAME_RULE_VECTORS) {
		const seen = FRAME_RULES[code as keyof typeof FRAME_RULES].seenAs;
		it(`${code}: its breach shows exactly ${broken.finds ? broken.finds.join(', ') : 'itself'}`, () => {
			expect(codesIn(broken)).toEqual(broken.finds ?? [code]);
			expect(seen).toEqual(broken.finds ?? []);
		});
		it(`${code}: a near miss does not show it`, () => {
			expect(codesIn(mended)).toEqual(mended.finds ?? []);
		});
		it(`${code}: a header without its last byte shows what the whole header shows`, () => {
			const context = contextOf(broken);
			for (const bytes of endingInHeader(broken)) {
				const whole = codesBeforeKey(bytes, context);
				expect(codesBeforeKey(bytes.subarray(0, -1), context)).toEqual(whole);
			}
		});
	}
});
