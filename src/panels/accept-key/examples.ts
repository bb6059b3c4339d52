// Lists the examples of the Accept key lab: known pairs, and keys with faults.
import { KNOWN_PAIRS, type KnownPair } from '../../engine/handshake/index.ts';

export type KnownPairId = (typeof KNOWN_PAIRS)[number]['id'];

const KNOWN_PAIR_IDS: readonly KnownPairId[] = KNOWN_PAIRS.map(({ id }) => id);

export function knownPair(id: KnownPairId): KnownPair {
	return KNOWN_PAIRS.find((pair) => pair.id === id)!;
}

/** Returns the known pair with this key; null if the key is not printed or recorded anywhere. */
export function pairOfKey(key: string): KnownPairId | null {
	return KNOWN_PAIRS.find((pair) => pair.key === key)?.id ?? null;
}

const BROKEN_KEYS = {
	'fifteen-bytes': 'BwcHBwcHBwcHBwcHBwcH',
	'url-safe': '-_hlIHNhbXBsZSBub25jZQ==',
	'padding-lost': 'dGhlIHNhbXBsZSBub25jZQ',
	empty: '',
} as const;
export type BrokenKeyId = keyof typeof BROKEN_KEYS;

export type KeyExampleId = KnownPairId | BrokenKeyId;

export type KeyExampleGroup = 'rfc' | 'printed' | 'recorded' | 'broken';

export interface KeyExample {
	readonly id: KeyExampleId;
	readonly group: KeyExampleGroup;
	readonly key: string;
	/** Holds the printed accept value. It is empty if the source prints only the key. */
	readonly accept: string;
}

export const EXAMPLES: readonly KeyExample[] = [
	...KNOWN_PAIR_IDS.map((id): KeyExample => {
		const { key, printed } = knownPair(id);
		return { id, group: groupOf(id), key, accept: printed ?? '' };
	}),
	...Object.entries(BROKEN_KEYS).map(([id, key]): KeyExample => ({
		id: id as BrokenKeyId,
		group: 'broken',
		key,
		accept: '',
	})),
];

export function exampleOf(id: string): KeyExample | null {
	return EXAMPLES.find((example) => example.id === id) ?? null;
}

function groupOf(id: KnownPairId): KeyExampleGroup {
	if (id.startsWith('rfc')) return 'rfc';
	return id.startsWith('capture') ? 'recorded' : 'printed';
}
