// A reader of DEFLATE data (RFC 1951) for display. A codec gives only the inflated bytes. This reader also
// gives the bits behind each byte and the distance of each copy. Endpoints inflate with the codec that they
// get as an argument. This reader gives the same bytes but is slower.
//
// DEFLATE data are a sequence of blocks. A block is stored (plain bytes) or coded. A coded block is a
// sequence of literals and copies. A literal is one byte. A copy is a length and a distance of up to 32 KiB
// back into the bytes inflated so far.
//
// permessage-deflate compresses each message on its own or, with context takeover, lets copies reach back
// into earlier messages. The sender ends the data with an empty stored block and removes the last four bytes,
// 00 00 FF FF. The receiver appends these bytes again (RFC 7692 §7.2).
import type { Bytes } from '../bytes/bytes.ts';
import type { Code } from './deflate-codes.ts';
import {
	DISTANCE_BASE,
	DISTANCE_BITS,
	END_OF_BLOCK,
	FIXED_DISTANCES,
	FIXED_LITERALS,
	LENGTH_BASE,
	LENGTH_BITS,
	LENGTH_CODE_ORDER,
	LONGEST_WORD,
	prefixCode,
} from './deflate-codes.ts';
import type { InflatedHistory } from './inflated-history.ts';
import type { DeflateTokens } from './deflate-tokens.ts';

/** The reasons why data are not DEFLATE data. */
export type DeflateFault =
	| 'block-type'
	| 'stored-length'
	| 'code-lengths'
	| 'no-code-word'
	| 'length-symbol'
	| 'distance-symbol'
	| 'distance';

/** Bits [from, to) of the data; bit 0 is the lowest bit of the first byte (RFC 1951 §3.1.1). */
export interface DataBits {
	readonly from: number;
	readonly to: number;
}

export interface DeflateReading {
	/** `unfinished`: the data end inside a block. `too-long`: the inflated bytes exceed the limit. */
	readonly end: 'complete' | 'unfinished' | 'too-long' | DeflateFault;
	/** The bits of the fault, or of the element that exceeds the limit. */
	readonly at: DataBits;
	/**
	 * The bit at which the last complete block ended, and whether that block was an empty stored block
	 * (§3.2.4).
	 */
	readonly lastBlock: { readonly to: number; readonly empty: boolean };
	/** The first copy from further back than the window. */
	readonly beyondWindow: (DataBits & { readonly distance: number }) | null;
	/** The first copy from before the message, when copies must stay inside the message. */
	readonly beforeMessage: (DataBits & { readonly distance: number }) | null;
}

export interface DeflateBounds {
	/** Largest distance that a copy may reach back, in bytes. */
	readonly window: number;
	/** Whether a copy may take bytes from before the message. */
	readonly takesOver: boolean;
	/** Length of the longest inflated message in bytes. */
	readonly limit: number;
}

/**
 * Reads `data` to its end or its first fault. The inflated bytes are appended to `history`; each element is
 * added to `tokens`.
 */
export function readDeflateData(
	data: Bytes,
	history: InflatedHistory,
	bounds: DeflateBounds,
	tokens: DeflateTokens | null = null,
): DeflateReading {
	return new DeflateReader(data, history, bounds, tokens).read();
}

/** Result of a read: the data end before the bits that are needed. */
const OUT = -1;
/** Result of a read: the bits are not a word of the code. */
const NO_WORD = -2;

class DeflateReader {
	readonly #data: Bytes;
	readonly #history: InflatedHistory;
	readonly #bounds: DeflateBounds;
	readonly #tokens: DeflateTokens | null;
	readonly #start: number;
	#bit = 0;
	/** The bit at which the current element begins. */
	#from = 0;
	#lastBlock: DeflateReading['lastBlock'] = { to: 0, empty: false };
	#beyondWindow: DeflateReading['beyondWindow'] = null;
	#beforeMessage: DeflateReading['beforeMessage'] = null;

	constructor(
		data: Bytes,
		history: InflatedHistory,
		bounds: DeflateBounds,
		tokens: DeflateTokens | null,
	) {
		this.#data = data;
		this.#history = history;
		this.#bounds = bounds;
		this.#tokens = tokens;
		this.#start = history.length;
	}

