// The formulas of a SHA-1 round as FIPS 180-4 §4.1.1 and §6.1.2 write them.
import type { Sha1Block, Sha1FunctionName } from '../../engine/index.ts';

export const FORMULAS: Readonly<Record<Sha1FunctionName, string>> = {
	Ch: '(b ∧ c) ⊕ (¬b ∧ d)',
	Parity: 'b ⊕ c ⊕ d',
	Maj: '(b ∧ c) ⊕ (b ∧ d) ⊕ (c ∧ d)',
};

const BACK = [3, 8, 14, 16] as const;

/**
 * Returns the schedule words from which W[t] is made, with their values; null for the words of the block
 * itself.
 */
export function scheduleFormula(
	block: Sha1Block,
	t: number,
): { readonly indices: readonly number[]; readonly values: readonly number[] } | null {
	if (t < 16) return null;
	const indices = BACK.map((back) => t - back);
	return { indices, values: indices.map((index) => block.schedule[index]!) };
}
