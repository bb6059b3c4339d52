// Each rule that only a connection shows: the observer finds exactly it in the broken one, and nothing in the mended one.
import { describe, expect, it } from 'vitest';
import { RULES, observe } from '../src/engine/index.ts';
import { CONNECTION_RULES } from '../src/engine/report/connection-rules.ts';
import { transcriptOf } from '../src/panels/rules/connection-transcript.ts';
import type { ConnectionExample } from '../src/vectors/rules.ts';
import { CONNECTION_VECTORS } from './support/rule-vectors.ts';

const shownBy = (example: ConnectionExample) => observe(transcriptOf(example), example.known);
const codesIn = (example: ConnectionExample) => shownBy(example).map(({ code }) => code);

describe('the rules that only a connection shows', () => {
	it('each have a vector, and each vector has a rule', () => {
		const codes = CONNECTION_VECTORS.map(({ code }) => code);
		expect(codes.toSorted()).toEqual(Object.keys(CONNECTION_RULES).toSorted());
	});

	for (const { code, bad, good } of CONNECTION_VECTORS) {
		it(`${code}: its breach shows exactly it, at its step`, () => {
			expect(codesIn(bad)).toEqual(bad.seenAs ?? [code]);
			const seen = RULES[code].seenAs;
			const found = shownBy(bad).find((one) => one.code === (seen[0] ?? code));
			expect(found?.event).toBe(bad.where);
			if (seen.length > 0) expect(bad.seenAs).toEqual(seen);
		});

		it(`${code}: a near miss does not show it`, () => {
			expect(codesIn(good)).toEqual(good.seenAs ?? []);
			expect(good.where).toBeUndefined();
		});
	}
});
