import { describe, expect, it } from 'vitest';
import type { FrameContext } from '../src/engine/index.ts';
import { decodeFrames, diagnosesOf } from '../src/engine/index.ts';
import { FRAME_RULES } from '../src/engine/report/frame-rules.ts';
import { hex } from './support/hex-bytes.ts';
import type { FramesExample } from '../src/vectors/rules.ts';
import { FRAME_RULE_VECTORS } from './support/rule-vectors.ts';

function codesIn(vector: FramesExample): string[] {
	const bytes = hex(vector.bytes);
	const context: FrameContext = {
		from: vector.from,
		deflate: vector.negotiated === 'permessage-deflate',
		limit: vector.limit ?? null,
	};
	const rows = decodeFrames(bytes, context);
	return Array.from({ length: rows.count }, (_, i) =>
		diagnosesOf(rows, bytes, i).map(({ code }) => code),
	).flat();
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
	}
});
