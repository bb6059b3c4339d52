// The two codes of a coded DEFLATE block. A block of type 1 uses fixed codes (RFC 1951 §3.2.6). A block of
// type 2 begins with the lengths of the words of its own codes, and these lengths are coded, too (§3.2.7).
import { type DeflateBits, OUT } from './deflate-bits.ts';
import type { Code } from './deflate-codes.ts';
import {
	DISTANCE_BASE,
	END_OF_BLOCK,
	FIXED_DISTANCES,
	FIXED_LITERALS,
	LENGTH_CODE_ORDER,
	LONGEST_WORD,
	prefixCode,
} from './deflate-codes.ts';

export interface BlockCodes {
	/** Holds the code of bytes, lengths of copies and the end of the block. */
	readonly literals: Code;
	readonly distances: Code;
}

export const FIXED_CODES: BlockCodes = { literals: FIXED_LITERALS, distances: FIXED_DISTANCES };

type CodesFault = 'unfinished' | 'code-lengths' | 'no-code-word';

/** Reads the codes at the beginning of a block of type 2. */
export function readBlockCodes(bits: DeflateBits): BlockCodes | CodesFault {
	const literals = bits.take(5);
	const distances = bits.take(5);
	const hclen = bits.take(4);
	if (hclen === OUT) return 'unfinished';
	const [literalCount, count] = [literals + 257, literals + distances + 258];
	if (literalCount > 286 || distances + 1 > DISTANCE_BASE.length) return 'code-lengths';
	const lengths = new Uint8Array(LENGTH_CODE_ORDER.length);
	for (let i = 0; i < hclen + 4; i++) {
		const length = bits.take(3);
		if (length === OUT) return 'unfinished';
		lengths[LENGTH_CODE_ORDER[i]!] = length;
	}
	const lengthCode = prefixCode(lengths, 0, lengths.length);
	// The code for the lengths must be complete, so a code with one word is refused.
	if (lengthCode === null || lengthCode.symbols.length === 1) return 'code-lengths';
	// zlib reads one bit for each length also with a code without words, and then fails. This reader does
	// the same, so that both find unfinished data at the same place.
	if (lengthCode.symbols.length === 0) {
		for (let i = 0; i < count; i++) if (bits.take(1) === OUT) return 'unfinished';
		return 'code-lengths';
	}
	const all = readCodeLengths(bits, lengthCode, count);
	if (typeof all === 'string') return all;
	const literalCode = prefixCode(all, 0, literalCount);
	const distanceCode = prefixCode(all, literalCount, count);
	if (literalCode === null || distanceCode === null || all[END_OF_BLOCK] === 0)
		return 'code-lengths';
	return { literals: literalCode, distances: distanceCode };
}

function readCodeLengths(bits: DeflateBits, code: Code, count: number): Uint8Array | CodesFault {
	const lengths = new Uint8Array(count);
	for (let at = 0; at < count;) {
		const symbol = bits.symbol(code);
		if (symbol < 0) return symbol === OUT ? 'unfinished' : 'no-code-word';
		if (symbol <= LONGEST_WORD) {
			lengths[at++] = symbol;
			continue;
		}
		const more = bits.take(symbol === 16 ? 2 : symbol === 17 ? 3 : 7);
		if (more === OUT) return 'unfinished';
		const times = more + (symbol === 18 ? 11 : 3);
		if ((symbol === 16 && at === 0) || at + times > count) return 'code-lengths';
		lengths.fill(symbol === 16 ? lengths[at - 1]! : 0, at, at + times);
		at += times;
	}
	return lengths;
}
