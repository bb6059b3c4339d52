import { KNOWN_PAIRS } from '../../engine/index.ts';
import type { KnownPair } from '../../engine/index.ts';

export type KnownPairId = (typeof KNOWN_PAIRS)[number]['id'];

export const KNOWN_PAIR_IDS: readonly KnownPairId[] = KNOWN_PAIRS.map(({ id }) => id);

export function knownPair(id: KnownPairId): KnownPair {
	return KNOWN_PAIRS.find((pair) => pair.id === id)!;
}

/** Returns the known pair with this key; null if the key is not printed or recorded anywhere. */
export function pairOfKey(key: string): KnownPairId | null {
	return KNOWN_PAIRS.find((pair) => pair.key === key)?.id ?? null;
}
