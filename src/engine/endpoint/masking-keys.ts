// Sources of a client's masking keys. A source is a value: drawing returns the key and the next source. So
// two calls that continue from the same endpoint draw the same keys.
import type { Bytes } from '../bytes/bytes.ts';
import type { RandomState } from '../bytes/random.ts';
import { Random } from '../bytes/random.ts';
import { keyBytes } from '../frame/mask.ts';

/**
 * Describes a source of keys. `seeded`: keys come from a random generator and are as unpredictable as its seed (§5.3
 * demands strong entropy). `listed`: the keys of a list come in turn, and then from the first again.
 */
export type MaskingKeys =
	| { readonly type: 'seeded'; readonly state: RandomState }
	| { readonly type: 'listed'; readonly keys: readonly Bytes[]; readonly next: number };

/** Holds a masking key, and the source after it. */
export interface DrawnKey {
	readonly key: Bytes;
	readonly keys: MaskingKeys;
}

export function seededKeys(seed: number): MaskingKeys {
	return { type: 'seeded', state: Random.fromSeed(seed).state };
}

/**
 * Returns a source that gives the keys of a list in turn, and then begins again.
 * @throws RangeError for an empty list, or for a key that does not have four bytes
 */
export function listedKeys(keys: readonly Bytes[]): MaskingKeys {
	if (keys.length === 0) throw new RangeError('an empty list of masking keys');
	for (const { length } of keys) {
		if (length !== 4) throw new RangeError(`a masking key has 4 bytes, not ${length}`);
	}
	return { type: 'listed', keys, next: 0 };
}

/** Returns the next key of a source, and the source after it. */
export function drawKey(keys: MaskingKeys): DrawnKey {
	if (keys.type === 'listed') {
		const key = keys.keys[keys.next]!;
		return { key, keys: { ...keys, next: (keys.next + 1) % keys.keys.length } };
	}
	const random = new Random(keys.state);
	const key = keyBytes(random.uint32());
	return { key, keys: { type: 'seeded', state: random.state } };
}
