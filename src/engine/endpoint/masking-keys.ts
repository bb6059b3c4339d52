// Where a client's masking keys come from. A source is a value: drawing gives the key and the source that goes on, so
// that whoever continues from the same endpoint twice draws the same keys twice.
import type { Bytes } from '../bytes/bytes.ts';
import type { RandomState } from '../bytes/random.ts';
import { Random } from '../bytes/random.ts';
import { keyBytes } from '../frame/mask.ts';

/** `seeded`: as unpredictable as its seed (§5.3 asks for strong entropy). `listed`: in turn, then from the first again. */
export type MaskingKeys =
	| { readonly type: 'seeded'; readonly state: RandomState }
	| { readonly type: 'listed'; readonly keys: readonly Bytes[]; readonly next: number };

export interface DrawnKey {
	readonly key: Bytes;
	readonly keys: MaskingKeys;
}

export function seededKeys(seed: number): MaskingKeys {
	return { type: 'seeded', state: Random.fromSeed(seed).state };
}

/** @throws RangeError for an empty list, or a key that has not four bytes. */
export function listedKeys(keys: readonly Bytes[]): MaskingKeys {
	if (keys.length === 0) throw new RangeError('an empty list of masking keys');
	for (const { length } of keys) {
		if (length !== 4) throw new RangeError(`a masking key has 4 bytes, not ${length}`);
	}
	return { type: 'listed', keys, next: 0 };
}

export function drawKey(keys: MaskingKeys): DrawnKey {
	if (keys.type === 'listed') {
		const key = keys.keys[keys.next]!;
		return { key, keys: { ...keys, next: (keys.next + 1) % keys.keys.length } };
	}
	const random = new Random(keys.state);
	const key = keyBytes(random.uint32());
	return { key, keys: { type: 'seeded', state: random.state } };
}
