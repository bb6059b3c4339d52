// Labelled inputs: each row has pieces, answers, the cause that must come first or none, and its source.
import { expect, test } from 'vitest';
import { makeCase } from '../../src/evidence/case.ts';
import { CAUSE_IDS } from '../../src/evidence/cause.ts';
import type { Answers } from '../../src/evidence/questions.ts';
import { readPiece } from '../../src/evidence/readers.ts';
import labelled from './labelled.json' with { type: 'json' };

interface LabelledInput {
	readonly kind: string;
	readonly pieces: readonly string[];
	readonly answers?: Answers;
	readonly first: readonly string[];
	readonly source: string;
}

const INPUTS: readonly LabelledInput[] = labelled;

test('each input has a known cause or none, and a source', () => {
	for (const { first, source, pieces } of INPUTS) {
		expect(CAUSE_IDS).toEqual(expect.arrayContaining([...first]));
		expect([pieces, source.length]).toEqual([pieces, expect.any(Number)]);
		expect(source).not.toBe('');
	}
	expect(INPUTS.filter(({ kind }) => kind === 'message').length).toBeGreaterThanOrEqual(60);
});

test('at least 95 % of the inputs have the right first finding, and no wrong one is certain', async () => {
	const judged = await Promise.all(INPUTS.map(judge));
	const wrong = judged.filter(({ expected, found }) => expected !== found);
	expect(wrong.filter(({ certain }) => certain)).toEqual([]);
	const right = judged.length - wrong.length;
	expect(right / judged.length, JSON.stringify(wrong, null, 1)).toBeGreaterThanOrEqual(0.95);
});

async function judge({ pieces, answers = {}, first }: LabelledInput) {
	const readings = await Promise.all(
		pieces.map((content) => readPiece({ content, name: null, kind: null })),
	);
	const [finding] = makeCase(readings, answers).findings;
	return {
		pieces,
		expected: first[0] ?? 'none',
		found: finding?.cause ?? 'none',
		certain: finding?.certainty === 'certain',
	};
}
