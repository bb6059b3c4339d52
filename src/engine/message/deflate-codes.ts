// The Huffman codes of DEFLATE (RFC 1951 §3.2). The codes are canonical: the lengths of the words determine
// the words.

/** Describes a canonical code by the number of words of each length, and the symbols in the order of the words. */
export interface Code {
	readonly counts: Uint16Array;
	readonly symbols: Uint16Array;
}

/** Holds the length of the longest word in bits. */
export const LONGEST_WORD = 15;

/** Holds the symbol that ends a block. */
export const END_OF_BLOCK = 256;

/** Gives, for symbols 257 to 285, the shortest length of each symbol in bytes, and the number of extra bits. */
export const LENGTH_BASE = [
	3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
	163, 195, 227, 258,
];
export const LENGTH_BITS = [
	0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
];
/** Gives, for distance symbols 0 to 29, the shortest distance of each symbol in bytes, and the number of extra bits. */
export const DISTANCE_BASE = [
	1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
	3073, 4097, 6145, 8193, 12289, 16385, 24577,
];
export const DISTANCE_BITS = [
	0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];
/** Lists code-length symbols in the order in which a block gives the lengths of their words (§3.2.7). */
export const LENGTH_CODE_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/**
 * Returns the code with words of these lengths. Returns null when no such code exists or when the code is
 * incomplete. A code with a single word of one bit is allowed, as in zlib.
 */
export function prefixCode(lengths: ArrayLike<number>, from: number, to: number): Code | null {
	const counts = new Uint16Array(LONGEST_WORD + 1);
	for (let i = from; i < to; i++) counts[lengths[i]!]!++;
	let left = 1;
	for (let length = 1; length <= LONGEST_WORD; length++) {
		left = 2 * left - counts[length]!;
		if (left < 0) return null;
	}
	const words = to - from - counts[0]!;
	if (left > 0 && words > 0 && !(words === 1 && counts[1] === 1)) return null;
	const next = new Uint16Array(LONGEST_WORD + 2);
	for (let length = 1; length <= LONGEST_WORD; length++) {
		next[length + 1] = next[length]! + counts[length]!;
	}
	const symbols = new Uint16Array(words);
	for (let i = from; i < to; i++) {
		const length = lengths[i]!;
		if (length > 0) symbols[next[length]!++] = i - from;
	}
	return { counts, symbols };
}

/** Holds the codes of a block with fixed Huffman codes (§3.2.6). */
export const FIXED_LITERALS = prefixCode(
	Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8)),
	0,
	288,
)!;
export const FIXED_DISTANCES = prefixCode(new Uint8Array(32).fill(5), 0, 32)!;
