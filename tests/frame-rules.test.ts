import { describe, expect, it } from 'vitest';
import type { FrameContext } from '../src/engine/index.ts';
import { decodeFrames, diagnosesOf } from '../src/engine/index.ts';
import { FRAME_RULES } from '../src/engine/report/frame-rules.ts';
import { hex } from './support/hex-bytes.ts';
import close from './vectors/rules/close.json' with { type: 'json' };
import control from './vectors/rules/control.json' with { type: 'json' };
import deflate from './vectors/rules/deflate.json' with { type: 'json' };
import fragmentation from './vectors/rules/fragmentation.json' with { type: 'json' };
import frame from './vectors/rules/frame.json' with { type: 'json' };
import length from './vectors/rules/length.json' with { type: 'json' };
import masking from './vectors/rules/masking.json' with { type: 'json' };
import utf8 from './vectors/rules/utf8.json' with { type: 'json' };

interface FramesVector {
	readonly kind: string;
	readonly from?: string;
	readonly bytes?: string;
	readonly negotiated?: string;
	readonly limit?: number;
	readonly seenAs?: readonly string[];
}

interface RuleVectors {
	readonly code: string;
	readonly bad: FramesVector;
	readonly good: FramesVector;
}

const all: readonly RuleVectors[] = [
	...[frame, length, masking, control, fragmentation, utf8, close, deflate].flat(),
];
const vectors = all.filter(({ bad }) => bad.kind === 'frames');

function codesIn(vector: FramesVector): string[] {
	const bytes = hex(vector.bytes ?? '');
	const context: FrameContext = {
		from: vector.from === 'server' ? 'server' : 'client',
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
		expect(vectors.map(({ code }) => code).sort()).toEqual(Object.keys(FRAME_RULES).sort());
	});

	for (const { code, bad, good } of vectors) {
		const seen = FRAME_RULES[code as keyof typeof FRAME_RULES].seenAs;
		it(`${code}: its breach shows exactly ${bad.seenAs ? bad.seenAs.join(', ') : 'itself'}`, () => {
			expect(codesIn(bad)).toEqual(bad.seenAs ?? [code]);
			expect(seen).toEqual(bad.seenAs ?? []);
		});
		it(`${code}: a near miss does not show it`, () => {
			expect(codesIn(good)).toEqual(good.seenAs ?? []);
		});
	}
});
