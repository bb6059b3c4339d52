// Trouble that no cause and no rule explains yet, such as a close code 1006 alone: something went wrong, and the
// evidence does not show what.
import type { PlacedSign } from './findings.ts';
import { meaningOf } from './sign.ts';

/** Returns the signs of trouble, each sentence of the evidence once. */
export function troubleSigns(signs: readonly PlacedSign[]): readonly PlacedSign[] {
	const distinct = new Map<string, PlacedSign>();
	for (const one of signs) {
		const key = `${one.id} ${JSON.stringify(one.values)}`;
		if (meaningOf(one).trouble && !distinct.has(key)) distinct.set(key, one);
	}
	return [...distinct.values()];
}
