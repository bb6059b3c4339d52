// Finds what lights up together: from one spot, everything that it comes from or becomes, as far as bytes can
// be followed. Between the padded blocks and the digest every bit depends on every other, so nothing is
// followed there.
import type { AcceptTrace } from '../../engine/handshake/index.ts';

/** Represents the range [from, to), in the unit of the property. */
export interface IndexRange {
	readonly from: number;
	readonly to: number;
}

/**
 * Names what is pointed at. `bytes`: bytes [from, to) of the padded message. `word`: a 32-bit word of the padded
 * message. `hash`: a 32-bit word of the hash. `digest`: a byte of the digest. `character`: a character of the
 * accept value.
 */
export type Spot =
	| { readonly type: 'bytes'; readonly from: number; readonly to: number }
	| { readonly type: 'word'; readonly at: number }
	| { readonly type: 'hash'; readonly at: number }
	| { readonly type: 'digest'; readonly at: number }
	| { readonly type: 'character'; readonly at: number };

export interface Light {
	readonly bytes: IndexRange;
	/** Bounds the lit words of the blocks in the schedule, counted through all blocks, 16 per block. */
	readonly words: IndexRange;
	readonly hash: IndexRange;
	readonly digest: IndexRange;
	readonly characters: IndexRange;
}

const NOWHERE: IndexRange = { from: 0, to: 0 };
export const DARK: Light = {
	bytes: NOWHERE,
	words: NOWHERE,
	hash: NOWHERE,
	digest: NOWHERE,
	characters: NOWHERE,
};

export function lightOf(spot: Spot | null, trace: AcceptTrace): Light {
	switch (spot?.type) {
		case undefined:
			return DARK;
		case 'bytes':
			return { ...DARK, bytes: spot, words: cover(spot, 8, 32) };
		case 'word':
			return { ...DARK, bytes: units(spot.at, 32, 8), words: one(spot.at) };
		case 'hash':
			return fromDigest(units(spot.at, 32, 8));
		case 'digest':
			return fromDigest(one(spot.at));
		case 'character': {
			// A pad contains no bits of the digest.
			if (trace.accept[spot.at] === '=') return { ...DARK, characters: one(spot.at) };
			const digest = units(spot.at, 6, 8);
			const within = { from: digest.from, to: Math.min(digest.to, trace.digest.length) };
			return { ...fromDigest(within), characters: one(spot.at) };
		}
	}
}

export function has(span: IndexRange, at: number): boolean {
	return at >= span.from && at < span.to;
}

function fromDigest(digest: IndexRange): Light {
	return { ...DARK, digest, hash: cover(digest, 8, 32), characters: cover(digest, 8, 6) };
}

function one(at: number): IndexRange {
	return { from: at, to: at + 1 };
}

/** Returns the units of `to` bits that overlap the unit `at` of `from` bits. */
function units(at: number, from: number, to: number): IndexRange {
	return cover(one(at), from, to);
}

function cover(span: IndexRange, from: number, to: number): IndexRange {
	return { from: Math.floor((span.from * from) / to), to: Math.ceil((span.to * from) / to) };
}
