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

	for (const { code, broken, mended } of CONNECTION_VECTORS) {
		it(`${code}: its breach shows exactly it, at its step`, () => {
			expect(codesIn(broken)).toEqual(broken.finds ?? [code]);
			const seen = RULES[code].seenAs;
			const found = shownBy(broken).find((one) => one.code === (seen[0] ?? code));
			expect(found?.event).toBe(broken.where);
			if (seen.length > 0) expect(broken.finds).toEqual(seen);
		});

		it(`${code}: a near miss does not show it`, () => {
			expect(codesIn(mended)).toEqual(mended.finds ?? []);
			expect(mended.where).toBeUndefined();
		});
	}
});
