import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { ALL } from '../support/extent.ts';
import type { Law } from './law.ts';

/** The number of inputs per law. */
const RUNS = Number(process.env['LAW_RUNS'] ?? (ALL ? 2_000 : 1_000));
/**
 * The seed is fixed, so that `npm test` has the same result for the same code; `npm run fuzz` tries other
 * inputs.
 */
const SEED = Number(process.env['LAW_SEED'] ?? 20_101);
/** The time limit of a law; it is long because the machine may be busy. */
const TIMEOUT_MS = 60_000 + RUNS * 10;

export function expectToHold(subject: string, laws: readonly Law[], runs = RUNS): void {
	describe(`${subject}, by law`, () => {
		test.each(laws)(
			'$name',
			async ({ check, share }) => {
				const found = await check({ numRuns: Math.ceil(runs * share), seed: SEED });
				expect(found.failed ? fc.defaultReportMessage(found) : undefined).toBeUndefined();
			},
			TIMEOUT_MS,
		);
	});
}