	read(): DeflateReading {
		const end = this.#blocks();
		const at = { from: this.#from, to: Math.max(this.#bit, this.#from + 1) };
		return {
			end,
			at,
			lastBlock: this.#lastBlock,
			beyondWindow: this.#beyondWindow,
			beforeMessage: this.#beforeMessage,
		};
	}

	#blocks(): DeflateReading['end'] {
		const bits = 8 * this.#data.length;
		while (this.#bit < bits) {
			this.#from = this.#bit;
			const final = this.#take(1);
			const type = this.#take(2);
			if (type === OUT) return 'unfinished';
			const stop = type === 0 ? this.#stored() : this.#coded(type);
			if (stop !== null) return stop;
			// RFC 7692 §7.2.3.4: after a final block the message continues at the next byte.
			if (final === 1) this.#align();
		}
		return 'complete';
	}

	#stored(): DeflateReading['end'] | null {
		this.#align();
		const length = this.#take(16);
		const complement = this.#take(16);
		if (complement === OUT) return 'unfinished';
		if (length !== (~complement & 0xffff)) return 'stored-length';
		const from = this.#bit >> 3;
		const there = Math.min(length, this.#data.length - from);
		if (there > 0)
			this.#tokens?.add(this.#history.length - this.#start, this.#bit, this.#bit + 8 * there, -1);
		for (let i = 0; i < there; i++) {
			if (this.#full(1)) {
				this.#from = 8 * (from + i);
				this.#bit = this.#from + 8;
				return 'too-long';
			}
			this.#history.push(this.#data[from + i]!);
		}
		this.#bit += 8 * there;
		if (there < length) return 'unfinished';
		this.#lastBlock = { to: this.#bit, empty: length === 0 };
		return null;
	}

