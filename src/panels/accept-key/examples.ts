// The examples of the Accept key lab: known pairs, and keys with faults.
import type { KnownPairId } from './known-pair.ts';
import { knownPair, KNOWN_PAIR_IDS } from './known-pair.ts';

export const BROKEN_KEYS = {
	'fifteen-bytes': 'BwcHBwcHBwcHBwcHBwcH',
	'url-safe': '-_hlIHNhbXBsZSBub25jZQ==',
	'padding-lost': 'dGhlIHNhbXBsZSBub25jZQ',
	empty: '',
} as const;
export type BrokenKeyId = keyof typeof BROKEN_KEYS;

export type ExampleId = KnownPairId | BrokenKeyId;

export type ExampleGroup = 'rfc' | 'printed' | 'recorded' | 'broken';

export interface Example {
	readonly id: ExampleId;
	readonly group: ExampleGroup;
	readonly key: string;
	/** The printed accept value; empty if the source prints only the key. */
	readonly accept: string;
}

export const EXAMPLES: readonly Example[] = [
	...KNOWN_PAIR_IDS.map((id): Example => {
		const { key, printed } = knownPair(id);
		return { id, group: groupOf(id), key, accept: printed ?? '' };
	}),
	...Object.entries(BROKEN_KEYS).map(([id, key]): Example => ({
		id: id as BrokenKeyId,
		group: 'broken',
		key,
		accept: '',
	})),
];

export function exampleOf(id: string): Example | null {
	return EXAMPLES.find((example) => example.id === id) ?? null;
}

function groupOf(id: KnownPairId): ExampleGroup {
	if (id.startsWith('rfc')) return 'rfc';
	return id.startsWith('capture') ? 'recorded' : 'printed';
}
