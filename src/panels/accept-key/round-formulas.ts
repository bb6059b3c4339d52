// FIPS 180-4 §4.1.1 and §6.1.2 as they are written there.
import type { Sha1Block, Sha1FunctionName } from '../../engine/index.ts';

export const FORMULAS: Readonly<Record<Sha1FunctionName, string>> = {
	Ch: '(b ∧ c) ⊕ (¬b ∧ d)',
	Parity: 'b ⊕ c ⊕ d',
	Maj: '(b ∧ c) ⊕ (b ∧ d) ⊕ (c ∧ d)',
};

const BACK = [3, 8, 14, 16] as const;

/** Which words of the schedule make W[t], and what they are; null for the words of the block itself. */
export function scheduleFormula(
	block: Sha1Block,
	t: number,
): { readonly indices: readonly number[]; readonly values: readonly number[] } | null {
	if (t < 16) return null;
	const indices = BACK.map((back) => t - back);
	return { indices, values: indices.map((index) => block.schedule[index]!) };
}