	#coded(type: number): DeflateReading['end'] | null {
		if (type === 3) return 'block-type';
		const codes = type === 1 ? FIXED : this.#codes();
		if (typeof codes === 'string') return codes;
		for (;;) {
			this.#from = this.#bit;
			const symbol = this.#symbol(codes.literals);
			if (symbol < 0) return symbol === OUT ? 'unfinished' : 'no-code-word';
			if (symbol === END_OF_BLOCK) break;
			const stop = symbol < END_OF_BLOCK ? this.#literal(symbol) : this.#copy(symbol - 257, codes);
			if (stop !== null) return stop;
		}
		this.#lastBlock = { to: this.#bit, empty: false };
		return null;
	}

	#literal(byte: number): DeflateReading['end'] | null {
		if (this.#full(1)) return 'too-long';
		this.#tokens?.add(this.#history.length - this.#start, this.#from, this.#bit, 0);
		this.#history.push(byte);
		return null;
	}

	#copy(symbol: number, { distances }: Codes): DeflateReading['end'] | null {
		if (symbol >= LENGTH_BASE.length) return 'length-symbol';
		const more = this.#take(LENGTH_BITS[symbol]!);
		if (more === OUT) return 'unfinished';
		const place = this.#symbol(distances);
		if (place < 0) return place === OUT ? 'unfinished' : 'no-code-word';
		if (place >= DISTANCE_BASE.length) return 'distance-symbol';
		const further = this.#take(DISTANCE_BITS[place]!);
		if (further === OUT) return 'unfinished';
		return this.#copyFrom(DISTANCE_BASE[place]! + further, LENGTH_BASE[symbol]! + more);
	}

	#copyFrom(distance: number, length: number): DeflateReading['end'] | null {
		const { window, takesOver } = this.#bounds;
		const { length: now } = this.#history;
		if (distance > now) return 'distance';
		const place = { from: this.#from, to: this.#bit, distance };
		if (distance > window) this.#beyondWindow ??= place;
		if (!takesOver && distance > now - this.#start) this.#beforeMessage ??= place;
		if (this.#full(length)) return 'too-long';
		this.#tokens?.add(now - this.#start, this.#from, this.#bit, distance);
		this.#history.repeat(distance, length);
		return null;
	}

	/** Reads the codes of a block with dynamic Huffman codes (§3.2.7). */
	#codes(): Codes | 'unfinished' | 'code-lengths' | 'no-code-word' {
		const literals = this.#take(5);
		const distances = this.#take(5);
		const hclen = this.#take(4);
		if (hclen === OUT) return 'unfinished';
		const [literalCount, count] = [literals + 257, literals + distances + 258];
		if (literalCount > 286 || distances + 1 > DISTANCE_BASE.length) return 'code-lengths';
		const lengths = new Uint8Array(LENGTH_CODE_ORDER.length);
		for (let i = 0; i < hclen + 4; i++) {
			const length = this.#take(3);
			if (length === OUT) return 'unfinished';
			lengths[LENGTH_CODE_ORDER[i]!] = length;
		}
		const lengthCode = prefixCode(lengths, 0, lengths.length);
		// The code for the lengths must be complete, so a code with one word is refused.
		if (lengthCode === null || lengthCode.symbols.length === 1) return 'code-lengths';
		// zlib reads one bit for each length also with a code without words, and then fails. This reader does
		// the same, so that both find unfinished data at the same place.
		if (lengthCode.symbols.length === 0) {
			for (let i = 0; i < count; i++) if (this.#take(1) === OUT) return 'unfinished';
			return 'code-lengths';
		}
		const all = this.#codeLengths(lengthCode, count);
		if (typeof all === 'string') return all;
		const literalCode = prefixCode(all, 0, literalCount);
		const distanceCode = prefixCode(all, literalCount, count);
		if (literalCode === null || distanceCode === null || all[END_OF_BLOCK] === 0)
			return 'code-lengths';
		return { literals: literalCode, distances: distanceCode };
	}

	#codeLengths(
		code: Code,
		count: number,
	): Uint8Array | 'unfinished' | 'code-lengths' | 'no-code-word' {
		const lengths = new Uint8Array(count);
		for (let at = 0; at < count;) {
			const symbol = this.#symbol(code);
			if (symbol < 0) return symbol === OUT ? 'unfinished' : 'no-code-word';
			if (symbol <= LONGEST_WORD) {
				lengths[at++] = symbol;
				continue;
			}
			const more = this.#take(symbol === 16 ? 2 : symbol === 17 ? 3 : 7);
			if (more === OUT) return 'unfinished';
			const times = more + (symbol === 18 ? 11 : 3);
			if ((symbol === 16 && at === 0) || at + times > count) return 'code-lengths';
			lengths.fill(symbol === 16 ? lengths[at - 1]! : 0, at, at + times);
			at += times;
		}
		return lengths;
	}

	#symbol({ counts, symbols }: Code): number {
		let [word, first, index, length] = [0, 0, 0, 0];
		do {
			const bit = this.#take(1);
			if (bit === OUT) return OUT;
			word |= bit;
			const count = counts[++length]!;
			if (word - first < count) return symbols[index + word - first]!;
			index += count;
			first = (first + count) << 1;
			word <<= 1;
		} while (index < symbols.length);
		return NO_WORD;
	}

	/** Returns the next bits as a number, the lowest bit first; `OUT` when the data contain too few bits. */
	#take(count: number): number {
		const data = this.#data;
		if (this.#bit + count > 8 * data.length) {
			this.#bit = 8 * data.length + 1;
			return OUT;
		}
		let value = 0;
		for (let i = 0; i < count; i++, this.#bit++) {
			value |= ((data[this.#bit >> 3]! >> (this.#bit & 7)) & 1) << i;
		}
		return value;
	}

	#align(): void {
		this.#bit = Math.ceil(this.#bit / 8) * 8;
	}

	/** Whether `more` bytes would exceed the limit for the message. */
	#full(more: number): boolean {
		return this.#history.length - this.#start + more > this.#bounds.limit;
	}
}

interface Codes {
	readonly literals: Code;
	readonly distances: Code;
}

const FIXED: Codes = { literals: FIXED_LITERALS, distances: FIXED_DISTANCES };
